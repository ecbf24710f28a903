import { describe, expect, test } from 'vitest';
import {
  chapterChoices,
  defaultChoice,
  hasChapter,
  measuresOf,
  REPORT_PARTS,
  visibleOf,
  type ReportMeasure,
} from '../../../src/domain/papers/report.ts';
import {
  aCondition,
  aQuestionnaire,
  aRating,
  aSelection,
  aSelfcare,
  aTask,
} from '../../builders.ts';

const questionnaire = aQuestionnaire({
  chapters: [
    aCondition('grading', {
      questions: [aRating({ id: 'grading-fit' }), aRating({ id: 'grading-group', private: true })],
    }),
    aCondition('mission', { questions: [aRating({ id: 'mission-one', private: true })] }),
    aTask('concept'),
    aSelfcare({ questions: [aRating({ id: 'selfcare-open', private: false })] }),
  ],
});
const idsOf = (visible: typeof questionnaire): string[] => visible.chapters.map(({ id }) => id);

describe('the questionnaire as far as a document may know it', () => {
  test('has no private question, no chapter of which nothing is left, and never 3.8', () => {
    const visible = visibleOf(questionnaire);
    expect(idsOf(visible)).toEqual(['grading', 'concept']);
    expect(visible.chapters[0]?.questions.map(({ id }) => id)).toEqual(['grading-fit']);
  });

  test('has them where private parts are switched on', () => {
    expect(visibleOf(questionnaire, { private: true })).toEqual(questionnaire);
  });

  test('has only the chapters that are chosen', () => {
    expect(idsOf(visibleOf(questionnaire, { chapters: ['concept'], private: true }))).toEqual([
      'concept',
    ]);
  });
});

describe('the choice to begin with', () => {
  test('is everything, but nothing private and no notes', () => {
    expect(defaultChoice(questionnaire, aSelection())).toEqual({
      parts: REPORT_PARTS,
      chapters: ['grading', 'mission', 'concept', 'selfcare'],
      private: false,
      notes: false,
    });
    expect(chapterChoices(questionnaire, aSelection())).toHaveLength(4);
  });
});

describe('measures in a document', () => {
  const aMeasure = (over: Partial<ReportMeasure>): ReportMeasure => ({
    what: 'etwas',
    partners: [],
    withLeadership: true,
    status: 'offen',
    open: true,
    private: false,
    ...over,
  });
  const own = aMeasure({ what: 'frei' });
  const concept = aMeasure({ what: 'Konzept', chapter: 'concept' });
  const hidden = aMeasure({ what: 'privat', chapter: 'grading', private: true });
  const selfcare = aMeasure({ what: 'Pause', chapter: 'selfcare' });
  const all = [own, concept, hidden, selfcare];

  test('are those that came from nothing private, even where nobody marked it', () => {
    expect(measuresOf(all, visibleOf(questionnaire))).toEqual([own, concept]);
  });

  test('go with their chapter; those of their own stay', () => {
    const visible = visibleOf(questionnaire, { chapters: ['grading'], private: true });
    expect(measuresOf(all, visible, true)).toEqual([own, hidden]);
    expect(hasChapter(visible, 'concept')).toBe(false);
  });
});
