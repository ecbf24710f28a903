import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from './packages.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

type Packages = Record<string, { version: string; optional?: boolean }>;
function write(file: string, packages: Packages): void {
  writeFileSync(join(root, file), JSON.stringify({ packages }));
}
const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';
const svelte = { 'node_modules/svelte': { version: '5.57.3' } };

describe('the packages', () => {
  test('are installed when npm noted the same as the lock asks for', () => {
    write(LOCK, { '': { version: '0.1.0' }, ...svelte });
    write(INSTALLED, svelte);
    expect(isInstalled(root)).toBe(true);
  });

  test('are installed without those for other systems', () => {
    write(LOCK, { ...svelte, 'node_modules/win32': { version: '1.0.0', optional: true } });
    write(INSTALLED, svelte);
    expect(isInstalled(root)).toBe(true);
  });

  test('are not installed where node_modules is missing', () => {
    write(LOCK, svelte);
    expect(isInstalled(root)).toBe(false);
  });

  test('are not installed where one has another version', () => {
    write(LOCK, svelte);
    write(INSTALLED, { 'node_modules/svelte': { version: '5.57.2' } });
    expect(isInstalled(root)).toBe(false);
  });

  test('are not installed where one is missing or too many', () => {
    write(LOCK, { ...svelte, 'node_modules/dexie': { version: '4.4.7' } });
    write(INSTALLED, svelte);
    expect(isInstalled(root)).toBe(false);
    write(LOCK, {});
    expect(isInstalled(root)).toBe(false);
  });
});
