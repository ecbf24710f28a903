import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppState } from '../../src/app/app-state.svelte.ts';
import Start from '../../src/ui/pages/Start.svelte';
import { anAssessment } from './checkin/app.ts';
import WithApp from './result/WithApp.svelte';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 11, 22, 0, 5));
});
afterEach(() => {
  vi.useRealTimers();
});

async function start(...dates: string[]): Promise<void> {
  const app = new AppState();
  await app.language.want('start');
  app.stores.list(
    dates.map((date) => anAssessment({ id: `of-${date}`, date })),
    0,
  );
  render(WithApp, { props: { app, component: Start, properties: {} } });
}
const begin = () => screen.getByRole('link', { name: 'Jahresrückblick beginnen' });

describe('the way to the annual review on the start page', () => {
  test('says how long it takes and whom it is for, before anything is known', async () => {
    await start();
    expect(begin()).toHaveAttribute('href', '#/neu/rueckblick');
    expect(begin()).toHaveAccessibleDescription(/15 bis 20 Minuten, nur für Sie$/);
  });

  test('says when the last assessment was, by the days that were chosen', async () => {
    await start('2023-02-01', '2025-11-20', '2024-12-24');
    expect(begin()).toHaveAccessibleDescription(/Zuletzt vor 13 Monaten\.$/);
  });

  test('says "gestern" five minutes after midnight', async () => {
    await start('2026-12-21');
    expect(begin()).toHaveAccessibleDescription(/Zuletzt gestern\.$/);
  });

  test('is the first way to go after most of a year, not the one back into old answers', async () => {
    await start('2026-02-22');
    expect(begin()).toHaveClass('kern-btn--primary');
    const back = screen.getByRole('link', { name: 'Weitermachen, wo Sie waren' });
    expect(back).not.toHaveClass('kern-btn--primary');
    expect(back).toHaveAccessibleDescription('im Durchgang vom 22. Februar 2026');
  });

  test('stands back within the year, where going on is what people come for', async () => {
    await start('2026-02-23');
    expect(begin()).not.toHaveClass('kern-btn--primary');
    expect(screen.getByRole('link', { name: 'Weitermachen, wo Sie waren' })).toHaveClass(
      'kern-btn--primary',
    );
  });

  test('names a day that is still to come, and leads to where it can be changed', async () => {
    await start('2025-11-20', '2099-03-01');
    expect(screen.getByText(/trägt das Datum 1\. März 2099, das noch kommt/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Datum ansehen' })).toHaveAttribute(
      'href',
      '#/d/of-2099-03-01',
    );
  });
});
