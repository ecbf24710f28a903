import type { Document } from '../../../domain/papers/document.ts';

/**
 * The radars of a document as pictures for its file, in their order. A browser that draws none costs the pictures,
 * not the file: name, summary and table stand there anyway.
 */
export async function picturesOf({ blocks }: Document): Promise<(Uint8Array | undefined)[]> {
  const radars = blocks.filter((block) => block.kind === 'radar');
  if (radars.length === 0) return [];
  const { paperRadar } = await import('../../parts/charts/paper-radar.ts');
  return Promise.all(
    radars.map(({ radar }) =>
      paperRadar(radar).catch((fault: unknown) => {
        console.warn('A picture for the file could not be drawn.', (fault as Error).name);
        return undefined;
      }),
    ),
  );
}

/** Whoever prints at once waits for the script that draws the radars; where it cannot be loaded, the paper goes without them. */
export async function picturesShown({ blocks }: Document): Promise<void> {
  if (!blocks.some(({ kind }) => kind === 'radar')) return;
  await import('../../parts/charts/radar-chart.ts').catch(() => undefined);
  // The page's own pictures are drawn by what waited for the same script.
  await new Promise((drawn) => setTimeout(drawn));
}
