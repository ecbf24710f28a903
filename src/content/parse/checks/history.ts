/** Old answers keep their meaning: no released id disappears or changes its nature without a word. */
import type { ChapterDraft } from '../chapter-file.ts';
import type { ChangesEntry } from '../schemas/around.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Frame } from '../schemas/frame.ts';
import type { Ids } from './ids.ts';

export interface History {
  readonly changes: ChangesEntry | undefined;
  readonly changesFile: SourceFile;
  /** Every id ever released, with what it stood for; empty before the first release. */
  readonly released: Ids;
  /** `undefined` where questionnaire.yaml could not be read. */
  readonly frame: Pick<Frame, 'version' | 'states'> | undefined;
}

export function checkHistory(
  history: History,
  present: Ids,
  chapters: readonly ChapterDraft[],
): void {
  if (!history.changes) return;
  const removed = new Set(history.changes.removed.map(({ id }) => id));
  for (const [id, nature] of history.released) {
    if (isUnreadable(id, chapters)) continue;
    const now = present.get(id);
    if (now === undefined && !removed.has(id) && !removed.has(questionOf(id)))
      history.changesFile.complain(
        ['removed'],
        `the id "${id}" was released and is gone; bring it back, or say here what became of it (id, since, became, note, text)`,
      );
    if (now !== undefined && now !== nature)
      complainAtQuestion(
        id,
        `"${id}" was released as ${nature} and is now ${now}; old answers would lose their meaning, so give it a new id`,
        chapters,
      );
  }
  checkRemoved(history, present);
}

function checkRemoved(history: History, present: Ids): void {
  const { changes, changesFile, released, frame } = history;
  const removed = changes?.removed ?? [];
  const known = new Set([...present.keys(), ...removed.map(({ id }) => id)]);
  removed.forEach((entry, index) => {
    const { id, since, became } = entry;
    const at = (key: string, expected: string): void => {
      changesFile.complain(['removed', index, key], expected);
    };
    if (present.has(id)) at('id', `"${id}" is still asked; a removed id is never used again`);
    else if (!released.has(id)) at('id', `"${id}" was never released; check its spelling`);
    if (removed.findIndex((other) => other.id === id) < index)
      at('id', `"${id}" stands twice in this list`);
    checkWords(entry, released.get(id), frame, at);
    if (frame && since > frame.version)
      at('since', `the questionnaire has reached version ${frame.version} only`);
    for (const next of became)
      if (!known.has(next)) at('became', `there is no question "${next}"; check its spelling`);
  });
}

/** Whatever an answer to it needs to stay readable. */
function checkWords(
  { text, scale, states, items, options }: ChangesEntry['removed'][number],
  nature: string | undefined,
  frame: History['frame'],
  at: (key: string, expected: string) => void,
): void {
  const readable = 'old answers stay readable by';
  if (!text) at('text', `the words that it last had are missing (text: de, en); ${readable} them`);
  if (nature === 'rating' && !scale)
    at(
      'scale',
      `the scale that it had is missing, such as "scale: agreement"; ${readable} its words`,
    );
  if (nature === 'grid' && states === undefined)
    at(
      'states',
      `the name of its states is missing, such as "states: powers"; ${readable} their words`,
    );
  if (states !== undefined && frame && !(states in frame.states))
    at(
      'states',
      `there is no set of states "${states}" in questionnaire.yaml; keep it as long as answers need it`,
    );
  if ((nature === 'steps' || nature === 'grid') && !items)
    at('items', `its rows are missing (items: id, de, en); ${readable} them`);
  if ((nature === 'choice' || nature === 'multiple') && !options)
    at('options', `its options are missing (options: id, de, en); ${readable} them`);
}

function complainAtQuestion(id: string, expected: string, chapters: readonly ChapterDraft[]): void {
  for (const { source, questions } of chapters)
    for (const question of questions)
      if (question.id === questionOf(id)) source.complain([...question.path, 'type'], expected);
}

/** The ids of a file that is no YAML are not gone, only out of sight. */
function isUnreadable(id: string, chapters: readonly ChapterDraft[]): boolean {
  return chapters.some(
    (chapter) => chapter.source.data === undefined && id.startsWith(`${chapter.id}-`),
  );
}

const questionOf = (id: string): string => id.split('.', 1)[0] ?? id;
