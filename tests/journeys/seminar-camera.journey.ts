/** The camera: a code held before it is counted once, and where there is no camera, the page says so. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, watchForFaults, type Page } from './fixture.ts';
import { visit } from './paths.ts';
import { beginCollection, compose, expectCount, qrOf, showCode, takePart } from './seminar.ts';

const [WIDTH, HEIGHT, WHITE, BLACK] = [640, 480, 235, 16];
const KEYS = ['2', '4', '1', '2', '3', '4', '1', '2', '3', '4', '1', '2'];
const START = { name: 'Kamera einschalten' };

test('the app reads a code that a camera sees, counts it once, and lets go of the camera', async ({
  page,
  playwright,
  launchOptions,
  app,
}, info) => {
  test.setTimeout(90_000);
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  await takePart(page, link, KEYS);
  await showCode(page);
  const film = join(tmpdir(), `code-${info.workerIndex}-${Date.now()}.y4m`);
  writeFileSync(film, filmOf(await modulesIn(page)));

  const args = [
    ...(launchOptions.args ?? []),
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const context = await browser.newContext({ locale: 'de-DE', baseURL: app.url });
  const faults = await watchForFaults(context, app);
  const facilitator = await context.newPage();
  await facilitator.goto(link);
  await facilitator.getByText('Sie leiten diese Gruppe an?').click();
  await facilitator.getByRole('button', { name: 'In meine Übungen aufnehmen' }).click();
  await beginCollection(facilitator);
  expect(await tracksOf(facilitator)).toEqual([]);
  await facilitator.getByRole('button', START).click();
  await expectCount(facilitator, 1);
  expect(await tracksOf(facilitator)).toEqual(['live']);
  // What stays in view is one code, however often it is looked at.
  await facilitator.waitForTimeout(1000);
  await expectCount(facilitator, 1);
  await expect(facilitator.getByText('schon gezählt')).toHaveCount(0);
  await facilitator.getByRole('button', { name: 'Kamera ausschalten' }).click();
  expect(await tracksOf(facilitator)).toEqual(['ended']);

  await facilitator.getByRole('button', START).click();
  await expect(facilitator.getByText(/^Die Kamera läuft/)).toBeVisible();
  const held = await facilitator.evaluateHandle(
    () => document.querySelector('video')?.srcObject as MediaStream,
  );
  await visit(facilitator, '#/hilfe');
  expect(await held.evaluate((stream) => stream.getTracks().map((one) => one.readyState))).toEqual([
    'ended',
  ]);
  expect(faults.take()).toEqual([]);
  await browser.close();
});

test('a camera that is refused or not there is said, and the other ways stay', async ({ page }) => {
  await page.goto('./');
  await compose(page, 'Wer darf was?');
  await beginCollection(page);
  for (const [name, sentence] of [
    ['NotAllowedError', 'Der Browser darf die Kamera nicht benutzen.'],
    ['NotFoundError', 'An diesem Gerät wurde keine Kamera gefunden.'],
    ['NotReadableError', 'Die Kamera wird gerade von einem anderen Programm benutzt.'],
  ] as const) {
    await page.evaluate((fault) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', fault));
    }, name);
    await page.getByRole('button', START).click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByLabel('Codes einfügen oder eintippen')).toBeVisible();
    await expect(page.getByLabel('Dateien wählen')).toBeVisible();
  }
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
  });
  await page.getByRole('button', START).click();
  await expect(page.getByText('gibt der Browser keine Kamera frei')).toBeVisible();
});

/** Whether the tracks of the camera live. */
function tracksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject as MediaStream | null | undefined;
    return stream?.getTracks().map(({ readyState }) => readyState) ?? [];
  });
}

/** The dark modules of the QR code on the page, by row. */
async function modulesIn(page: Page): Promise<boolean[][]> {
  const { size, path } = await qrOf(page).evaluate((svg) => ({
    size: (svg as SVGSVGElement).viewBox.baseVal.width,
    path: svg.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1/g)) {
    const row = rows[Number(y)];
    if (row) row[Number(x)] = true;
  }
  return rows;
}

/** A film of one picture, as Chromium takes it for a camera (YUV4MPEG2). */
function filmOf(modules: readonly (readonly boolean[])[]): Buffer {
  const scale = Math.floor(HEIGHT / modules.length);
  const left = Math.floor((WIDTH - scale * modules.length) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1)
      if (modules[Math.floor(y / scale)]?.[Math.floor((x - left) / scale)])
        luma[y * WIDTH + x] = BLACK;
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, grey]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, frame, frame, frame]);
}
