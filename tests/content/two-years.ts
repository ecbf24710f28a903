/** One person's answers in both years of the fixtures, each in the wording of its year. */
import type { AnswerValue, Slot } from '../../src/domain/answers.ts';
import type { Assessment } from '../../src/domain/assessments/assessment.ts';
import type { Store } from '../../src/storage/store.ts';

const assessment = (id: string, date: string, questionnaireVersion: number): Assessment => ({
  ...{ id, date, questionnaireVersion, kind: 'full', perspective: 'coordination', title: '' },
});
export const FIRST = assessment('first', '2025-03-03', 1);
export const SECOND = assessment('second', '2026-03-02', 2);

const ANSWERS: Readonly<Record<string, Readonly<Record<Slot, AnswerValue>>>> = {
  first: {
    'authority-clear': 1,
    'authority-clear/note': 'Nur mündlich.',
    'authority-written': 1,
    'authority-known': 3,
    'authority-backed': 2,
    'authority-powers.heads': 'no',
    'authority-powers.funds': 'unclear',
    'concept-relevance': 'expected',
    'concept-demand-leadership': 3,
    'concept-demand-others': 3,
    'concept-support-time': 1,
    'concept-support-mandate': 1,
    'concept-steps.draft': 'mine',
    'concept-steps.vote': 'unclear',
    'selfcare-strain-new': 3,
    'selfcare-strain-pull': 3,
    'selfcare-care-free': 1,
    'selfcare-care-limits': 'unclear',
  },
  second: {
    'agreement-tasks': 2,
    'agreement-written': 2,
    'authority-clear': 3,
    'authority-written': 2,
    'authority-behind': 4,
    'authority-powers.heads': 'alone',
    'authority-powers.funds': 'unclear',
    'concept-relevance': 'paused',
    'concept-demand-leadership': 3,
    'concept-demand-others': 2,
    'concept-support-time': 2,
    'concept-support-mandate': 3,
    'concept-steps.draft': 'others',
    'concept-steps.vote': 'mine',
    'selfcare-strain-new': 2,
    'selfcare-strain-pull': 1,
    'selfcare-care-free': 2,
    'selfcare-care-limits': 2,
  },
};

/** Answers both years. */
export async function answer(store: Store): Promise<void> {
  for (const one of [FIRST, SECOND]) {
    await store.addAssessment(one);
    for (const [slot, value] of Object.entries(ANSWERS[one.id]!)) {
      const isReworded = one === SECOND && slot === 'concept-support-mandate';
      await store.putAnswer({
        ...{ assessmentId: one.id, slot, body: { value } },
        wording: isReworded ? 2 : 1,
      });
    }
  }
}
