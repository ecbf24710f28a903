/** Which page shows what follows `#/uebung` in the address. None of it is in the entry. */
import type { Route } from '../app/address.ts';
import type { AppState } from '../app/app-state.svelte.ts';
import { Collecting } from '../app/seminar/collecting.svelte.ts';
import { KeptDraft } from '../app/seminar/kept-draft.ts';
import { Invitation } from '../app/seminar/participation.svelte.ts';
import { SeminarShelf } from '../app/seminar/seminar-shelf.svelte.ts';
import type { Bundle, Key } from '../i18n/i18n.ts';
import { fetchWhole, lazyPage, type PageSource, type Shown } from './lazy-pages.ts';

type Properties = Readonly<Record<string, unknown>>;

interface SeminarPage extends PageSource {
  readonly title: Key;
  /** What the page shows; `undefined` where that is not here. */
  readonly find: (app: AppState, id: string) => Promise<Properties | undefined>;
}

const WORDS = ['notices', 'pages', 'seminar'] as const satisfies readonly Bundle[];
/** Of pages with files and papers. */
const PAPER_WORDS = [...WORDS, 'reportPages'] as const satisfies readonly Bundle[];
/** Of the projector, the group result and the guide. */
const ROOM_WORDS = [...PAPER_WORDS, 'seminarRoom'] as const satisfies readonly Bundle[];
const NOTHING: SeminarPage['find'] = () => Promise.resolve({});

/**
 * By the first word of the path, with the last one of three; what is no word of this list is an exercise that somebody was
 * given.
 */
const PAGES: Readonly<Record<string, SeminarPage>> = {
  '': {
    load: () => import('./pages/seminar/home/Home.svelte'),
    bundles: WORDS,
    title: 'seminar.title',
    find: NOTHING,
  },
  neu: {
    load: () => import('./pages/seminar/compose/Compose.svelte'),
    bundles: PAPER_WORDS,
    title: 'compose.title',
    find: async (app) => ({ from: await new KeptDraft(app).read() }),
  },
  geben: {
    load: () => import('./pages/seminar/give/Give.svelte'),
    bundles: PAPER_WORDS,
    title: 'give.title',
    find: findExercise,
  },
  bogen: {
    load: () => import('./pages/seminar/give/Sheet.svelte'),
    bundles: PAPER_WORDS,
    title: 'sheet.title',
    find: findExercise,
  },
  abgeben: {
    load: () => import('./pages/seminar/hand-over/HandOverPage.svelte'),
    bundles: PAPER_WORDS,
    title: 'handOver.title',
    find: findSession,
  },
  blatt: {
    load: () => import('./pages/seminar/enter/Enter.svelte'),
    bundles: WORDS,
    title: 'enter.title',
    find: findSession,
  },
  sammeln: {
    load: () => import('./pages/seminar/collect/Collect.svelte'),
    bundles: WORDS,
    title: 'collect.title',
    find: async (app, id) => {
      const collecting = new Collecting(app, id);
      return (await collecting.refresh()) ? { collecting } : undefined;
    },
  },
  ergebnis: {
    load: () => import('./pages/seminar/summary/Summary.svelte'),
    bundles: ROOM_WORDS,
    title: 'summary.title',
    find: findResult,
  },
  'ergebnis/beamer': {
    load: () => import('./pages/seminar/projector/Projector.svelte'),
    bundles: ROOM_WORDS,
    title: 'stage.title',
    find: findResult,
  },
  beamer: {
    load: () => import('./pages/seminar/projector/Before.svelte'),
    bundles: ROOM_WORDS,
    title: 'stage.title',
    find: findExercise,
  },
  radar: {
    load: () => import('./pages/seminar/projector/flipchart/Flipchart.svelte'),
    bundles: ROOM_WORDS,
    title: 'flipchart.title',
    find: async (app, id) => (id === '' ? {} : findExercise(app, id)),
  },
  leitfaden: {
    load: () => import('./pages/seminar/guide/Guide.svelte'),
    bundles: ROOM_WORDS,
    title: 'guide.page',
    find: NOTHING,
  },
};
const INVITED: SeminarPage = {
  load: () => import('./pages/seminar/join/Join.svelte'),
  bundles: WORDS,
  title: 'join.title',
  find: async (app, text) => {
    const invitation = new Invitation(app);
    await invitation.open(text);
    return { invitation };
  },
};
const NOT_HERE: SeminarPage = {
  load: () => import('./pages/seminar/NotHere.svelte'),
  bundles: WORDS,
  title: 'seminar.missing',
  find: NOTHING,
};

type SeminarRoute = Extract<Route, { page: 'seminar' }>;

export async function seminarPage(app: AppState, route: SeminarRoute): Promise<Shown> {
  const [word = '', id = '', view, ...more] = route.path.split('/');
  const name = view === undefined ? word : `${word}/${view}`;
  const known = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  if (more.length > 0 || (!known && id !== ''))
    return lazyPage(app, route, 'missing', { assessment: false }, 'missing.page');
  const page = known ?? INVITED;
  const properties = await page.find(app, known ? id : word);
  return properties ? shown(app, route, page, properties) : shown(app, route, NOT_HERE, {});
}

async function shown(
  app: AppState,
  route: SeminarRoute,
  page: SeminarPage,
  properties: Properties,
): Promise<Shown> {
  return {
    route,
    component: await fetchWhole(app, page),
    title: app.language.t(page.title),
    properties,
    key: `seminar/${route.path}`,
  };
}

async function findExercise(app: AppState, id: string): Promise<Properties | undefined> {
  const shelf = new SeminarShelf(app);
  await shelf.load();
  // Also of a result whose exercise was deleted, or that came from a file.
  const all = [...shelf.exercises, ...shelf.collections.map(({ exercise }) => exercise)];
  const exercise = all.find((one) => one.id === id);
  return exercise && { exercise };
}

async function findResult(app: AppState, id: string): Promise<Properties | undefined> {
  const collecting = new Collecting(app, id);
  await collecting.refresh();
  return collecting.result && { result: collecting.result };
}

async function findSession(app: AppState, id: string): Promise<Properties | undefined> {
  const session = await app.sessions.open(id);
  return session && { session };
}
