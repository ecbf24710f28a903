import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleBoot } from '../../src/build/inline-plugin.ts';

interface Visit {
  hash?: string;
  dark?: boolean;
  remembered?: Record<string, string>;
  blocked?: boolean;
}

let script: string;
beforeAll(async () => {
  script = await bundleBoot();
});

/** Runs the script as the page would and returns what it did to the root element. */
function boot({ hash = '', dark = false, remembered = {}, blocked = false }: Visit) {
  const root = { lang: 'de', dataset: {} as Record<string, string> };
  const getItem = (key: string) => {
    if (blocked) throw new DOMException('blocked', 'SecurityError');
    return remembered[key] ?? null;
  };
  runInNewContext(script, {
    document: { documentElement: root },
    location: { hash },
    localStorage: { getItem, mark: remembered.mark },
    matchMedia: () => ({ matches: dark }),
  });
  const { kernTheme, other, kept } = root.dataset;
  return { lang: root.lang, theme: kernTheme, hidden: Boolean(other), kept: Boolean(kept) };
}

describe('the boot script', () => {
  test('stays below 400 bytes', () => {
    expect(Buffer.byteLength(script)).toBeLessThan(400);
  });

  test('leaves the German start page visible on a first visit', () => {
    expect(boot({})).toEqual({ lang: 'de', theme: 'light', hidden: false, kept: false });
  });

  test('keeps room for the way back where answers are, and only there', () => {
    const marked = (rows: number) => boot({ remembered: { mark: JSON.stringify(mark(rows)) } });
    const mark = (rows: number) => ({ dbId: 'Zq1-8', schema: 3, rows, backupAt: 1700000000000 });
    expect(marked(0).kept).toBe(false);
    expect(marked(1).kept).toBe(true);
    expect(marked(250).kept).toBe(true);
  });

  test('follows the theme of the device until one is chosen', () => {
    expect(boot({ dark: true }).theme).toBe('dark');
    expect(boot({ dark: true, remembered: { theme: 'light' } }).theme).toBe('light');
    expect(boot({ dark: false, remembered: { theme: 'dark' } }).theme).toBe('dark');
    expect(boot({ dark: true, remembered: { theme: 'pink' } }).theme).toBe('dark');
  });

  test('hides the German start page from someone who reads English', () => {
    expect(boot({ remembered: { language: 'en' } })).toMatchObject({ lang: 'en', hidden: true });
    expect(boot({ remembered: { language: 'de' } })).toMatchObject({ lang: 'de', hidden: false });
    expect(boot({ remembered: { language: 'fr' } })).toMatchObject({ lang: 'de', hidden: false });
  });

  test('hides the start page when the address asks for another', () => {
    expect(boot({ hash: '#/hilfe' }).hidden).toBe(true);
    expect(boot({ hash: '#/d/abc/k/authority?f=x' }).hidden).toBe(true);
    expect(boot({ hash: '#/' }).hidden).toBe(false);
    expect(boot({ hash: '#main' }).hidden).toBe(false);
  });

  test('works where the browser blocks storage', () => {
    expect(boot({ blocked: true, dark: true, hash: '#/hilfe' })).toEqual({
      lang: 'de',
      theme: 'dark',
      hidden: true,
      kept: false,
    });
  });
});
