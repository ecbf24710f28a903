/** Powers that are asked about no more: the result of an earlier exercise still names them. */
import { loadChanges } from '../../../content/load-around.ts';
import { isPowers } from '../../../domain/seminar/asked.ts';
import type { ReportApp } from '../../report/report-app.ts';

/** What a power was called, by its item id. */
export type FormerPowers = ReadonlyMap<string, string>;

/**
 * Rows that were taken out of the wall, and the rows of a wall that was replaced, in the language spoken.
 * @throws when the file is neither on this device nor reachable
 */
export async function formerPowers({
  questionnaire,
  language,
}: Pick<ReportApp, 'questionnaire' | 'language'>): Promise<FormerPowers> {
  const { removed } = await loadChanges(language.current);
  const walls = questionnaire.chapters
    .flatMap(({ questions }) => questions)
    .filter(isPowers)
    .map(({ id }) => id);
  return new Map(
    removed.flatMap(({ id, type, text, states, items = {} }) => {
      const [question = '', row = ''] = id.split('.');
      if (type === 'row' && walls.includes(question)) return [[row, text] as const];
      return states === 'powers' ? Object.entries(items) : [];
    }),
  );
}
