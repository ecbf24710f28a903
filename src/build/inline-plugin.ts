import { fileURLToPath } from 'node:url';
import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { bundleScript } from './bundle-script.ts';

/** The boot script and the styles travel with the first packet of the page; beyond these sizes they no longer fit. */
const MOST_BOOT_BYTES = 400;
const MOST_STYLE_BYTES = 12 * 1024;

/** Vite's own mark at the end of a style sheet, which it removes itself only after this plugin has run. */
export const VITE_MARK = /\s*\/\*\$vite\$:\d+\*\/\s*$/;
const bootFile = fileURLToPath(new URL('boot.ts', import.meta.url));

/**
 * Inlines the boot script and the entry's styles into the page, so that the first paint waits for one file only.
 *
 * They stand last in the head, after the module script's tag: that download starts before the styles have arrived.
 *
 * @throws when the script exceeds 400 bytes or the styles exceed 12 KB of brotli
 */
export function inlinePlugin(): Plugin {
  let styles = '';
  return {
    name: 'inline-first-paint',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        styles = takeEntryStyles(bundle);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => insertFirstPaint(html, await bundleBoot(), styles),
    },
  };
}

/** The boot script as it is inlined. */
export function bundleBoot(): Promise<string> {
  return bundleScript(bootFile);
}

/** Inserts script and styles at the end of the head and refuses what is too long to be inlined. */
export function insertFirstPaint(html: string, boot: string, styles: string): string {
  const packed = brotliCompressSync(styles).length;
  if (packed > MOST_STYLE_BYTES) {
    throw new Error(
      `The entry's styles have ${packed} bytes of brotli, at most ${MOST_STYLE_BYTES} may be inlined`,
    );
  }
  const bootBytes = Buffer.byteLength(boot);
  if (bootBytes >= MOST_BOOT_BYTES) {
    throw new Error(
      `The boot script has ${bootBytes} bytes and must stay below ${MOST_BOOT_BYTES}`,
    );
  }
  const style = styles && `<style>${styles}</style>`;
  return html.replace('</head>', () => `<script>${boot}</script>${style}</head>`);
}

/**
 * Removes the styles of the entry and of everything it imports statically from the bundle, and returns them as one text.
 *
 * They leave every chunk's own list too: a lazy chunk that shares them would otherwise ask for a file that no longer exists.
 */
function takeEntryStyles(bundle: Rolldown.OutputBundle): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const names = new Set<string>();
  const visited = new Set<string>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || visited.has(chunk.fileName)) return;
    visited.add(chunk.fileName);
    for (const name of chunk.imports) visit(chunks.find((other) => other.fileName === name));
    for (const name of chunk.viteMetadata?.importedCss ?? []) names.add(name);
  };
  chunks.filter((chunk) => chunk.isEntry).forEach(visit);

  let styles = '';
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== 'asset')
      throw new Error(`The build names the style sheet ${name} but has no such file`);
    styles += moveUrls(String(file.source).replace(VITE_MARK, ''), posix.dirname(name));
    Reflect.deleteProperty(bundle, name);
    for (const chunk of chunks) chunk.viteMetadata?.importedCss.delete(name);
  }
  return styles;
}

/** Rewrites the relative addresses of a style sheet from its own folder to the folder of the page. */
export function moveUrls(styles: string, folder: string): string {
  return styles.replace(
    /url\((["']?)(?!["']|data:|#|\/|[a-z]+:)(.*?)\1\)/g,
    (_all, quote: string, path: string) => `url(${quote}${posix.join(folder, path)}${quote})`,
  );
}
