import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { measureBooks } from '../../../src/app/measures/measure-books.svelte.ts';
import LookBack from '../../../src/ui/pages/checkin/LookBack.svelte';
import { aCheckin, show, stored, type Before } from './app.ts';

async function withMeasures(...names: string[]) {
  const here = await aCheckin();
  const book = await measureBooks(here.app).open(false);
  const ids = names.map((name) => {
    const id = book.begin({ assessment: 'last-year' });
    book.write(id, 'what', name);
    return id;
  });
  await book.flush();
  return { ...here, book, ids };
}

const card = async (name: string) =>
  within((await screen.findByRole('heading', { name })).closest('li') as HTMLElement);

describe('the beginning of a check-in', () => {
  test('asks of every open measure what became of it, and ticks nothing beforehand', async () => {
    const here = await withMeasures('Auftrag klären', 'Vertretung regeln');
    show(here.app, LookBack, { session: here.session });
    for (const name of ['Auftrag klären', 'Vertretung regeln'])
      for (const radio of (await card(name)).getAllByRole('radio')) expect(radio).not.toBeChecked();
  });

  test('keeps an answer at once, with the measure and with the check-in', async () => {
    const here = await withMeasures('Auftrag klären');
    show(here.app, LookBack, { session: here.session });
    await userEvent.click((await card('Auftrag klären')).getByLabelText('bewusst gelassen'));
    await userEvent.type(
      (await card('Auftrag klären')).getByLabelText('Ein Wort dazu (freiwillig)'),
      'Anderes trägt',
    );
    expect(await stored(here, `checkin.${here.ids[0] ?? ''}`)).toBe('dropped');
    expect(here.book.all).toMatchObject([{ status: 'dropped', word: 'Anderes trägt' }]);
  });

  test('takes "still open" as an answer of its own', async () => {
    const here = await withMeasures('Auftrag klären');
    show(here.app, LookBack, { session: here.session });
    const open = (await card('Auftrag klären')).getByLabelText('offen');
    await userEvent.click(open);
    expect(open).toBeChecked();
    expect(await stored(here, `checkin.${here.ids[0] ?? ''}`)).toBe('open');
  });

  test('leaves out what is done already and what this very check-in made', async () => {
    const here = await withMeasures('Auftrag klären', 'Erledigtes');
    here.book.setStatus(here.ids[1] ?? '', 'done');
    here.book.write(here.book.begin({ assessment: 'now' }), 'what', 'Neues');
    show(here.app, LookBack, { session: here.session });
    await card('Auftrag klären');
    expect(screen.queryByText('Erledigtes')).toBeNull();
    expect(screen.queryByText('Neues')).toBeNull();
  });

  test('says in one sentence that nothing is open', async () => {
    const here = await aCheckin();
    show(here.app, LookBack, { session: here.session });
    expect(await screen.findByText(/kein Vorhaben offen/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('asks for the day, and keeps the one that is chosen', async () => {
    const here = await aCheckin();
    show(here.app, LookBack, { session: here.session });
    const day = screen.getByLabelText('Welches Datum soll dieser Rückblick tragen?');
    expect(day).toHaveValue('2026-12-03');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-11-30');
    expect(here.session.assessment.date).toBe('2026-11-30');
    expect((await here.store.assessments())[0]?.date).toBe('2026-11-30');
  });

  test('leads on to looking back at the year', async () => {
    const here = await aCheckin();
    show(here.app, LookBack, { session: here.session });
    expect(screen.getByRole('link', { name: /^Weiter: / })).toHaveAttribute(
      'href',
      '#/d/now/k/checkin',
    );
  });
});

describe('the sentence that ended an earlier year', () => {
  const SAID = /haben Sie zum Schluss geschrieben/;
  const closed = (id: string, date: string, sentence: string): Before => ({
    id,
    date,
    answers: { 'checkin/closing': sentence },
  });
  /** Everything that was begun has had its turn. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  test('is the one of the latest earlier assessment that has one, with its day, and on no paper', async () => {
    const here = await aCheckin([
      closed('oldest', '2023-11-03', 'Viel.'),
      closed('older', '2024-11-03', ' Mehr Ruhe. '),
      closed('left without', '2025-11-03', ' '),
      closed('ahead of its time', '2099-01-01', 'Noch nicht.'),
    ]);
    show(here.app, LookBack, { session: here.session });
    const said = await screen.findByText(
      'Am 3. November 2024 haben Sie zum Schluss geschrieben: „Mehr Ruhe.“',
    );
    expect(said).toHaveClass('no-print');
  });

  test('follows the day that is chosen for this check-in', async () => {
    const here = await aCheckin([
      closed('older', '2024-11-03', 'Mehr Ruhe.'),
      closed('last', '2025-11-03', 'Weniger Hast.'),
    ]);
    show(here.app, LookBack, { session: here.session });
    expect(await screen.findByText(/„Weniger Hast\.“/)).toBeVisible();
    here.session.assessment = { ...here.session.assessment, date: '2025-01-01' };
    expect(await screen.findByText(/„Mehr Ruhe\.“/)).toBeVisible();
    here.session.assessment = { ...here.session.assessment, date: '2020-01-01' };
    await waitFor(() => {
      expect(screen.queryByText(SAID)).toBeNull();
    });
  });

  test('is not this year’s own, and not told where there is none', async () => {
    const here = await aCheckin([closed('then', '2025-11-03', '')]);
    here.session.answer('checkin/closing', 'Dieses Jahr.');
    show(here.app, LookBack, { session: here.session });
    await settled();
    expect(screen.queryByText(SAID)).toBeNull();
  });

  test('is not told on a shared device of what its owner wrote', async () => {
    const here = await aCheckin([closed('then', '2025-11-03', 'Mehr Ruhe.')]);
    const shared = here.app.sessions.begin('selfcare', true);
    show(here.app, LookBack, { session: shared });
    await settled();
    expect(screen.queryByText(SAID)).toBeNull();
  });
});
