/** Which questions an assessment asks: the only filter. A kind can be widened later, hidden answers are kept. */
import type { Assessment } from '../assessments/assessment.ts';
import type { Chapter, Questionnaire } from './questionnaire.ts';
import type { GridQuestion, Layer, Question } from './question.ts';

export type Selection = Pick<Assessment, 'kind' | 'perspective' | 'chapters' | 'depth'>;

/** A chapter with only the questions that belong to an assessment. */
export interface SelectedChapter {
  readonly chapter: Chapter;
  readonly questions: readonly Question[];
}

/**
 * The chapters of an assessment in questionnaire order, each with the questions it asks; chapters without any are left out.
 * Frame pages come first; the look ahead comes last, after everything it can build on.
 */
export function questionsOf(questionnaire: Questionnaire, selection: Selection): SelectedChapter[] {
  const { frame, chapters } = questionnaire;
  const last = frame.filter(({ id }) => id === 'outlook');
  return [...frame.filter((page) => !last.includes(page)), ...chapters, ...last]
    .map((chapter) => ({
      chapter,
      questions: chapter.questions
        .filter(
          (question) =>
            question.perspectives.includes(selection.perspective) &&
            belongs(questionnaire, selection, chapter, question),
        )
        // An exercise, which alone has a depth, has one layer: what it asks is asked at once.
        .map((question) =>
          selection.depth ? { ...question, layer: 'reflection' as const } : question,
        ),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The questions of one layer. */
export function inLayer(questions: readonly Question[], layer: Layer): Question[] {
  return questions.filter((question) => question.layer === layer);
}

function belongs(
  questionnaire: Questionnaire,
  selection: Selection,
  chapter: Chapter,
  question: Question,
): boolean {
  const rule = questionnaire.kinds[selection.kind];
  switch (rule.questions) {
    case 'all':
      return chapter.id !== 'checkin' && chapter.id !== 'outlook';
    case 'core':
      return question.core;
    case 'chosen':
      return (
        (selection.chapters ?? []).includes(chapter.id) &&
        // The wall of powers is part of every exercise about them, whatever its depth. Cast: bytes of the entry.
        ((question as Partial<GridQuestion>).states === 'powers' ||
          (selection.depth === 'short' ? question.core : question.layer === 'reflection'))
      );
    default:
      return (
        (rule.frame?.includes(chapter.id) ?? false) ||
        ((rule.ratings?.includes(chapter.id) ?? false) && question.type === 'rating') ||
        ((rule.core?.includes(chapter.id) ?? false) && question.core)
      );
  }
}
