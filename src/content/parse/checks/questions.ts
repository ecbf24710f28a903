/** Which keys of a question fit together. Looks at single keys, so that it works on questions with other faults too. */
import { CONDITIONS } from '../../../domain/questionnaire/questionnaire.ts';
import { type ChapterDraft, isExpected, isFrame, type QuestionDraft } from '../chapter-file.ts';
import { childOf } from '../source/place.ts';

/** Says what is wrong below a key of the question. */
type Complain = (key: string, expected: string) => void;
/** The names of the state sets, and whether one of their states means "unclear". */
export type StateSets = ReadonlyMap<string, boolean>;

/** @param stateSets `undefined` where questionnaire.yaml could not be read */
export function checkQuestions(chapter: ChapterDraft, stateSets: StateSets | undefined): void {
  for (const question of chapter.questions) {
    const has = (key: string): unknown => childOf(question.raw, key);
    const complain: Complain = (key, expected) =>
      chapter.source.complain([...question.path, key], expected);
    checkId(chapter.id, question, complain);
    checkMeasures(chapter.id, has, complain);
    checkLayer(has, complain);
    checkStates(has, complain, stateSets);
    checkWording(has, complain);
    if (has('core') === true && has('type') !== 'rating' && has('type') !== 'relevance')
      complain(
        'core',
        'only ratings and the relevance belong to the short version; leave out core',
      );
    if (has('type') === 'relevance' && !isExpected(chapter.id))
      complain('type', 'the relevance is asked in task chapters only, and not in selfcare');
    if (has('type') === 'number' && Number(has('min')) >= Number(has('max')))
      complain('max', 'max has to be greater than min');
  }
}

function checkId(chapterId: string, { id }: QuestionDraft, complain: Complain): void {
  if (id !== undefined && !id.startsWith(`${chapterId}-`))
    complain('id', `the id has to start with the chapter's id: "${chapterId}-…"`);
}

function checkMeasures(chapterId: string, has: (key: string) => unknown, complain: Complain): void {
  if (has('type') !== 'rating') return;
  const measures = has('measures');
  const fitting = measuresIn(chapterId);
  if (fitting.length === 0)
    complain('type', 'ratings belong to the sixteen chapters, not to this page');
  else if (typeof measures === 'string' && !fitting.includes(measures))
    complain(
      'measures',
      `a rating of this chapter measures ${fitting.join(', ')}; found "${measures}"`,
    );
  if (measures === 'demand' && has('expectedBy') === undefined)
    complain(
      'expectedBy',
      'a rating of a demand says by whom: add expectedBy (leadership, others or myself)',
    );
  if (measures !== 'demand' && has('expectedBy') !== undefined)
    complain('expectedBy', 'expectedBy belongs to ratings that measure demand; leave it out');
}

function measuresIn(chapterId: string): string[] {
  if (chapterId === 'selfcare') return ['strain', 'care'];
  if (isExpected(chapterId)) return ['demand', 'support', 'practice'];
  return isFrame(chapterId) || !(CONDITIONS as readonly string[]).includes(chapterId)
    ? []
    : ['condition'];
}

function checkLayer(has: (key: string) => unknown, complain: Complain): void {
  const type = String(has('type'));
  const second = type === 'steps' || type === 'grid' || has('measures') === 'timeShare';
  const first = type === 'rating' || type === 'relevance';
  if (second && has('layer') !== 'profile')
    complain(
      'layer',
      'steps, grids and time shares belong to the second layer: add layer: profile',
    );
  if (first && has('layer') === 'profile')
    complain('layer', 'ratings and the relevance belong to the first layer; leave out layer');
}

function checkStates(
  has: (key: string) => unknown,
  complain: Complain,
  stateSets: StateSets | undefined,
): void {
  const states = has('states');
  if (has('type') !== 'grid' || typeof states !== 'string' || !stateSets) return;
  const unclear = stateSets.get(states);
  if (unclear === undefined)
    complain(
      'states',
      `there is no set of states "${states}"; known are ${[...stateSets.keys()].join(', ')}`,
    );
  else if (unclear && has('clearedBy') === undefined)
    complain(
      'clearedBy',
      'its rows can be unclear: add clearedBy (leadership, politics, hr, partners or me)',
    );
}

function checkWording(has: (key: string) => unknown, complain: Complain): void {
  const wording = Number(has('wording') ?? 1);
  const list = has('earlier');
  const entries = Array.isArray(list) ? list : [];
  const earlier = entries.map((entry) => childOf(entry, 'wording'));
  const rows = idsIn(has('items') ?? has('options'));
  for (const id of entries.flatMap((entry) => idsIn(childOf(entry, 'items'))))
    if (!rows.includes(id))
      complain('earlier', `the row "${id}" is not among those of this question`);
  for (let number = 1; number < wording; number += 1)
    if (!earlier.includes(number))
      complain(
        'earlier',
        `wording ${number} was replaced: keep its text below earlier, { wording: ${number}, de, en }`,
      );
  if (earlier.some((number) => Number(number) >= wording))
    complain(
      'earlier',
      'earlier keeps replaced texts only: raise wording when you repair the text',
    );
  if (new Set(earlier).size < earlier.length) complain('earlier', 'a wording stands here twice');
}

function idsIn(rows: unknown): string[] {
  return (Array.isArray(rows) ? rows : []).map((row) => String(childOf(row, 'id')));
}
