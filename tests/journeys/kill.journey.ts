/**
 * The browser is killed while somebody answers. Acknowledged is what the app called "gespeichert" on the screen.
 * A thousand kills: `npm run faults:kill`.
 */
import type { Page } from './fixture.ts';
import { expect, test } from './fixture.ts';
import { killRepeatedly } from '../faults/killing.mjs';
import type { KillReport } from '../faults/killing.mjs';

const KILLS = 20;
/** Its first moment is the latest possible one, without a reload before it: time for many answers. */
const LATE = { seed: 37, mostMs: 6000 };

test.describe('a browser killed while somebody answers', () => {
  test(`loses no acknowledged answer and opens without an error, ${KILLS} times`, async ({
    app,
    launchOptions,
  }, testInfo) => {
    test.setTimeout(180_000);
    const { executablePath: executable = '' } = launchOptions;
    const report = await killRepeatedly({ url: app.url, executable, runs: KILLS, seed: 2026 });
    testInfo.annotations.push({ type: 'kills', description: inWords(report) });
    expect(report.lost).toEqual([]);
    expect(report.openErrors).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(KILLS); // else nothing was put to the test
  });

  test('would be told of an answer that is called saved and is not', async ({
    app,
    launchOptions,
  }) => {
    test.setTimeout(60_000);
    const { executablePath: executable = '' } = launchOptions;
    const report = await killRepeatedly({
      url: app.url,
      executable,
      runs: 1,
      ...LATE,
      prepare: forgetAnswers,
    });
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report.lost.length).toBeGreaterThan(0);
  });
});

/** From now on the database of that browser confirms answers without keeping them. */
async function forgetAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the table it is given
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...row) {
      return this.name === 'answers'
        ? (this.count() as IDBRequest<IDBValidKey>)
        : put.apply(this, row);
    };
  });
}

function inWords({ runs, acknowledged, lost, openErrors }: KillReport): string {
  return `${runs} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${openErrors.length} open errors`;
}
