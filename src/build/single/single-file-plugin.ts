import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { bundleScript } from '../bundle-script.ts';
import { bundleBoot, VITE_MARK } from '../inline-plugin.ts';
import { onePage } from './one-page.ts';

export const SINGLE_FILE = 'im-gleichgewicht.html';
/**
 * 2.0 MB on 2026-11-22. Beyond 2.5 the file has taken in something that it should not have, say a second copy of a library:
 * it must start from a slow stick and fit into a mail.
 */
export const MOST_BYTES = 2.5 * 1024 * 1024;

const WORKER = /\?worker&url$/;

/**
 * Makes the whole app one HTML file that runs without a server, opened by `file://`: there browsers load no module, no style
 * sheet and no worker from a file beside it.
 *
 * @param mostBytes larger ones are refused
 */
export function singleFilePlugin(mostBytes = MOST_BYTES): Plugin {
  let icon: string;
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      publicDir: false,
      build: {
        cssCodeSplit: false,
        assetsInlineLimit: Infinity,
        modulePreload: false,
        reportCompressedSize: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved({ root }) {
      icon = resolve(root, '../public/icon.svg');
    },
    load: {
      filter: { id: WORKER },
      handler: async (id) => addressOfText(await bundleScript(id.replace(WORKER, ''))),
    },
    generateBundle: {
      // After Vite has put its own marks in the script right and has written the page.
      order: 'post',
      async handler(_options, bundle) {
        const pieces = {
          ...takePieces(bundle),
          boot: await bundleBoot(),
          icon: await readFile(icon, 'utf8'),
        };
        const html = takeText(bundle, 'index.html');
        this.emitFile({
          type: 'asset',
          fileName: SINGLE_FILE,
          source: checkSize(onePage(html, pieces), mostBytes),
        });
      },
    },
  };
}

/** A module whose default export is the address of a script that has no file. */
function addressOfText(script: string): string {
  return `export default URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' }));`;
}

/** Takes script and styles out of the bundle, which then holds nothing but the page. */
function takePieces(bundle: Rolldown.OutputBundle): { script: string; styles: string } {
  const names = Object.keys(bundle).filter((name) => !name.endsWith('.html'));
  const scripts = names.filter((name) => name.endsWith('.js'));
  const styles = names.filter((name) => name.endsWith('.css'));
  if (scripts.length !== 1 || scripts.length + styles.length !== names.length)
    throw new Error(`Beside one script and its styles there is no place for ${names.join(', ')}`);
  return {
    script: scripts.map((name) => takeText(bundle, name)).join(''),
    styles: styles.map((name) => takeText(bundle, name).replace(VITE_MARK, '')).join(''),
  };
}

function takeText(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (!file) throw new Error(`The build has no ${name}`);
  Reflect.deleteProperty(bundle, name);
  return file.type === 'chunk' ? file.code : String(file.source);
}

function checkSize(page: string, mostBytes: number): string {
  const bytes = Buffer.byteLength(page);
  if (bytes > mostBytes)
    throw new Error(`The single file has ${bytes} bytes, at most ${mostBytes} are allowed`);
  return page;
}
