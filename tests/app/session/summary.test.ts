import { describe, expect, test } from 'vitest';
import { keepSummary } from '../../../src/app/session/summary.ts';
import { questionnaire } from '../../../src/content/load.ts';
import { overallProgress } from '../../../src/domain/assessments/progress.ts';
import { ratingsAt } from '../../ui/result/page.ts';
import { aCheckin, anAssessment } from '../../ui/checkin/app.ts';

const ASKED = overallProgress(questionnaire, anAssessment({ id: '' }), new Map()).total;

describe('how far an assessment is', () => {
  test('is noted with it, and only when it has changed', async () => {
    const { app, session, store } = await aCheckin();
    const answers = Object.entries(ratingsAt('selfcare', 2));
    for (const [slot, value] of answers) session.answer(slot, value);
    let told = -1; // once for how it is now
    store.watchAssessments(() => (told += 1));
    await keepSummary(app, session);
    expect((await store.assessments())[0]?.summary).toEqual({
      answered: answers.length,
      asked: ASKED,
    });
    await keepSummary(app, session);
    expect(told).toBe(1);
  });

  test('does not touch the day of the last work on it', async () => {
    const { app, session, store } = await aCheckin();
    await store.changeAssessment('now', { touchedAt: 7 });
    session.answer(Object.keys(ratingsAt('selfcare', 2))[0] ?? '', 1);
    await keepSummary(app, session);
    expect((await store.assessments())[0]?.touchedAt).toBe(7);
  });
});
