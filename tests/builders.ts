/**
 * Small questionnaires and answers for tests. Each builder gives something whole and plain; a test
 * overrides only what it is about. Ids follow the content: the chapter's id, a hyphen, words.
 */
import type { Answers, AnswerValue, RatingValue, Slot } from '../src/domain/answers.ts';
import {
  BANDS,
  type Chapter,
  type ConditionId,
  type LeansOn,
  type Localized,
  type Questionnaire,
  type TaskId,
} from '../src/domain/questionnaire/questionnaire.ts';
import {
  RELEVANCES,
  STEP_STATES,
  type ChoiceQuestion,
  type GridQuestion,
  type Measured,
  type NumberQuestion,
  type Question,
  type Rating,
  type RelevanceQuestion,
  type StepsQuestion,
  type TextQuestion,
} from '../src/domain/questionnaire/question.ts';
import type { Selection } from '../src/domain/questionnaire/selection.ts';

/** Answers by slot; `undefined` makes a cleared field (an empty body), as storage has it. */
export function answersOf(values: Readonly<Record<Slot, AnswerValue | undefined>>): Answers {
  return new Map(
    Object.entries(values).map(([slot, value]) => [slot, value === undefined ? {} : { value }]),
  );
}

/** Answers to ratings, in their order; `undefined` leaves a rating unanswered (no row at all). */
export function answersTo(
  ratings: readonly Rating[],
  values: readonly (RatingValue | undefined)[],
): Answers {
  return new Map(
    ratings.flatMap(({ id }, place) => {
      const value = values[place];
      return value === undefined ? [] : [[id, { value }] as const];
    }),
  );
}

const base = {
  layer: 'reflection',
  wording: 1,
  core: false,
  private: false,
  perspectives: ['coordination'],
} as const;

export function aRating(over: Partial<Rating> = {}): Rating {
  const rating = { id: 'agreement-one', measures: 'condition', scale: 'agreement' } as const;
  return { ...base, type: 'rating', clearedBy: 'leadership', ...rating, ...over };
}

/** So many ratings of one thing: `agreement-1`, `agreement-2`, … */
export function someRatings(
  count: number,
  measures: Measured = 'condition',
  prefix = 'agreement',
): Rating[] {
  return Array.from({ length: count }, (_, place) =>
    aRating({ id: `${prefix}-${String(place + 1)}`, measures }),
  );
}

export function aRelevance(over: Partial<RelevanceQuestion> = {}): RelevanceQuestion {
  const question = { id: 'concept-relevance', type: 'relevance', core: true } as const;
  return { ...base, clearedBy: 'leadership', ...question, ...over };
}

export function aStepsQuestion(over: Partial<StepsQuestion> = {}): StepsQuestion {
  const question = { id: 'concept-steps', type: 'steps', items: ['collect', 'draft'] } as const;
  return { ...base, layer: 'profile', clearedBy: 'leadership', ...question, ...over };
}

export function aGrid(over: Partial<GridQuestion> = {}): GridQuestion {
  const question = { id: 'authority-powers', type: 'grid', states: 'powers' } as const;
  const rows = { items: ['budget', 'funds'], example: false } as const;
  return { ...base, layer: 'profile', clearedBy: 'leadership', ...question, ...rows, ...over };
}

export function aNumber(over: Partial<NumberQuestion> = {}): NumberQuestion {
  const question = { id: 'concept-time', type: 'number', unit: 'percent', min: 0 } as const;
  return { ...base, layer: 'profile', ...question, max: 100, measures: 'timeShare', ...over };
}

export function aText(over: Partial<TextQuestion> = {}): TextQuestion {
  return { ...base, id: 'concept-missing', type: 'text', ...over };
}

export function aChoice(over: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  const question = { id: 'placement-place', type: 'choice', options: ['staff', 'team'] } as const;
  return { ...base, ...question, other: true, ...over };
}

/** A condition with four ratings `<id>-1` … `<id>-4`, the first two of them core. */
export function aCondition(
  id: ConditionId = 'agreement',
  { questions = conditionRatings(id), ...over }: Partial<Chapter> = {},
): Chapter {
  return aChapter(id, { area: 'conditions', questions, ...over });
}

/**
 * A task as the content has it: `-relevance`, `-demand-leadership`, `-demand-others`,
 * `-demand-myself`, `-support-time`, `-support-mandate`, `-practice-1`, `-practice-2`, `-missing`
 * (text), `-steps` (`collect`, `draft`), `-time`. Core: relevance, two demands, both supports.
 */
export function aTask(
  id: Exclude<TaskId, 'selfcare'> = 'concept',
  leansOn: readonly LeansOn[] = [],
  { questions = taskQuestions(id), ...over }: Partial<Chapter> = {},
): Chapter {
  return aChapter(id, { area: 'tasks', leansOn, questions, ...over });
}

/** 3.8: `selfcare-strain-1`, `-strain-2`, `selfcare-care-1`, `-care-2`, steps; all private. */
export function aSelfcare(over: Partial<Chapter> = {}): Chapter {
  const questions: Question[] = [
    ...someRatings(2, 'strain', 'selfcare-strain'),
    ...someRatings(2, 'care', 'selfcare-care'),
    aStepsQuestion({ id: 'selfcare-steps', items: ['plan', 'limits'] }),
  ].map((question) => ({ ...question, clearedBy: 'me', private: true }));
  return aChapter('selfcare', { area: 'tasks', questions, ...over });
}

/** Two conditions, two tasks, 3.8; limits, states and kinds as in `questions/questionnaire.yaml`. */
export function aQuestionnaire(over: Partial<Questionnaire> = {}): Questionnaire {
  return {
    version: 1,
    chapters: [
      aCondition('agreement'),
      aCondition('authority'),
      aTask('concept', [
        { chapter: 'agreement', weight: 2 },
        { chapter: 'authority', weight: 1 },
      ]),
      aTask('networks', [{ chapter: 'authority', weight: 2 }]),
      aSelfcare(),
    ],
    frame: [],
    scales: { agreement: fiveSteps, extent: fiveSteps, frequency: fiveSteps, amount: fiveSteps },
    relevance: namesOf(RELEVANCES),
    steps: namesOf(STEP_STATES),
    states: {
      powers: [
        { id: 'alone', text: words('alone'), unclear: false },
        { id: 'consult', text: words('after consultation'), unclear: false },
        { id: 'no', text: words('no'), unclear: false },
        { id: 'unclear', text: words('unsettled'), unclear: true },
      ],
    },
    bandLimits: { room: 25, apart: -25, farApart: -50, little: 40 },
    bandTexts: namesOf(BANDS),
    kinds: {
      full: { questions: 'all' },
      short: { questions: 'core' },
      seminar: { questions: 'chosen' },
      selfcare: {
        frame: ['checkin'],
        ratings: ['selfcare'],
        core: ['capacity', 'agreement', 'mission'],
      },
    },
    ...over,
  };
}

/** A full assessment of a coordinator. */
export function aSelection(over: Partial<Selection> = {}): Selection {
  return { kind: 'full', perspective: 'coordination', ...over };
}

const words = (text: string): Localized => ({ de: text, en: text });
/** Texts that repeat the id. */
function namesOf<Id extends string>(ids: readonly Id[]): Record<Id, Localized> {
  return Object.fromEntries(ids.map((id) => [id, words(id)])) as Record<Id, Localized>;
}
const fiveSteps = ['0', '1', '2', '3', '4'].map(words);

function aChapter(id: ConditionId | TaskId, over: Partial<Chapter>): Chapter {
  return {
    id,
    area: 'conditions',
    number: '0.0',
    page: undefined,
    title: words(id),
    short: words(id),
    leansOn: [],
    questions: [],
    ...over,
  };
}

function conditionRatings(id: ConditionId): Rating[] {
  return someRatings(4, 'condition', id).map((rating, place) => ({ ...rating, core: place < 2 }));
}

function taskQuestions(id: TaskId): Question[] {
  const demand = { measures: 'demand', core: true } as const;
  const support = { measures: 'support', core: true } as const;
  return [
    aRelevance({ id: `${id}-relevance` }),
    aRating({ id: `${id}-demand-leadership`, ...demand, expectedBy: 'leadership' }),
    aRating({ id: `${id}-demand-others`, ...demand, expectedBy: 'others', clearedBy: 'partners' }),
    aRating({
      id: `${id}-demand-myself`,
      measures: 'demand',
      expectedBy: 'myself',
      clearedBy: 'me',
    }),
    aRating({ id: `${id}-support-time`, ...support }),
    aRating({ id: `${id}-support-mandate`, ...support, clearedBy: 'politics' }),
    ...someRatings(2, 'practice', `${id}-practice`),
    aText({ id: `${id}-missing` }),
    aStepsQuestion({ id: `${id}-steps` }),
    aNumber({ id: `${id}-time` }),
  ];
}
