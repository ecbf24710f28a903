/** Radars of a DOCX: the picture with its words as text alternative; without a picture, the words alone. */
import { ImageRun, Paragraph } from 'docx';
import type { Block } from '../../domain/papers/document.ts';
import { MUTED } from './layout.ts';
import { legalText, runsOf } from './runs.ts';

/** Pixels at 96 to the inch: 15 cm. */
const WIDTH = 567;

export function pictureBlocks(
  { name, summary, radar }: Extract<Block, { kind: 'radar' }>,
  png: Uint8Array | undefined,
): Paragraph[] {
  const size = png && sizeOf(png);
  const legend = radar.lines.map(({ label }) => label).join(', ');
  const words = new Paragraph({ children: runsOf(summary, { color: MUTED }) });
  if (!png || !size) return [new Paragraph({ children: runsOf(`${name}: ${legend}`) }), words];
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: WIDTH, height: Math.round((WIDTH * size.height) / size.width) },
    altText: {
      name: legalText(name),
      title: legalText(name),
      description: legalText(`${name} (${legend}). ${summary}`),
    },
  });
  return [new Paragraph({ alignment: 'center', keepNext: true, children: [picture] }), words];
}

/** Width and height as the PNG's first chunk says; `undefined` where it is no PNG. */
function sizeOf(png: Uint8Array): { width: number; height: number } | undefined {
  if (png.length < 24 || png[1] !== 0x50 || png[2] !== 0x4e || png[3] !== 0x47) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
