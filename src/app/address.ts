/**
 * Addresses of the pages. They live in the hash, so that the app runs from any folder of any static host, and they name
 * chapters and questions, never an answer, a name or a score.
 */
import type { ChapterId } from '../domain/questionnaire/questionnaire.ts';
import type { Layer } from '../domain/questionnaire/question.ts';

/** Stands in for the id of the example assessment, which is no assessment of the person. */
export const EXAMPLE_ID = 'beispiel';

export type PlainPage =
  | 'start'
  | 'assessments'
  | 'data'
  | 'measures'
  | 'method'
  | 'help'
  | 'privacy'
  | 'factSheet'
  | 'blank'
  | 'unknown';
/** Pages of an assessment. */
export type OwnPage =
  | 'overview'
  | 'result'
  | 'calculation'
  | 'talkSheet'
  | 'taskProfile'
  | 'gradingPaper'
  | 'composer'
  | 'lookBack'
  | 'closing'
  | 'comparison';
/** What can be begun by an address. */
export type NewKind = 'full' | 'short' | 'selfcare';
export type Route =
  | { readonly page: PlainPage }
  | { readonly page: 'new'; readonly kind: NewKind; readonly shared: boolean }
  | {
      readonly page: OwnPage;
      readonly id: string;
      /** The assessment beside it, in a comparison. */
      readonly other?: string;
    }
  | {
      readonly page: 'seminar';
      /** What follows `#/uebung`, without the first slash; `seminar-pages.ts` reads it. */
      readonly path: string;
    }
  | {
      readonly page: 'chapter';
      readonly id: string;
      readonly chapter: string;
      readonly layer: Layer;
      /** The question to go to. */
      readonly question?: string;
    };

const PLAIN: Readonly<Record<string, PlainPage>> = {
  '': 'start',
  durchgaenge: 'assessments',
  daten: 'data',
  vorhaben: 'measures',
  methode: 'method',
  hilfe: 'help',
  datenschutz: 'privacy',
  datenblatt: 'factSheet',
  fragebogen: 'blank',
};
/** Below an assessment's own address. */
const OWN: Readonly<Record<string, OwnPage>> = {
  '': 'overview',
  ergebnis: 'result',
  rechnung: 'calculation',
  gespraech: 'talkSheet',
  profil: 'taskProfile',
  argumente: 'gradingPaper',
  bericht: 'composer',
  anfang: 'lookBack',
  abschluss: 'closing',
  vergleich: 'comparison',
};
const KINDS: Readonly<Record<string, NewKind>> = { kurz: 'short', rueckblick: 'selfcare' };
const LAYERS: Readonly<Record<string, Layer>> = { k: 'reflection', p: 'profile' };

/** The route of a hash such as `#/d/abc/k/authority?f=authority-clear`; `undefined` for a hash that is no address. */
export function parseAddress(hash: string): Route | undefined {
  if (hash === '' || hash === '#') return { page: 'start' };
  if (!hash.startsWith('#/')) return undefined;
  const [path = '', query = ''] = hash.slice(2).split('?', 2);
  const parts = path.split('/');
  const first = parts[0] ?? '';
  if (first === 'neu')
    return {
      page: 'new',
      kind: named(KINDS, parts.at(-1) ?? '') ?? 'full',
      shared: parts.includes('gemeinsam'),
    };
  if (first === 'uebung') return { page: 'seminar', path: parts.slice(1).join('/') };
  if (first === EXAMPLE_ID) return ofAssessment(EXAMPLE_ID, parts.slice(1), query);
  if (first === 'd' && parts[1]) return ofAssessment(parts[1], parts.slice(2), query);
  return { page: (parts.length === 1 ? named(PLAIN, first) : undefined) ?? 'unknown' };
}

function ofAssessment(id: string, [section = '', chapter = '']: string[], query: string): Route {
  const words = new URLSearchParams(query);
  const page = named(OWN, section);
  const other = words.get('mit');
  if (page) return { page, id, ...(other && { other }) };
  const layer = named(LAYERS, section);
  if (!layer || chapter === '') return { page: 'unknown' };
  const question = words.get('f');
  return { page: 'chapter', id, chapter, layer, ...(question && { question }) };
}

/** The hash of a route; the inverse of `parseAddress`. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'new':
      return `#/neu${route.shared ? '/gemeinsam' : ''}/${wordOf(KINDS, route.kind)}`.replace(
        /\/$/,
        '',
      );
    case 'seminar':
      return `#/uebung/${route.path}`;
    case 'chapter': {
      const section = route.layer === 'profile' ? 'p' : 'k';
      const query = route.question ? `?f=${encodeURIComponent(route.question)}` : '';
      return `${base(route.id)}/${section}/${route.chapter}${query}`;
    }
    default:
      return 'id' in route
        ? `${base(route.id)}/${wordOf(OWN, route.page)}`.replace(/\/$/, '') +
            (route.other ? `?mit=${route.other}` : '')
        : `#/${wordOf(PLAIN, route.page)}`;
  }
}

/** What a table has for a word of the address; nothing that every object has. */
const named = <Page>(table: Readonly<Record<string, Page>>, word: string): Page | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
const wordOf = (table: Readonly<Record<string, string>>, page: string): string =>
  Object.keys(table).find((word) => table[word] === page) ?? '';

const base = (id: string): string => (id === EXAMPLE_ID ? `#/${EXAMPLE_ID}` : `#/d/${id}`);

/** The address of a question of an assessment. */
export function questionAddress(
  id: string,
  chapter: ChapterId,
  layer: Layer,
  question?: string,
): string {
  return addressOf({ page: 'chapter', id, chapter, layer, ...(question ? { question } : {}) });
}
