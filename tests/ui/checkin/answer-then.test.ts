import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { findChapter } from '../../../src/domain/questionnaire/questionnaire.ts';
import AnswerThen from '../../../src/ui/pages/checkin/AnswerThen.svelte';
import { aCheckin, show, type Before, type Here } from './app.ts';

const CHAPTER = 'selfcare';

async function asked(before: readonly Before[]): Promise<Here & { id: string }> {
  const here = await aCheckin(before);
  const { questionnaire, shelf } = here.app;
  await shelf.fetch('de', [CHAPTER]);
  const question = findChapter(questionnaire, CHAPTER)?.questions.find(
    (one) => one.type === 'rating' && one.scale === 'agreement',
  );
  const texts = question && shelf.of('de', CHAPTER)?.questions[question.id];
  if (!question) throw new Error('3.8 has no rating on the scale of agreement');
  show(here.app, AnswerThen, { question, texts });
  return { ...here, id: question.id };
}
/** Everything that was begun has had its turn. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function ratingOf(): Promise<string> {
  const { app } = await aCheckin();
  const found = findChapter(app.questionnaire, CHAPTER)?.questions.find(
    (one) => one.type === 'rating' && one.scale === 'agreement',
  );
  return found?.id ?? '';
}

describe('"damals"', () => {
  test('is told after this year’s answer, never before, and goes with it', async () => {
    const id = await ratingOf();
    const here = await asked([{ id: 'then', date: '2025-11-03', answers: { [id]: 3 } }]);
    await settled();
    expect(screen.queryByText(/damals/)).toBeNull();
    here.session.answer(id, 1);
    expect(await screen.findByText('damals: stimmt ziemlich (3. November 2025)')).toBeVisible();
    here.session.answer(id, undefined);
    await waitFor(() => {
      expect(screen.queryByText(/damals/)).toBeNull();
    });
  });

  test('comes from the latest earlier assessment that answered, whatever its kind', async () => {
    const id = await ratingOf();
    const here = await asked([
      { id: 'oldest', date: '2023-11-03', kind: 'selfcare', answers: { [id]: 0 } },
      { id: 'older', date: '2024-11-03', kind: 'full', answers: { [id]: 'unclear' } },
      { id: 'begun and left', date: '2025-11-03', kind: 'selfcare' },
      { id: 'ahead of its time', date: '2099-01-01', kind: 'full', answers: { [id]: 4 } },
    ]);
    here.session.answer(id, 1);
    expect(await screen.findByText('damals: ist ungeklärt (3. November 2024)')).toBeVisible();
  });

  test('is not told on a shared device of what its owner wrote', async () => {
    const id = await ratingOf();
    const here = await asked([{ id: 'then', date: '2025-11-03', answers: { [id]: 3 } }]);
    const shared = here.app.sessions.begin('selfcare', true);
    shared.answer(id, 1);
    await shared.flush();
    await settled();
    expect(screen.queryByText(/damals/)).toBeNull();
  });
});
