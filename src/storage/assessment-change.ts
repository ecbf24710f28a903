import type { Assessment } from '../domain/assessments/assessment.ts';
import type { AssessmentChange } from './store.ts';

/** The assessment with single fields changed; `undefined` removes a field. */
export function changed(assessment: Assessment, change: AssessmentChange): Assessment {
  return Object.fromEntries(
    Object.entries({ ...assessment, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as Assessment;
}
