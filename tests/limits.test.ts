import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findExcess, findPrecacheFaults, measureFirstLoad } from './limits.mjs';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'limits-'));
});
afterEach(() => {
  rmSync(dist, { recursive: true });
});

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
}
/** Text that no compression makes smaller than about three quarters. */
const noise = (bytes: number): string => randomBytes(bytes).toString('base64');
const page = (head: string): string => `<!doctype html><html><head>${head}</head></html>`;
const script = '<script type="module" crossorigin src="./assets/index-1.js"></script>';

describe('the first load', () => {
  test('has the scripts that the page names and those that they import, texts apart', () => {
    write({
      'index.html': page(
        `${script}<link rel="modulepreload" href="./assets/svelte-1.js">
         <link rel="manifest" href="./manifest.webmanifest"><link rel="icon" href="data:,">`,
      ),
      'assets/index-1.js': `import './svelte-1.js'; import a from "./texts-de-1.js"; import('./dexie-1.js');`,
      'assets/svelte-1.js': `export * from './deep-1.js';`,
      'assets/deep-1.js': '',
      'assets/texts-de-1.js': 'export default {}',
    });
    const { entry, texts, requests } = measureFirstLoad(dist);
    expect(entry.map(({ name }) => name).sort()).toEqual([
      'assets/deep-1.js',
      'assets/index-1.js',
      'assets/svelte-1.js',
    ]);
    expect(texts.map(({ name }) => name)).toEqual(['assets/texts-de-1.js']);
    expect(requests).toHaveLength(6); // the page, four scripts, the manifest
  });

  test('is refused above 45 KB of entry scripts', () => {
    write({
      'index.html': page(script),
      'assets/index-1.js': `export const a = '${noise(50_000)}'`,
    });
    expect(findExcess(measureFirstLoad(dist))).toEqual([expect.stringContaining('entry scripts')]);
  });

  test('is refused above 12 KB of inlined styles', () => {
    const styles = `<style>a{--a:'${noise(14_000)}'}</style>`;
    write({ 'index.html': page(script + styles), 'assets/index-1.js': '' });
    expect(findExcess(measureFirstLoad(dist))).toEqual([expect.stringContaining('inlined styles')]);
  });

  test('is refused above eight requests', () => {
    const pictures = Array.from({ length: 7 }, (_, n) => `<img alt="" src="./${n}.svg">`).join('');
    write({ 'index.html': page(script + pictures), 'assets/index-1.js': '' });
    expect(findExcess(measureFirstLoad(dist))).toEqual([expect.stringContaining('9 requests')]);
  });

  test('is refused without a script: then the page was read wrongly', () => {
    write({ 'index.html': page('') });
    expect(findExcess(measureFirstLoad(dist))).toHaveLength(1);
  });
});

describe('the list of the offline copy', () => {
  const files = { 'index.html': page(''), 'assets/größe-1.js': 'export {};' };
  const list = (texts: Record<string, string>): string => {
    const entries = Object.entries(texts).map(([name, text]) => ({
      url: name.split('/').map(encodeURIComponent).join('/'),
      integrity: `sha256-${createHash('sha256').update(text).digest('base64')}`,
    }));
    return `const PRECACHE = ${JSON.stringify(entries)};\nself.addEventListener('fetch', () => []);`;
  };

  test('holds every file but the worker itself and maps', () => {
    write({ ...files, 'assets/a.js.map': '{}', 'service-worker.js': list(files) });
    expect(findPrecacheFaults(dist)).toEqual([]);
  });

  test('lacks a file', () => {
    write({ ...files, 'late.svg': '', 'service-worker.js': list(files) });
    expect(findPrecacheFaults(dist)).toEqual(['late.svg is not in the precache list']);
  });

  test('has a file too many', () => {
    write({ ...files, 'service-worker.js': list({ ...files, 'gone.js': '' }) });
    expect(findPrecacheFaults(dist)).toEqual(['gone.js is in the precache list but not in dist']);
  });

  test('has the hash of another file', () => {
    write({ ...files, 'service-worker.js': list({ ...files, 'index.html': 'changed later' }) });
    expect(findPrecacheFaults(dist)).toEqual([
      expect.stringContaining('index.html has another hash'),
    ]);
  });

  test('is not there', () => {
    expect(findPrecacheFaults(dist)).toEqual(['dist has no service-worker.js']);
    write({ 'service-worker.js': 'self.skipWaiting()' });
    expect(findPrecacheFaults(dist)).toHaveLength(1);
  });
});
