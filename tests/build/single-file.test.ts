import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SINGLE_FILE, singleFilePlugin } from '../../src/build/single/single-file-plugin.ts';

const sources = {
  'app/index.html': `<!doctype html><html><head><meta charset="utf-8"></head>
    <body><div id="app"></div><script type="module" src="./main.js"></script></body></html>`,
  'app/main.js': `import './main.css'; import('./lazy.js').then(({ say }) => say());`,
  'app/lazy.js': `import './lazy.css'; import address from './worker.js?worker&url';
    export const say = () => console.log('from the lazy part', address);`,
  'app/worker.js': `import { words } from './words.js'; postMessage(words);`,
  'app/words.js': `export const words = 'from the worker';`,
  'app/main.css': '.main { color: red }',
  'app/lazy.css': '.lazy { color: green }',
  'public/icon.svg': '<svg/>',
  'public/manifest.webmanifest': '{}',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'single-'));
  for (const name of ['app', 'public']) await mkdir(join(folder, name));
  for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

/** Builds the small app above. @returns the names of the built files */
async function buildSample(mostBytes?: number): Promise<string[]> {
  await build({
    root: join(folder, 'app'),
    base: './',
    publicDir: '../public',
    configFile: false,
    logLevel: 'silent',
    build: { outDir: '../dist', emptyOutDir: true, target: 'es2022' },
    plugins: [singleFilePlugin(mostBytes)],
  });
  return readdir(join(folder, 'dist'), { recursive: true });
}

describe('the build of the single file', () => {
  test('puts everything into one file, what is loaded later and the worker too', async () => {
    expect(await buildSample()).toEqual([SINGLE_FILE]);
    const page = await readFile(join(folder, 'dist', SINGLE_FILE), 'utf8');
    for (const part of ['.main{', '.lazy{', 'from the lazy part', 'from the worker'])
      expect(page).toContain(part);
    expect(page).not.toMatch(/\bimport\s*[({*"'`]|__VITE_PRELOAD__|webmanifest/);
  });

  test('is refused when it is larger than it may be', async () => {
    await expect(buildSample(1000)).rejects.toThrow(/at most 1000 /);
  });
});
