/** Every id stands for one thing. */
import type { ChapterDraft, QuestionDraft } from '../chapter-file.ts';
import { childOf } from '../source/place.ts';

/** What an id stands for, by id; rows and options as `<questionId>.<itemId>`. */
export type Ids = ReadonlyMap<string, string>;

/** Checks that no id stands twice. */
export function checkIds(chapters: readonly ChapterDraft[]): void {
  const seen = new Map<string, string>();
  for (const { source, questions } of chapters)
    for (const { id, path } of questions) {
      if (id === undefined) continue;
      const first = seen.get(id);
      if (first)
        source.complain(
          [...path, 'id'],
          `every id stands for one question; "${id}" is already used by ${first}`,
        );
      else seen.set(id, `question ${Number(path.at(-1)) + 1} in ${source.name}`);
    }
  for (const chapter of chapters)
    for (const question of chapter.questions) checkRows(chapter, question);
}

/** All ids that the files hold now. */
export function presentIds(chapters: readonly ChapterDraft[]): Ids {
  const ids = new Map<string, string>();
  for (const { id, raw } of chapters.flatMap(({ questions }) => questions)) {
    if (id === undefined) continue;
    ids.set(id, String(childOf(raw, 'type')));
    for (const [list, word] of [
      ['items', 'row'],
      ['options', 'option'],
    ] as const)
      for (const row of rowsOf(raw, list)) if (row !== undefined) ids.set(`${id}.${row}`, word);
  }
  return ids;
}

function checkRows({ source }: ChapterDraft, { path, raw }: QuestionDraft): void {
  for (const list of ['items', 'options']) {
    const ids = rowsOf(raw, list);
    ids.forEach((id, index) => {
      if (id === undefined) return;
      const place = [...path, list, index, 'id'];
      if (ids.indexOf(id) < index)
        source.complain(place, `the id "${id}" stands twice in this list`);
      if (list === 'options' && id === 'other')
        source.complain(
          place,
          'the free answer is not an option of the list: write other: true instead',
        );
      if (list === 'items' && id.startsWith('own-'))
        source.complain(
          place,
          'ids that start with "own-" are kept for steps that people add themselves',
        );
    });
  }
}

function rowsOf(raw: unknown, list: string): (string | undefined)[] {
  const rows = childOf(raw, list);
  if (!Array.isArray(rows)) return [];
  return rows.map((row) => {
    const id = childOf(row, 'id');
    return typeof id === 'string' ? id : undefined;
  });
}
