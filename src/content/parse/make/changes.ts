/** What the app knows of earlier versions of the questionnaire, in one language. */
import type { QuestionChanges, RemovedQuestion } from '../../../domain/questionnaire/changes.ts';
import type { Language } from '../../../domain/questionnaire/questionnaire.ts';
import type { Ids } from '../checks/ids.ts';
import { type Released, sinceOf } from '../report/release.ts';
import type { ChangesEntry } from '../schemas/around.ts';

export interface Versions extends Released {
  readonly present: Ids;
  /** Of the present content. */
  readonly version: number;
}

/** The texts of what is no longer asked were checked in `checks/history.ts`. */
export function buildChanges(
  { removed }: ChangesEntry,
  versions: Versions,
  language: Language,
): QuestionChanges {
  const { present, version, released } = versions;
  const added = [...sinceOf(versions, present, version)].filter(
    ([id]) => present.has(id) && !id.includes('.'),
  );
  return {
    removed: removed.flatMap((entry) => removedOf(entry, released, language) ?? []),
    added: Object.fromEntries(added),
  };
}

function removedOf(
  { id, since, became, note, text, scale, states, items, options }: ChangesEntry['removed'][number],
  released: Ids,
  language: Language,
): RemovedQuestion | undefined {
  const rows = items ?? options;
  return (
    text && {
      id,
      type: released.get(id) as RemovedQuestion['type'],
      since,
      became,
      note: note[language],
      text: text[language],
      ...(scale && { scale }),
      ...(states !== undefined && { states }),
      ...(rows && { items: Object.fromEntries(rows.map((row) => [row.id, row[language]])) }),
    }
  );
}
