/**
 * Draws the PNG icons in `public/` from `public/icon.svg`: run `node tests/tools/icons.mjs` after changing the drawing.
 *
 * The plain icons lie on a white rounded tile (a bare drawing would vanish on some home screens); the maskable ones fill
 * the square, and the drawing keeps to the middle 80 % that no mask cuts off.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../runner/chromium.mjs';

const folder = new URL('../../public/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', folder), 'base64');
const icons = [
  { name: 'icon-192.png', size: 192, share: 0.84, corner: 0.18 },
  { name: 'icon-512.png', size: 512, share: 0.84, corner: 0.18 },
  { name: 'icon-maskable-192.png', size: 192, share: 0.66, corner: 0 },
  { name: 'icon-maskable-512.png', size: 512, share: 0.66, corner: 0 },
];

const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: CHROMIUM_FLAGS,
});
for (const { name, size, share, corner } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`
    <style>
      body { margin: 0; background: transparent }
      div { display: grid; place-items: center; height: ${size}px; background: #fff; border-radius: ${size * corner}px }
    </style>
    <div><img width="${size * share}" src="data:image/svg+xml;base64,${drawing}" /></div>`);
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
