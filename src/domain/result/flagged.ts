/** What the person marked while answering: "mit Leitung besprechen" and "liegt nicht in meiner Hand". */
import { flagIn, slotOf, textIn, type Answers } from '../answers.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import { isPrivate } from '../privacy.ts';
import type { ChapterId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Layer } from '../questionnaire/question.ts';
import { questionsOf, type Selection } from '../questionnaire/selection.ts';

/** One question that carries a flag, whatever its answer. */
export interface FlaggedQuestion {
  readonly chapter: ChapterId;
  readonly question: string;
  /** Where it is asked. */
  readonly layer: Layer;
  /** There is a note beside it; what it says stays with the question. */
  readonly noted: boolean;
  /** Leaves the device only where the person switches it on. */
  readonly private: boolean;
}

/** Both lists in questionnaire order; a question with both flags stands in both. */
export interface Flagged {
  readonly discuss: readonly FlaggedQuestion[];
  readonly notInMyHands: readonly FlaggedQuestion[];
}

/** The flagged questions that the assessment asks; a task agreed as not mine contributes none. */
export function flaggedQuestions(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): Flagged {
  const asked = questionsOf(questionnaire, selection)
    .filter((chapter) => !foldedAway(chapter, answers))
    .flatMap(({ chapter, questions }) =>
      questions.map((question) => ({
        chapter: chapter.id,
        question: question.id,
        layer: question.layer,
        noted: textIn(answers, slotOf(question.id, 'note')).trim() !== '',
        private: isPrivate(chapter, question),
      })),
    );
  const flaggedAs = (flag: keyof Flagged): FlaggedQuestion[] =>
    asked.filter(({ question }) => flagIn(answers, slotOf(question, flag)));
  return { discuss: flaggedAs('discuss'), notInMyHands: flaggedAs('notInMyHands') };
}
