import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import type { Report } from '../../../src/app/data/restore.svelte.ts';
import ReadReport from '../../../src/ui/pages/data/restore/ReadReport.svelte';
import WithApp from '../result/WithApp.svelte';

const NONE = { assessments: 0, answers: 0, measures: 0 };

async function show(report: Partial<Report>): Promise<string[]> {
  const app = new AppState();
  await app.language.want('data');
  const whole = {
    ...{ sound: false, unreadable: [], missing: NONE, dropped: [], unknownKeys: [] },
    ...{ rebuilt: 0, fromFuture: 0, headAltered: false },
    ...report,
  };
  const altered = { assessments: [], answers: [], measures: [] };
  const properties = { report: whole, altered, withAltered: false, onaltered: () => undefined };
  render(WithApp, { app, component: ReadReport, properties });
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim());
}

test('of a file that was cut, the line at the cut is not counted as missing too', async () => {
  expect(await show({ unreadable: [40], missing: { ...NONE, answers: 16, measures: 1 } })).toEqual([
    '1 Zeile der Datei ist beschädigt und wurde ausgelassen.',
    '16 weitere Einträge, die laut Datei da sein sollten, fehlen.',
  ]);
});

test('a damaged line alone is one loss', async () => {
  expect(await show({ unreadable: [40], missing: { ...NONE, answers: 1 } })).toEqual([
    '1 Zeile der Datei ist beschädigt und wurde ausgelassen.',
  ]);
});

test('what is missing without any damaged line is told as before', async () => {
  expect(await show({ missing: { ...NONE, answers: 2 } })).toEqual([
    '2 Einträge, die laut Datei da sein sollten, fehlen.',
  ]);
});
