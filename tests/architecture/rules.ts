/**
 * The rules of the rooms (README, "The map of rooms"). Each function returns what breaks its rule, in words that name
 * the file and the import; an empty list is a kept rule.
 */
import type { Import, Module, Source } from './modules.ts';

/** Which rooms a room may import; itself always. A folder of src that is not named here is no room. */
export const MAY_IMPORT = {
  domain: [],
  content: ['domain'],
  storage: ['domain'],
  exchange: ['domain'],
  i18n: ['domain'],
  app: ['content', 'storage', 'exchange', 'i18n', 'domain'],
  ui: ['app', 'i18n', 'domain'],
  frame: ['ui', 'app', 'i18n', 'domain'],
  build: ['frame', 'ui', 'app', 'i18n', 'content', 'domain'],
  main: ['frame', 'ui', 'app', 'content', 'storage', 'exchange', 'i18n', 'domain'],
} as const satisfies Record<string, readonly string[]>;
export type Room = keyof typeof MAY_IMPORT;

/** Only these read the questions, which lie beside src. */
const READ_QUESTIONS: readonly Room[] = ['content', 'build'];
/** They bring libraries of tens of kilobytes: a static import would pull these into the entry. */
const LOADED_LATER: readonly (Room | undefined)[] = ['storage', 'exchange'];
const ASSET = /\.(s?css|svg|png|webp|woff2)$/;

const NOT_IN_DOMAIN = [
  ...['Date', 'Math.random', 'crypto', 'performance', 'setTimeout', 'setInterval', 'process'],
  ...['window', 'document', 'globalThis', 'navigator', 'location', 'matchMedia', 'fetch'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'],
];
const NOT_AT_IMPORT = ['location', 'matchMedia', 'localStorage', 'sessionStorage', 'indexedDB'];
const DRAWERS = /(^|-)(utils?|helpers?|managers?|services?)$/;

/** The room of a file of src; `undefined` where it is in none. */
export function roomOf(path: string): Room | undefined {
  if (path === 'src/main.ts') return 'main';
  if (path === 'src/App.svelte') return 'frame';
  const name = /^src\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && Object.hasOwn(MAY_IMPORT, name) ? (name as Room) : undefined;
}

export function findFilesInNoRoom(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => !path.endsWith('.d.ts') && roomOf(path) === undefined)
    .map(
      ({ path }) => `${path} is in no room: put it into one, or name the new room in MAY_IMPORT`,
    );
}

/** Relative imports of one room that lead to a room it may not know. */
export function findForbiddenImports(modules: readonly Module[], room: Room): string[] {
  const allowed: readonly string[] = [room, ...MAY_IMPORT[room]];
  return eachImport(modules, room, (found) => {
    if (!found.isRelative || ASSET.test(found.target)) return undefined;
    if (!found.target.startsWith('src/'))
      return found.target.startsWith('questions/') && READ_QUESTIONS.includes(room)
        ? undefined
        : 'which lies outside src';
    const target = roomOf(found.target);
    if (target !== undefined && allowed.includes(target)) return undefined;
    return `but ${room} may import only ${['itself', ...MAY_IMPORT[room]].join(', ')}`;
  });
}

export function findPackagesInDomain(modules: readonly Module[]): string[] {
  return eachImport(modules, 'domain', ({ isRelative }) =>
    isRelative ? undefined : 'but the domain uses no package',
  );
}

/** What the build makes of the questions has one door, `content/load.ts`. */
export function findVirtualImports(modules: readonly Module[]): string[] {
  return eachImport(modules, undefined, ({ specifier }, room) =>
    specifier.startsWith('virtual:') && room !== 'content'
      ? 'but only content reads what the build makes of the questions'
      : undefined,
  );
}

export function findEagerImports(modules: readonly Module[]): string[] {
  return eachImport(modules, undefined, (found, room) =>
    LOADED_LATER.includes(roomOf(found.target)) &&
    room !== roomOf(found.target) &&
    found.kind === 'static'
      ? 'statically, which would pull it into the entry: use import() or import type'
      : undefined,
  );
}

export function findImportsOfMain(modules: readonly Module[]): string[] {
  return eachImport(modules, undefined, ({ target }) =>
    roomOf(target.replace(/(\/main)(\.js)?$/, '$1.ts')) === 'main'
      ? 'but nobody imports main.ts'
      : undefined,
  );
}

/** @param modules also those at the project's top, where vite.config.ts lies */
export function findImportsOfBuild(modules: readonly Module[]): string[] {
  return modules.flatMap((module) =>
    module.path === 'vite.config.ts' || roomOf(module.path) === 'build'
      ? []
      : describe(module, ({ target }) =>
          roomOf(target) === 'build' ? 'but only vite.config.ts imports src/build' : undefined,
        ),
  );
}

export function findLiveQueries(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path, names }) => roomOf(path) !== 'storage' && names.has('liveQuery'))
    .map(({ path }) => `${path} uses liveQuery, which belongs to storage: use the store's watch`);
}

export function findImpurities(modules: readonly Module[]): string[] {
  const domain = modules.filter(({ path }) => roomOf(path) === 'domain');
  return [
    ...domain.flatMap(({ path, names }) =>
      NOT_IN_DOMAIN.filter((name) => names.has(name)).map(
        (name) => `${path} names ${name}, but the domain knows no clock, chance, device or page`,
      ),
    ),
    ...domain
      .filter(({ path }) => /\.svelte(\.ts)?$/.test(path))
      .map(({ path }) => `${path} is Svelte, but the domain knows no framework`),
  ];
}

/** main.ts is not imported but started; build runs in Node, or is a script of its own. */
export function findReadsAtImport(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => !['main', 'build'].includes(roomOf(path) ?? ''))
    .flatMap(({ path, namesAtImport }) =>
      NOT_AT_IMPORT.filter((name) => namesAtImport.has(name)).map(
        (name) =>
          `${path} reads ${name} at import, where the prerendering has none: move it inside`,
      ),
    );
}

export function findDrawers(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.split('/').some((part) => DRAWERS.test(part.split('.')[0] ?? '')))
    .map(({ path }) => `${path} is named after no subject: name it after the noun it holds`);
}

export function findUndescribedComponents(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path, text }) => path.endsWith('.svelte') && !text.startsWith('<!--@component'))
    .map(
      ({ path }) => `${path} does not open with <!--@component and a sentence on what it is for`,
    );
}

/** Not in build, where a plugin or a rendering may have to be one; components are by nature. */
export function findDefaultExports(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path, hasDefaultExport }) => hasDefaultExport && path.endsWith('.ts'))
    .filter(({ path }) => roomOf(path) !== 'build' && !path.endsWith('.d.ts'))
    .map(({ path }) => `${path} has a default export: named exports only`);
}

/** @param lock the text of package-lock.json */
export function findRegistryAddresses(lock: string): string[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { resolved?: string }> };
  return Object.entries(packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(
      ([path]) => `package-lock.json names where ${path} was downloaded: see .npmrc, install again`,
    );
}

function eachImport(
  modules: readonly Module[],
  room: Room | undefined,
  judge: (found: Import, room: Room | undefined) => string | undefined,
): string[] {
  return modules
    .filter(({ path }) => room === undefined || roomOf(path) === room)
    .flatMap((module) => describe(module, (found) => judge(found, roomOf(module.path))));
}

function describe(
  { path, imports }: Module,
  judge: (found: Import) => string | undefined,
): string[] {
  return imports.flatMap((found) => {
    const fault = judge(found);
    return fault === undefined ? [] : [`${path} imports '${found.specifier}', ${fault}`];
  });
}
