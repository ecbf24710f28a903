/** Assessments as a list shows them: by the years of the days that the person chose. */
import type { Assessment } from './assessment.ts';
import { newestFirst } from './newest-first.ts';

export interface Year {
  readonly year: string;
  /** The newest first; of the same day the one last worked on. */
  readonly assessments: readonly Assessment[];
}

/** The newest year first. */
export function byYear(assessments: readonly Assessment[]): readonly Year[] {
  const years = new Map<string, Assessment[]>();
  for (const assessment of [...assessments].sort(newestFirst)) {
    const [year = ''] = assessment.date.split('-', 1);
    const known = years.get(year);
    if (known) known.push(assessment);
    else years.set(year, [assessment]);
  }
  return [...years].map(([year, own]) => ({ year, assessments: own }));
}
