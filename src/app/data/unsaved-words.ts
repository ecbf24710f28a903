import type { Translate } from '../language.svelte.ts';
import type { Unsaved } from './backups.ts';

/** "41 Antworten und 2 Vorhaben"; a kind of which there is none is left out. */
export function unsavedWords(t: Translate, unsaved: Unsaved): string {
  const [first = '', second] = (['answers', 'measures'] as const)
    .filter((kind) => unsaved[kind] > 0)
    .map((kind) => t(`notice.unsaved.${kind}`, { count: unsaved[kind] }));
  return second ? t('notice.unsaved.both', { answers: first, measures: second }) : first;
}

/** How many there are of both kinds: whether there is anything to say, and in the singular or the plural. */
export const countOf = ({ answers, measures }: Unsaved): number => answers + measures;
