import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareLists, listFiles, withPrecache } from '../../src/build/precache-plugin.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precache-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), 'a{color:red}');
  await writeFile(join(folder, 'assets/größe 1.js'), '');
  await writeFile(join(folder, 'assets/a.js.map'), '');
  await writeFile(join(folder, 'service-worker.js'), '');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the list of files to store', () => {
  test('has every file but the worker itself and source maps, with its hash', async () => {
    expect(await listFiles(folder)).toEqual([
      // printf '' | openssl dgst -sha256 -binary | base64
      {
        url: 'assets/gr%C3%B6%C3%9Fe%201.js',
        integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      },
      // printf 'a{color:red}' | openssl dgst -sha256 -binary | base64
      { url: 'index.html', integrity: 'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs=' },
    ]);
  });

  test('refuses a build with a file that is not in it', () => {
    const page = { url: 'index.html', integrity: 'sha256-1' };
    const late = { url: 'assets/late.js', integrity: 'sha256-2' };
    expect(() => compareLists([page], [page, late])).toThrow('assets/late.js');
    expect(() => compareLists([page, late], [page])).toThrow('assets/late.js');
    expect(() => compareLists([page], [{ ...page, integrity: 'sha256-3' }])).toThrow('index.html');
    expect(() => compareLists([page, late], [late, page])).not.toThrow();
  });
});

describe('the version of the worker', () => {
  const version = (script: string, integrity: string) =>
    /VERSION = '(\w{16})'/.exec(withPrecache(script, [{ url: 'index.html', integrity }]))?.[1];

  test('is the same for the same build', () => {
    expect(version('go()', 'sha256-1')).toBeDefined();
    expect(version('go()', 'sha256-1')).toBe(version('go()', 'sha256-1'));
  });

  test('changes with any file and with the worker', () => {
    expect(version('go()', 'sha256-2')).not.toBe(version('go()', 'sha256-1'));
    expect(version('went()', 'sha256-1')).not.toBe(version('go()', 'sha256-1'));
  });
});
