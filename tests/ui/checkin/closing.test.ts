import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { measureBooks } from '../../../src/app/measures/measure-books.svelte.ts';
import Closing from '../../../src/ui/pages/checkin/Closing.svelte';
import { ratingsAt } from '../result/page.ts';
import { aCheckin, show, stored } from './app.ts';

describe('the end of a check-in', () => {
  test('keeps one sentence on what changed', async () => {
    const here = await aCheckin();
    show(here.app, Closing, { session: here.session });
    await userEvent.type(screen.getByLabelText('In einem Satz'), 'Mehr Ruhe.');
    await here.session.flush();
    expect(await stored(here, 'checkin/closing')).toBe('Mehr Ruhe.');
  });

  test('suggests days after the chosen date of the check-in, not after today', async () => {
    const here = await aCheckin();
    here.session.assessment = { ...here.session.assessment, date: '2024-02-29' };
    show(here.app, Closing, { session: here.session });
    await userEvent.click(screen.getByRole('button', { name: 'in einem Jahr: 28. Februar 2025' }));
    expect(screen.getByLabelText('Tag des nächsten Rückblicks')).toHaveValue('2025-02-28');
    expect(await stored(here, 'checkin/next')).toBe('2025-02-28');
  });

  test('chooses no day by itself, and offers a calendar file only for a chosen one', async () => {
    const here = await aCheckin();
    show(here.app, Closing, { session: here.session });
    expect(screen.getByLabelText('Tag des nächsten Rückblicks')).toHaveValue('');
    expect(screen.queryByRole('button', { name: /Kalender/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^in einem halben Jahr/ }));
    expect(screen.getByRole('button', { name: 'Termin für den Kalender speichern' })).toBeVisible();
  });

  test('says when the chosen day is not after the check-in', async () => {
    const here = await aCheckin();
    here.session.answer('checkin/next', '2026-12-03');
    show(here.app, Closing, { session: here.session });
    expect(screen.getByText(/liegt nicht nach dem Tag/)).toBeVisible();
  });

  test('counts open measures in, and makes private ones up to three in all', async () => {
    const here = await aCheckin();
    const book = await measureBooks(here.app).open(false);
    for (const name of ['Eins', 'Zwei']) book.write(book.begin({}), 'what', name);
    show(here.app, Closing, { session: here.session });
    expect(await screen.findByText('2 Vorhaben sind offen:')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Vorhaben schreiben' }));
    await userEvent.type(screen.getByLabelText('Was haben Sie vor?'), 'Drei');
    await userEvent.click(screen.getByRole('button', { name: 'Zuklappen' }));
    expect(await screen.findByText('3 Vorhaben sind offen:')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Vorhaben schreiben' })).toBeNull();
    expect(screen.getByText(/genug für ein Jahr/)).toBeVisible();
    expect(book.all.find(({ what }) => what === 'Drei')).toMatchObject({
      private: true,
      from: { assessment: 'now', chapter: 'checkin' },
    });
  });

  test('has on paper the words of a measure being written, and only where private ones are switched on', async () => {
    const here = await aCheckin();
    await measureBooks(here.app).open(false);
    show(here.app, Closing, { session: here.session });
    await userEvent.click(await screen.findByRole('button', { name: 'Vorhaben schreiben' }));
    const field = screen.getByLabelText('Was haben Sie vor?');
    await userEvent.type(field, 'Drei');
    expect(field.closest('.no-print')).not.toBeNull();
    expect(screen.queryByText('Drei', { ignore: 'textarea' })).toBeNull();
    await userEvent.click(screen.getByLabelText(/^Beim Drucken auch zeigen/));
    expect(screen.getByText('Drei', { ignore: 'textarea' })).toHaveClass('only-print');
  });

  test('says what the answers show beside those of last year', async () => {
    // Every rating of 2.3 from "stimmt nicht" to "stimmt sehr": 100 points of 100.
    const here = await aCheckin([
      { id: 'then', date: '2025-12-01', answers: ratingsAt('capacity', 0) },
    ]);
    for (const [slot, value] of Object.entries(ratingsAt('capacity', 4)))
      here.session.answer(slot, value);
    show(here.app, Closing, { session: here.session });
    expect(await screen.findByText(/^Seit dem 1\. Dezember 2025, nach den Fragen/)).toBeVisible();
    expect(screen.getByText(/^2\.3 .*: /)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Mit früher vergleichen' })).toBeVisible();
  });

  test('compares nothing where nothing was before', async () => {
    const here = await aCheckin();
    show(here.app, Closing, { session: here.session });
    expect(screen.queryByText('Was Ihre Antworten zeigen')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Mit früher vergleichen' })).toBeNull();
  });
});
