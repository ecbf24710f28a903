/**
 * Addresses of the pages. They live in the hash, so that the app runs from any folder of any static host, and they name
 * chapters and questions, never an answer, a name or a score.
 */
import type { ChapterId, Layer } from '../domain/questionnaire.ts';

/** Stands in for the id of the example assessment, which is no assessment of the person. */
export const EXAMPLE_ID = 'beispiel';

export type PlainPage = 'start' | 'assessments' | 'method' | 'help' | 'privacy' | 'unknown';
export type Route =
  | { readonly page: PlainPage }
  | { readonly page: 'new'; readonly kind: 'full' | 'short'; readonly shared: boolean }
  | { readonly page: 'overview' | 'result' | 'calculation'; readonly id: string }
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
  methode: 'method',
  hilfe: 'help',
  datenschutz: 'privacy',
};
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
      kind: parts.includes('kurz') ? 'short' : 'full',
      shared: parts.includes('gemeinsam'),
    };
  if (first === EXAMPLE_ID) return ofAssessment(EXAMPLE_ID, parts.slice(1), query);
  if (first === 'd' && parts[1]) return ofAssessment(parts[1], parts.slice(2), query);
  const plain = parts.length === 1 ? PLAIN[first] : undefined;
  return { page: plain ?? 'unknown' };
}

function ofAssessment(id: string, [section = '', chapter = '']: string[], query: string): Route {
  if (section === '') return { page: 'overview', id };
  if (section === 'ergebnis') return { page: 'result', id };
  if (section === 'rechnung') return { page: 'calculation', id };
  const layer = LAYERS[section];
  if (!layer || chapter === '') return { page: 'unknown' };
  const question = new URLSearchParams(query).get('f');
  return { page: 'chapter', id, chapter, layer, ...(question ? { question } : {}) };
}

/** The hash of a route; the inverse of `parseAddress`. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'new':
      return `#/neu${route.shared ? '/gemeinsam' : ''}${route.kind === 'short' ? '/kurz' : ''}`;
    case 'overview':
      return base(route.id);
    case 'result':
      return `${base(route.id)}/ergebnis`;
    case 'calculation':
      return `${base(route.id)}/rechnung`;
    case 'chapter': {
      const section = route.layer === 'profile' ? 'p' : 'k';
      const query = route.question ? `?f=${encodeURIComponent(route.question)}` : '';
      return `${base(route.id)}/${section}/${route.chapter}${query}`;
    }
    default:
      return `#/${Object.keys(PLAIN).find((key) => PLAIN[key] === route.page) ?? ''}`;
  }
}

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
