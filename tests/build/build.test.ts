import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlinePlugin } from '../../src/build/inline-plugin.ts';
import { policyFor, policyPlugin } from '../../src/build/policy-plugin.ts';
import { precachePlugin } from '../../src/build/precache-plugin.ts';

const sources = {
  'index.html': `<!doctype html><html><head><meta charset="utf-8"></head>
    <body><div id="app"></div><script type="module" src="./main.js"></script></body></html>`,
  'main.js': `import './shared.css'; import { log } from './log.js'; log(1);
    import('./lazy.js'); import('./second.js');`,
  'lazy.js': `import './shared.css'; import './lazy.css'; import { log } from './log.js'; log(2);
    import('./second.js');`,
  'second.js': `import { log } from './log.js'; log(3);`,
  'log.js': `import './log.css'; export const log = (x) => console.log(x);`,
  'shared.css': '.shared { color: red }',
  'log.css': '.log { color: blue }',
  'lazy.css': '.lazy { color: green }',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
  for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

/** Builds the small app above. @returns the text of each built file */
async function buildSample(...more: Plugin[]): Promise<Map<string, string>> {
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'log', test: /log/ }] } } },
    },
    plugins: [inlinePlugin(), policyPlugin(), precachePlugin(), ...more],
  });
  const dist = join(folder, 'dist');
  const names = await readdir(dist, { recursive: true });
  const files = names.filter((name) => name.includes('.'));
  const texts = files.map((name) => readFile(join(dist, name), 'utf8'));
  const read = await Promise.all(texts);
  return new Map(files.map((name, place) => [name, read[place] ?? '']));
}

describe('a build', () => {
  test('inlines the styles of the entry, and of what it imports, and ships no file for them', async () => {
    const files = await buildSample();
    const page = files.get('index.html') ?? '';
    expect(page).toMatch(/<style>[^<]*\.shared\{[^<]*<\/style>/);
    expect(page).toMatch(/<style>[^<]*\.log\{[^<]*<\/style>/);
    expect(page).not.toContain('stylesheet');
    expect(page).not.toContain('vite');
    const sheets = [...files].filter(([name]) => name.endsWith('.css'));
    expect(sheets.map(([, text]) => text.trim())).toEqual(['.lazy{color:green}']);
    const scripts = [...files]
      .filter(([name]) => /^assets.*js$/.test(name))
      .map(([, text]) => text);
    const named = new Set(scripts.join().match(/[\w-]+\.css/g));
    expect([...named]).toEqual([expect.stringContaining('lazy')]);
  });

  test('has a policy that fits its finished page', async () => {
    const page = (await buildSample()).get('index.html') ?? '';
    expect(page).toContain(`content="${policyFor(page)}"`);
    expect(policyFor(page).match(/'sha256-/g)).toHaveLength(2);
  });

  test('lists every file in the service worker', async () => {
    const files = await buildSample();
    const worker = files.get('service-worker.js') ?? '';
    const list = /PRECACHE = (.*);/.exec(worker)?.[1] ?? '';
    const urls = (JSON.parse(list) as { url: string }[]).map(({ url }) => url);
    const shipped = [...files.keys()].filter((name) => name !== 'service-worker.js');
    expect(urls).toEqual(shipped.sort());
  });

  test('fails when a file is written after the list', async () => {
    const late: Plugin = {
      name: 'late',
      async closeBundle() {
        await writeFile(join(folder, 'dist/late.txt'), '');
      },
    };
    await expect(buildSample(late)).rejects.toThrow('late.txt');
  });
});
