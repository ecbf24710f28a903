/** Which questions an assessment asks: the only filter. A kind can be widened later, hidden answers are kept. */
import type { Assessment } from './assessment.ts';
import type { Chapter, Layer, Question, Questionnaire } from './questionnaire.ts';

export type Selection = Pick<Assessment, 'kind' | 'perspective' | 'chapters' | 'depth'>;

/** A chapter with only the questions that belong to an assessment. */
export interface SelectedChapter {
  readonly chapter: Chapter;
  readonly questions: readonly Question[];
}

/**
 * The chapters of an assessment in questionnaire order, each with the questions it asks; chapters without any are left out.
 * Frame pages come first.
 */
export function questionsOf(questionnaire: Questionnaire, selection: Selection): SelectedChapter[] {
  const all = [...questionnaire.frame, ...questionnaire.chapters];
  return all
    .map((chapter) => ({
      chapter,
      questions: chapter.questions.filter(
        (question) =>
          question.perspectives.includes(selection.perspective) &&
          belongs(questionnaire, selection, chapter, question),
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
      return chapter.id !== 'checkin';
    case 'core':
      return question.core;
    case 'chosen':
      return (
        (selection.chapters ?? []).includes(chapter.id) &&
        (selection.depth === 'short' ? question.core : question.layer === 'reflection')
      );
    default:
      return (
        (rule.frame?.includes(chapter.id) ?? false) ||
        ((rule.ratings?.includes(chapter.id) ?? false) && question.type === 'rating') ||
        ((rule.core?.includes(chapter.id) ?? false) && question.core)
      );
  }
}
