import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import Assessments from '../../../src/ui/pages/assessments/Assessments.svelte';
import { ratingsAt } from '../result/page.ts';
import { aCheckin, anAssessment, show, type Here } from '../checkin/app.ts';

async function withMany(length: number, year = 2020): Promise<Here> {
  const here = await aCheckin();
  for (let place = 0; place < length; place += 1)
    await here.store.addAssessment(
      anAssessment({
        id: `old${String(place)}`,
        date: `${String(year)}-01-${String((place % 28) + 1).padStart(2, '0')}`,
        summary: { answered: 12, asked: 31 },
      }),
    );
  return here;
}
const rows = () => screen.queryAllByRole('listitem');

describe('the list of assessments', () => {
  test('shows the newest year, and other years when they are opened', async () => {
    const { app } = await withMany(3);
    show(app, Assessments);
    expect(rows()).toHaveLength(1);
    await userEvent.click(screen.getByText('2020: 3 Durchgänge'));
    await waitFor(() => {
      expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
    });
  });

  test('draws ten of a year with two hundred, and ten more on demand', async () => {
    const { app } = await withMany(200, 2026);
    show(app, Assessments);
    // The check-in of December is the first of them.
    expect(rows()).toHaveLength(10);
    await userEvent.click(screen.getByRole('button', { name: '10 weitere zeigen' }));
    await waitFor(() => {
      expect(rows()).toHaveLength(20);
    });
    expect(within(rows()[10] as HTMLElement).getAllByRole('link')[0]).toHaveFocus();
  });

  test('reads no answer', async () => {
    const { app, store } = await withMany(5, 2026);
    const read: string[] = [];
    for (const method of ['answers', 'contents'] as const) {
      const own = store[method].bind(store) as (...given: unknown[]) => Promise<never>;
      Object.assign(store, {
        [method]: (...given: unknown[]) => {
          read.push(method);
          return own(...given);
        },
      });
    }
    show(app, Assessments);
    expect(screen.getAllByText(/12 von 31 beantwortet/)).toHaveLength(5);
    expect(read).toEqual([]);
  });

  test('says how far the one is that was on screen until now', async () => {
    const { app, session } = await withMany(0);
    session.answer(Object.keys(ratingsAt('selfcare', 1))[0] ?? '', 1);
    show(app, Assessments);
    await waitFor(() => {
      expect(screen.getByText(/1 von \d+ beantwortet/)).toBeVisible();
    });
  });

  test('says of a day that it is still to come', async () => {
    const { app } = await withMany(1, 2199);
    show(app, Assessments);
    expect(screen.getByText(/Datum liegt in der Zukunft/)).toBeVisible();
  });

  test('leads to the comparison with the one before', async () => {
    const { app } = await withMany(1);
    show(app, Assessments);
    expect(screen.getByRole('link', { name: 'Mit früher vergleichen' })).toHaveAttribute(
      'href',
      '#/d/now/vergleich',
    );
  });
});
