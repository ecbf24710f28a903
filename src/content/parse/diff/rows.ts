/** What became of the rows of steps and grids, of options and of ranges. */
import type { QuestionEntry } from '../schemas/question.ts';
import type { ContentAt } from './content-at.ts';
import type { Find } from './finding.ts';

interface Row {
  readonly id: string;
  readonly de: string;
  readonly en: string;
}

/** The rows of steps and grids, or the options. */
export function rowsOf(entry: QuestionEntry): readonly Row[] {
  if ('items' in entry) return entry.items;
  return 'options' in entry ? entry.options : [];
}

export function compareRows(
  old: QuestionEntry,
  entry: QuestionEntry,
  now: ContentAt,
  find: Find,
): void {
  const present = rowsOf(entry).map(({ id }) => id);
  for (const row of rowsOf(old)) {
    if (present.includes(row.id)) continue;
    const slot = `${entry.id}.${row.id}`;
    if (now.removed.has(slot))
      find(
        'removed',
        `„${row.de}“ (${slot}) zurückgezogen. Antworten dazu bleiben unter „Frühere Fragen“ lesbar.`,
      );
    else
      find(
        'lost',
        `„${row.de}“ (${slot}) ist weg, und changes.yaml sagt nichts dazu. Antworten dazu wären verwaist.`,
      );
  }
  const before = rowsOf(old).map(({ id }) => id);
  const added = rowsOf(entry).filter(({ id }) => !before.includes(id));
  if (added.length > 0)
    find(
      'added',
      `Dazugekommen: ${added.map(({ de }) => `„${de}“`).join(', ')}. In älteren Durchgängen stehen sie ohne Antwort.`,
    );
  compareRange(old, entry, find);
}

function compareRange(old: QuestionEntry, entry: QuestionEntry, find: Find): void {
  if (
    old.type === 'number' &&
    entry.type === 'number' &&
    (entry.min > old.min || entry.max < old.max)
  )
    find(
      'changed',
      `Der Bereich ist enger (${entry.min} bis ${entry.max}). Zahlen außerhalb bleiben gespeichert und stehen als Text da.`,
    );
  if ('other' in old && 'other' in entry && old.other && !entry.other)
    find('lost', 'Das freie „anderes“ ist weg. Was dort steht, könnte niemand mehr lesen.');
}
