/** What never leaves the device unless the person switches it on for that export. */
import type { Chapter } from './questionnaire/questionnaire.ts';
import type { Question } from './questionnaire/question.ts';

/**
 * Whether a question, and whatever is derived from it, stays with the person.
 *
 * All of 3.8 Selbstfürsorge is private, even if a content file forgets to say so.
 * Source: product design, "3.8 Selbstfürsorge is different".
 */
export function isPrivate(chapter: Pick<Chapter, 'id'>, question: Question): boolean {
  return question.private || chapter.id === 'selfcare';
}
