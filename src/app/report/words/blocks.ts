/** Short forms of the blocks that every document is made of. */
import type { Block } from '../../../domain/papers/document.ts';

type Tone = 'lead' | 'muted' | 'quote';

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});

export const paragraph = (text: string, tone?: Tone): Block =>
  tone ? { kind: 'paragraph', text, tone } : { kind: 'paragraph', text };

export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

/** None where there is nothing to list. */
export const listIf = (items: readonly string[]): Block[] =>
  items.length > 0 ? [list(items)] : [];

export const lines = (label: string, count: number): Block => ({ kind: 'lines', label, count });

export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({ kind: 'table', caption, head, rows });
