import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';
import type { PrecachedFile } from './offline-copy.ts';

export const WORKER = 'service-worker.js';
const workerFile = fileURLToPath(new URL('service-worker.ts', import.meta.url));

/**
 * Writes the service worker with the list of every built file, once all of them are on disk.
 *
 * The list is made from the folder, not from the bundle, so that it holds what is really shipped; after every other
 * plugin has finished the folder is read again and must still be exactly what the list says.
 */
export function precachePlugin(): Plugin {
  let folder: string;
  let files: PrecachedFile[] | undefined;
  return {
    name: 'precache',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        files = await listFiles(folder);
        const script = await bundleScript(workerFile);
        await writeFile(join(folder, WORKER), withPrecache(script, files));
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (files) compareLists(files, await listFiles(folder)); // undefined: the build failed earlier
      },
    },
  };
}

/** Every file of a built folder except the service worker and source maps, in a fixed order. */
export async function listFiles(folder: string): Promise<PrecachedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((path) => path.join('/') !== WORKER && !path.at(-1)?.endsWith('.map'));
  const files = paths.map(async (path) => ({
    url: path.map(encodeURIComponent).join('/'),
    integrity: `sha256-${hash(await readFile(join(folder, ...path)), 'base64')}`,
  }));
  return (await Promise.all(files)).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * The worker's script behind its list and version. The version covers both, so that a copy of the app is never
 * written into the cache of another worker that is still in use.
 */
export function withPrecache(script: string, files: readonly PrecachedFile[]): string {
  const list = JSON.stringify(files);
  const version = hash(list + script, 'hex').slice(0, 16);
  return `const PRECACHE = ${list};\nconst VERSION = '${version}';\n${script}\n`;
}

/**
 * Compares the list inside the service worker with the files that are there.
 *
 * @throws naming every file that is not in the list, not in the folder, or not the same in both
 */
export function compareLists(
  listed: readonly PrecachedFile[],
  present: readonly PrecachedFile[],
): void {
  const here = listed.map(describe);
  const there = present.map(describe);
  const wrong = [
    ...here.filter((file) => !there.includes(file)),
    ...there.filter((file) => !here.includes(file)),
  ];
  if (wrong.length > 0) {
    throw new Error(`The service worker's list and the built files differ: ${wrong.join(', ')}`);
  }
}

const describe = ({ url, integrity }: PrecachedFile): string => `${url} ${integrity}`;

function hash(content: string | Uint8Array, encoding: 'base64' | 'hex'): string {
  return createHash('sha256').update(content).digest(encoding);
}
