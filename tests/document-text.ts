import type { Block, Document } from '../src/domain/papers/document.ts';

/** Everything a document says, line by line, as a reader comes to it. */
export function textOf({ title, blocks }: Document): string {
  return [title, ...blocks.flatMap(wordsOf)].join('\n');
}

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption, block.head.join('\t'), ...block.rows.map((row) => row.join('\t'))];
    case 'radar':
      return [block.name, block.summary, ...block.radar.axes.map(({ label }) => label)];
    case 'lines':
      return [block.label];
    case 'pageBreak':
      return [];
  }
}
