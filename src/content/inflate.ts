/**
 * The structure as the entry carries it, and the way back.
 *
 * Left out is whatever is the same for most questions or follows from the chapter; `parse/make/deflate.ts` does that in the
 * build. Every byte of it is loaded by everybody at the first visit.
 */
import {
  type Area,
  type Chapter,
  type ChapterId,
  CONDITIONS,
  isTask,
  type GridState,
  type Language,
  type LeansOn,
  type Questionnaire,
} from '../domain/questionnaire/questionnaire.ts';
import type { Question } from '../domain/questionnaire/question.ts';

/** The ids of questions come without the chapter's id and the hyphen. */
export interface CompactQuestion extends Readonly<Record<string, unknown>> {
  readonly id: string;
  /** Left out of ratings. */
  readonly type?: Question['type'];
}
export type CompactChapter = Omit<
  Chapter,
  'area' | 'number' | 'page' | 'short' | 'leansOn' | 'questions'
> &
  Partial<Pick<Chapter, 'number' | 'page' | 'short'>> & {
    /** The chapter and its weight. */
    readonly leansOn?: Readonly<Record<string, 1 | 2>>;
    readonly questions: readonly CompactQuestion[];
  };
export type CompactQuestionnaire = Omit<Questionnaire, 'chapters' | 'frame' | 'states'> & {
  readonly chapters: readonly CompactChapter[];
  readonly frame: readonly CompactChapter[];
  readonly states: Readonly<
    Record<string, readonly (Omit<GridState, 'unclear'> & Partial<GridState>)[]>
  >;
};

/** What a question of a chapter is unless it says otherwise. */
export function defaultsOf(
  area: Area,
  type: Question['type'] | undefined,
  id: string,
): Readonly<Record<string, unknown>> {
  // Ratings of tasks are named after what they measure and who expects it, such as `demand-leadership`.
  const [measures = '', by] = type === undefined && area === 'tasks' ? id.split('-') : [];
  return {
    type: 'rating',
    layer: 'reflection',
    wording: 1,
    core: false,
    private: false,
    perspectives: ['coordination'],
    ...(type === 'grid' && { layer: 'profile', example: false }),
    ...(type === 'steps' && { layer: 'profile', clearedBy: 'leadership' }),
    ...(type === 'relevance' && { clearedBy: 'leadership', core: true }),
    ...((type === 'choice' || type === 'multiple') && { other: false }),
    ...(type === undefined && {
      scale: 'agreement',
      clearedBy: 'leadership',
      ...(area === 'conditions' && { measures: 'condition' }),
      ...(measures !== '' && { measures }),
      ...(measures === 'demand' && { expectedBy: by }),
    }),
  };
}

/**
 * The short texts of a structure, in an order that is the same for everybody: titles, scales, states.
 * The entry carries them in German; those of another language come when it is spoken.
 */
export function localizedIn(part: unknown): Partial<Record<Language, string>>[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('de' in part) return [part as Partial<Record<Language, string>>];
  return Object.values(part).flatMap(localizedIn);
}

/** Adds a language to a structure that lacks it; the words in the order of `localizedIn`. */
export function speak(structure: unknown, language: Language, words: readonly string[]): void {
  localizedIn(structure).forEach((text, index) => {
    text[language] = words[index] ?? '';
  });
}

/** The questionnaire with everything that was left out. */
export function inflate(compact: CompactQuestionnaire): Questionnaire {
  const { states, ...rest } = compact;
  return {
    ...rest,
    chapters: compact.chapters.map(inflateChapter),
    frame: compact.frame.map(inflateChapter),
    states: Object.fromEntries(
      Object.entries(states).map(([name, list]) => [
        name,
        list.map((state) => ({ unclear: false, ...state })),
      ]),
    ),
  };
}

function inflateChapter(compact: CompactChapter): Chapter {
  const area = areaOf(compact.id);
  return {
    number: '',
    page: undefined,
    short: compact.title,
    ...compact,
    area,
    leansOn: Object.entries(compact.leansOn ?? {}).map(
      ([chapter, weight]) => ({ chapter, weight }) as LeansOn,
    ),
    questions: compact.questions.map(
      (question) =>
        ({
          ...defaultsOf(area, question.type, question.id),
          ...question,
          id: `${compact.id}-${question.id}`,
        }) as unknown as Question,
    ),
  };
}

function areaOf(id: ChapterId): Area {
  if (isTask(id)) return 'tasks';
  return (CONDITIONS as readonly string[]).includes(id) ? 'conditions' : 'frame';
}
