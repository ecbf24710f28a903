/**
 * Holds the rules of the rooms (README). Every rule stands here twice: it must hold for the project,
 * and it must be broken by a small bad sample, so that no rule passes because it sees nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModules, readSources, type Module } from './architecture/modules.ts';
import * as rules from './architecture/rules.ts';
import {
  findMarkupInTexts,
  findMissingTexts,
  findUnequalGaps,
  readTexts,
} from './architecture/texts.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root, 'src');
const modules = readModules(sources);
const texts = readTexts(sources);

/** A made-up file of the project. */
const sample = (path: string, text: string): Module[] => readModules([{ path, text }]);

describe('the files of the project', () => {
  test('are found', () => {
    expect(modules.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'src/main.ts',
        'src/App.svelte',
        'src/domain/questionnaire/questionnaire.ts',
      ]),
    );
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(20);
  });

  test('import only files that exist', () => {
    const missing = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ isRelative, specifier }) => isRelative && !/[*`]|\/$/.test(specifier))
        .filter(({ target }) => !existsSync(join(root, target)))
        .map(({ specifier }) => `${path} imports '${specifier}', which is not there`),
    );
    expect(missing).toEqual([]);
  });

  test('lie in a room', () => {
    expect(rules.findFilesInNoRoom(modules)).toEqual([]);
  });

  test('lie in a room: broken by a new folder', () => {
    expect(rules.findFilesInNoRoom(sample('src/shared/date.ts', ''))).toHaveLength(1);
  });
});

describe('a room imports only the rooms it may know', () => {
  const all = Object.keys(rules.MAY_IMPORT) as rules.Room[];

  test.each(all)('%s', (room) => {
    expect(rules.findForbiddenImports(modules, room)).toEqual([]);
  });

  const bad: [rules.Room, string, string][] = [
    ['domain', 'src/domain/score.ts', `import type { Store } from '../storage/store.ts';`],
    ['domain', 'src/domain/score.ts', `import de from '../i18n/de/core.json';`],
    ['content', 'src/content/load.ts', `import '../i18n/i18n.ts';`],
    ['storage', 'src/storage/store.ts', `export { pack } from '../exchange/pack.ts';`],
    ['exchange', 'src/exchange/docx.ts', `const { t } = await import('../i18n/i18n.ts');`],
    ['i18n', 'src/i18n/i18n.ts', `type Load = typeof import('../content/load.ts');`],
    ['app', 'src/app/session.svelte.ts', `import Page from '../ui/pages/Start.svelte';`],
    ['app', 'src/app/session.svelte.ts', `import pack from '../../package.json';`],
    [
      'ui',
      'src/ui/pages/Start.svelte',
      `<script lang="ts">import '../../content/load.ts';</script>`,
    ],
    ['ui', 'src/ui/pages/Start.svelte', `{#await import('../../exchange/docx.ts')}…{/await}`],
    ['ui', 'src/ui/parts/Field.svelte', `<script>import App from '../../App.svelte';</script>`],
    ['ui', 'src/ui/pages/all.ts', `import.meta.glob('../../storage/*.ts');`],
    ['frame', 'src/App.svelte', `<script>import { open } from './storage/store.ts';</script>`],
    ['main', 'src/main.ts', `import { inlinePlugin } from './build/inline-plugin.ts';`],
  ];
  test.each(bad)('%s: broken by %s with %s', (room, path, text) => {
    const [fault, ...more] = rules.findForbiddenImports(sample(path, text), room);
    expect(fault).toContain(path);
    expect(fault).toContain(/'(\.[^']+)'/.exec(text)?.[1]);
    expect(more).toEqual([]);
  });

  const good: [rules.Room, string, string][] = [
    ['ui', 'src/ui/pages/Start.svelte', `<script>import { t } from '../../i18n/i18n.ts';</script>`],
    [
      'ui',
      'src/ui/pages/Start.svelte',
      `<!--@component not <script>import '../../content/a.ts'</script> -->`,
    ],
    ['ui', 'src/ui/parts/Field.svelte', `<script>import './field.scss';</script>`],
    ['content', 'src/content/load.ts', `import.meta.glob('../../questions/*.yaml');`],
    ['app', 'src/app/session.svelte.ts', `// import '../ui/pages/Start.svelte'`],
  ];
  test.each(good)('%s: kept by %s with %s', (room, path, text) => {
    expect(rules.findForbiddenImports(sample(path, text), room)).toEqual([]);
  });
});

describe('the domain', () => {
  test('imports no package', () => {
    expect(rules.findPackagesInDomain(modules)).toEqual([]);
  });

  test('imports no package: broken by a schema library, and by Node', () => {
    const bad = `import * as v from 'valibot'; import type { Buffer } from 'node:buffer';`;
    expect(rules.findPackagesInDomain(sample('src/domain/answers.ts', bad))).toHaveLength(2);
  });

  test('knows no clock, chance, device, page or framework', () => {
    expect(rules.findImpurities(modules)).toEqual([]);
  });

  test.each([
    'const now = Date.now();',
    'export function age(born: Date): number { return 1; }',
    'const day = () => new Date();',
    'const pick = () => Math.random();',
    'const id = () => crypto.getRandomValues(new Uint8Array(12));',
    'const wide = () => window.innerWidth;',
    'const title = () => document.title;',
    `const kept = () => localStorage.getItem('a');`,
    'const language = () => navigator.language;',
    'const everything = () => globalThis;',
  ])('knows no clock, chance, device, page or framework: broken by %s', (text) => {
    expect(rules.findImpurities(sample('src/domain/score.ts', text))).toHaveLength(1);
  });

  test('knows no clock, chance, device, page or framework: broken by runes', () => {
    expect(rules.findImpurities(sample('src/domain/score.svelte.ts', ''))).toHaveLength(1);
  });

  test('may give its own things such names', () => {
    const fine = `interface Run { document: string; date: string } const f = (run: Run) => run.document;`;
    expect(rules.findImpurities(sample('src/domain/score.ts', fine))).toEqual([]);
  });
});

describe('what only one place may do', () => {
  test('storage and exchange are loaded later', () => {
    expect(rules.findEagerImports(modules)).toEqual([]);
  });

  test.each([
    ['src/app/stores.svelte.ts', `import { DexieStore } from '../storage/dexie-store.ts';`],
    ['src/app/stores.svelte.ts', `import { type Store } from '../storage/store.ts';`],
    ['src/app/report.ts', `export * from '../exchange/docx.ts';`],
    ['src/main.ts', `import './storage/store.ts';`],
    ['src/main.ts', `import.meta.glob('./exchange/*.ts', { eager: true });`],
  ])('storage and exchange are loaded later: broken by %s with %s', (path, text) => {
    expect(rules.findEagerImports(sample(path, text))).toHaveLength(1);
  });

  test.each([
    ['src/app/stores.svelte.ts', `const store = await import('../storage/dexie-store.ts');`],
    ['src/app/stores.svelte.ts', `import type { Store } from '../storage/store.ts';`],
    ['src/storage/dexie-store.ts', `import { SCHEMA } from './schema.ts';`],
  ])('storage and exchange are loaded later: kept by %s with %s', (path, text) => {
    expect(rules.findEagerImports(sample(path, text))).toEqual([]);
  });

  test('nobody imports main.ts', () => {
    expect(rules.findImportsOfMain(modules)).toEqual([]);
  });

  test.each([`import '../main.ts';`, `import('../main');`])(
    'nobody imports main.ts: broken by %s',
    (text) => {
      expect(rules.findImportsOfMain(sample('src/app/update.svelte.ts', text))).toHaveLength(1);
    },
  );

  test('only vite.config.ts imports src/build', () => {
    const atTop = readdirSync(root)
      .filter((name) => name.endsWith('.ts'))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    expect(rules.findImportsOfBuild([...modules, ...readModules(atTop)])).toEqual([]);
  });

  test('only vite.config.ts imports src/build: broken by the app and by another configuration', () => {
    const app = sample('src/app/update.svelte.ts', `import '../build/offline-copy.ts';`);
    const other = sample('other.config.ts', `import './src/build/offline-copy.ts';`);
    expect(rules.findImportsOfBuild([...app, ...other])).toHaveLength(2);
  });

  test('only content reads what the build makes of the questions', () => {
    expect(rules.findVirtualImports(modules)).toEqual([]);
  });

  test('only content reads what the build makes of the questions: broken by a page', () => {
    const bad = `<script>import structure from 'virtual:questionnaire';</script>`;
    expect(rules.findVirtualImports(sample('src/ui/pages/Start.svelte', bad))).toHaveLength(1);
  });

  test('only storage watches the database', () => {
    expect(rules.findLiveQueries(modules)).toEqual([]);
  });

  test('only storage watches the database: broken by a state class', () => {
    const bad = `import { liveQuery } from 'dexie';`;
    expect(rules.findLiveQueries(sample('src/app/session.svelte.ts', bad))).toHaveLength(1);
  });
});

describe('a file', () => {
  test('reads nothing of the browser while it is imported', () => {
    expect(rules.findReadsAtImport(modules)).toEqual([]);
  });

  test.each([
    ['src/app/router.svelte.ts', 'const start = location.hash;'],
    ['src/app/theme.svelte.ts', `const dark = window.matchMedia('(prefers-color-scheme: dark)');`],
    ['src/app/theme.svelte.ts', `class Theme { static now = localStorage.getItem('theme'); }`],
    ['src/storage/store.ts', '(() => { indexedDB.databases(); })();'],
    ['src/ui/parts/Theme.svelte', `<script module>const kept = localStorage.length;</script>`],
  ])('reads nothing of the browser while it is imported: broken by %s with %s', (path, text) => {
    expect(rules.findReadsAtImport(sample(path, text))).toHaveLength(1);
  });

  test.each([
    ['src/app/router.svelte.ts', 'export const hash = () => location.hash;'],
    [
      'src/app/router.svelte.ts',
      'class Router { hash = location.hash; go() { location.hash = ""; } }',
    ],
    [
      'src/app/router.svelte.ts',
      'const places = [1].map(() => 0); interface A { location: Location }',
    ],
    ['src/ui/parts/Theme.svelte', `<script>const kept = localStorage.length;</script>`],
  ])('reads nothing of the browser while it is imported: kept by %s with %s', (path, text) => {
    expect(rules.findReadsAtImport(sample(path, text))).toEqual([]);
  });

  test('is named after what it holds', () => {
    expect(rules.findDrawers(sources)).toEqual([]);
  });

  test.each([
    'src/domain/utils.ts',
    'src/app/date-helpers.ts',
    'src/app/manager.svelte.ts',
    'src/ui/helpers/Field.svelte',
    'src/storage/backup-service.ts',
  ])('is named after what it holds: broken by %s', (path) => {
    expect(rules.findDrawers([{ path, text: '' }])).toHaveLength(1);
  });

  test('is named after what it holds: a service worker is one', () => {
    expect(rules.findDrawers([{ path: 'src/build/service-worker.ts', text: '' }])).toEqual([]);
  });

  test('has no default export', () => {
    expect(rules.findDefaultExports(modules)).toEqual([]);
  });

  test.each([
    'export default class Session {}',
    'const session = 1; export default session;',
    'const session = 1; export { session as default };',
    `export { default } from './session.ts';`,
  ])('has no default export: broken by %s', (text) => {
    expect(rules.findDefaultExports(sample('src/app/session.ts', text))).toHaveLength(1);
  });

  test('says what it is for, if it is a component', () => {
    expect(rules.findUndescribedComponents(sources)).toEqual([]);
  });

  test('says what it is for, if it is a component: broken by one that begins with its script', () => {
    const bad = { path: 'src/ui/parts/Field.svelte', text: '<script></script>' };
    expect(rules.findUndescribedComponents([bad])).toHaveLength(1);
  });
});

describe('the lock of the packages', () => {
  test('names no registry', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(rules.findRegistryAddresses(lock)).toEqual([]);
  });

  test('names no registry: broken by a resolved address', () => {
    const lock = {
      packages: { '': {}, 'node_modules/a': { resolved: 'https://example.org/a.tgz' } },
    };
    expect(rules.findRegistryAddresses(JSON.stringify(lock))).toHaveLength(1);
  });
});

describe('the texts of the interface', () => {
  const textsOf = (files: Record<string, object>): ReturnType<typeof readTexts> =>
    readTexts(
      Object.entries(files).map(([path, content]) => ({
        path: `src/i18n/${path}`,
        text: JSON.stringify(content),
      })),
    );

  test('are found in German and English', () => {
    expect([...new Set(texts.map(({ language }) => language))].sort()).toEqual(['de', 'en']);
  });

  test('are the same in every language', () => {
    expect(findMissingTexts(texts)).toEqual([]);
  });

  test('are the same in every language: broken by a missing key and a missing file', () => {
    const bad = textsOf({
      'de/core.json': { start: { title: 'Start', lead: 'Los' } },
      'en/core.json': { start: { title: 'Start' } },
      'en/pages.json': { help: 'Help' },
    });
    expect(findMissingTexts(bad)).toEqual([
      'src/i18n/de/pages.json: help is missing',
      'src/i18n/en/core.json: start.lead is missing',
    ]);
  });

  test('are the same in every language: plural forms may differ', () => {
    const good = textsOf({
      'de/core.json': { days_one: 'Tag', days_other: 'Tage' },
      'en/core.json': { days_zero: 'no day', days_one: 'day', days_other: 'days' },
    });
    expect(findMissingTexts(good)).toEqual([]);
  });

  test('hold no markup', () => {
    expect(findMarkupInTexts(texts)).toEqual([]);
  });

  test('hold no markup: broken by a bold word', () => {
    const bad = textsOf({ 'de/core.json': { lead: 'ganz <b>wichtig</b>' } });
    expect(findMarkupInTexts(bad)).toHaveLength(1);
  });

  test('have the same gaps in every language', () => {
    expect(findUnequalGaps(texts)).toEqual([]);
  });

  test('have the same gaps in every language: broken by a forgotten number', () => {
    const bad = textsOf({
      'de/core.json': { left: 'noch {{count}} von {{all}}' },
      'en/core.json': { left: '{{count}} left' },
    });
    expect(findUnequalGaps(bad)).toHaveLength(1);
  });
});
