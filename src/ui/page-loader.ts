/** Which component shows a route, and what has to be there before it does. Only the chapter's is in the entry. */
import type { AppState } from '../app/app-state.svelte.ts';
import { EXAMPLE_ID } from '../app/address.ts';
import type { NewKind, Route } from '../app/address.ts';
import type { Session } from '../app/session/session.svelte.ts';
import type { Finding } from '../app/stores/stores.svelte.ts';
import { findChapter } from '../domain/questionnaire/questionnaire.ts';
import type { Question } from '../domain/questionnaire/question.ts';
import { inLayer, questionsOf } from '../domain/questionnaire/selection.ts';
import { fetchPage, lazyPage, type Shown } from './lazy-pages.ts';
import Chapter from './pages/Chapter.svelte';
import type RareField from './parts/RareField.svelte';

let rareField: typeof RareField | undefined;

/** Everything the page of that route needs; at once where it is all there, so that turning a chapter waits for nothing. */
export function preparePage(app: AppState, route: Route): Shown | Promise<Shown> {
  const { finding } = app.stores;
  if (finding && standsInFor(finding, route)) return recovery(app, route, finding);
  switch (route.page) {
    case 'new':
      return begin(app, route.kind, route.shared);
    case 'seminar':
      return import('./seminar-pages.ts').then(({ seminarPage }) => seminarPage(app, route));
    case 'unknown':
      return missing(app, route, false);
    case 'chapter':
      return chapterOfShown(app, route);
    default:
      return 'id' in route
        ? withSession(app, route, (session) =>
            lazyPage(app, route, route.page, { session, other: route.other }),
          )
        : lazyPage(app, route, route.page, {});
  }
}

/** Fetches in idle time what the person will probably want next. */
export function prefetch(app: AppState, route: Route): void {
  if (route.page !== 'chapter' || !app.session) return;
  const chapters = questionsOf(app.questionnaire, app.session.assessment);
  const next = chapters[chapters.findIndex(({ chapter }) => chapter.id === route.chapter) + 1];
  if (next) {
    void app.shelf.fetch(app.language.current, [next.chapter.id]);
    if (!rareField && next.questions.some(isRare)) void fetchRareField(app);
  } else {
    void fetchPage(app, 'result');
    void import('./parts/charts/radar-chart.ts');
  }
}

/** At once where the assessment is on screen already: turning a chapter waits for nothing. */
function chapterOfShown(
  app: AppState,
  route: Extract<Route, { page: 'chapter' }>,
): Shown | Promise<Shown> {
  const session = app.sessions.shown(route.id);
  return session
    ? chapterPage(app, route, session)
    : withSession(app, route, (opened) => chapterPage(app, route, opened));
}

function begin(app: AppState, kind: NewKind, shared: boolean): Shown | Promise<Shown> {
  const { id, assessment } = app.sessions.begin(kind, shared);
  const chapter = questionsOf(app.questionnaire, assessment)[0]?.chapter.id ?? '';
  const route: Route =
    kind === 'selfcare'
      ? { page: 'lookBack', id }
      : { page: 'chapter', id, chapter, layer: 'reflection' };
  app.router.replace(route);
  return preparePage(app, route);
}

async function withSession(
  app: AppState,
  route: Route & { id: string },
  show: (session: Session) => Shown | Promise<Shown>,
): Promise<Shown> {
  const session = await app.sessions.open(route.id);
  return session ? show(session) : missing(app, route, true);
}

function chapterPage(
  app: AppState,
  route: Extract<Route, { page: 'chapter' }>,
  session: Session,
): Shown | Promise<Shown> {
  const chapter = findChapter(app.questionnaire, route.chapter);
  if (!chapter) return missing(app, route, false);
  const language = app.language.current;
  const texts = app.shelf.of(language, chapter.id);
  if (!texts)
    return app.shelf.fetch(language, [chapter.id]).then(() => chapterPage(app, route, session));
  if (!rareField && inLayer(chapter.questions, route.layer).some(isRare))
    return fetchRareField(app).then(() => chapterPage(app, route, session));
  if (route.layer === 'profile' && !session.assessment.profileOpened)
    void app.change({ profileOpened: true });
  return {
    route,
    title:
      route.layer === 'profile'
        ? `${app.language.of(chapter.short)} (${app.language.t('chapter.profileOf')})`
        : app.language.of(chapter.short),
    component: Chapter,
    properties: { session, chapter, layer: route.layer, texts, RareField: rareField },
    key: `${session.id}/${chapter.id}/${route.layer}`,
  };
}

async function fetchRareField(app: AppState): Promise<void> {
  const [loaded] = await Promise.all([
    import('./parts/RareField.svelte'),
    app.language.want('rare'),
  ]);
  rareField = loaded.default;
}

/** Where something is wrong with the store, no page may be shown as if nothing were. */
function standsInFor(finding: Finding, route: Route): boolean {
  if (finding === 'wiped' || route.page === 'start') return true;
  const isOfStore =
    'id' in route
      ? route.id !== EXAMPLE_ID
      : route.page === 'new' || route.page === 'assessments' || route.page === 'measures';
  return finding === 'newer' && isOfStore;
}

function recovery(app: AppState, route: Route, finding: Finding): Promise<Shown> {
  return finding === 'wiped'
    ? lazyPage(app, route, finding, {})
    : lazyPage(app, route, 'recovery', { finding });
}

function missing(app: AppState, route: Route, assessment: boolean): Promise<Shown> {
  const { finding } = app.stores;
  if (assessment && finding) return recovery(app, route, finding);
  const title = assessment ? 'missing.title' : 'missing.page';
  return lazyPage(app, route, 'missing', { assessment }, title);
}

const isRare = ({ type }: Question): boolean =>
  type === 'steps' || type === 'grid' || type === 'number';
