/** Makes the structure small for the entry; `inflate` is the way back. */
import { isDeepStrictEqual } from 'node:util';
import {
  type Chapter,
  type Language,
  LANGUAGES,
  type Questionnaire,
} from '../../../domain/questionnaire/questionnaire.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import {
  type CompactChapter,
  type CompactQuestion,
  type CompactQuestionnaire,
  defaultsOf,
  localizedIn,
} from '../../inflate.ts';

/** The words of a structure in one language, in the order in which `speak` takes them. */
export function wordsIn(compact: CompactQuestionnaire, language: Language): string[] {
  return localizedIn(compact).map((text) => text[language] ?? '');
}

/** A structure with the words of one language only. */
export function only<T>(language: Language, part: T): T {
  return JSON.parse(
    JSON.stringify(part, (key, value: unknown) =>
      (LANGUAGES as readonly string[]).includes(key) && key !== language ? undefined : value,
    ),
  ) as T;
}

/** The questionnaire without what `inflate` can tell by itself. */
export function deflate(questionnaire: Questionnaire): CompactQuestionnaire {
  return {
    ...questionnaire,
    chapters: questionnaire.chapters.map(deflateChapter),
    frame: questionnaire.frame.map(deflateChapter),
    states: Object.fromEntries(
      Object.entries(questionnaire.states).map(([name, states]) => [
        name,
        states.map(({ id, text, unclear }) => (unclear ? { id, text, unclear } : { id, text })),
      ]),
    ),
  };
}

function deflateChapter(chapter: Chapter): CompactChapter {
  const { id, number, page, title, short, leansOn, questions } = chapter;
  return {
    id,
    ...(number && { number }),
    ...(page !== undefined && { page }),
    title,
    ...(!isDeepStrictEqual(short, title) && { short }),
    ...(leansOn.length > 0 && {
      leansOn: Object.fromEntries(leansOn.map((leaning) => [leaning.chapter, leaning.weight])),
    }),
    questions: questions.map((question) => deflateQuestion(chapter, question)),
  };
}

function deflateQuestion(chapter: Chapter, question: Question): CompactQuestion {
  const type = question.type === 'rating' ? undefined : question.type;
  const id = question.id.slice(chapter.id.length + 1);
  const defaults = defaultsOf(chapter.area, type, id);
  const told = Object.entries(question).filter(
    ([key, value]) => !isDeepStrictEqual(value, defaults[key]),
  );
  return { ...Object.fromEntries(told), id };
}
