/**
 * The complete copy of the app that lives in one cache of the browser. Runs in the service worker.
 *
 * A copy is all or nothing: every file is compared with its hash from the build, so a cut download or the sign-in
 * page of a hotel network never becomes part of it, and the copy before stays in use.
 */

/** One file of the app. */
export interface PrecachedFile {
  /** Relative to the folder of the app. */
  readonly url: string;
  /** `sha256-` and the base64 of the hash, as in the `integrity` attribute. */
  readonly integrity: string;
}

export interface OfflineCopy {
  /** Absolute address of the folder of the app, with the slash at its end. */
  readonly scope: string;
  readonly version: string;
  readonly files: readonly PrecachedFile[];
}

const PAGE = 'index.html';
/** Files in here carry a hash in their name: the same name means the same content. */
const HASHED = 'assets/';

/** Caches belong to the whole origin; the scope keeps apart two copies of the app in two folders. */
const namePrefix = (copy: OfflineCopy): string => `im-gleichgewicht ${copy.scope} `;

export const cacheName = (copy: OfflineCopy): string => namePrefix(copy) + copy.version;

/**
 * Downloads and stores every file, taking unchanged hashed files from an older copy.
 *
 * @throws when one file is missing, unreachable or not the one that was built
 */
export async function saveCopy(copy: OfflineCopy, caches: CacheStorage): Promise<void> {
  const older = await ownCaches(copy, caches);
  const cache = await caches.open(cacheName(copy));
  await Promise.all(
    copy.files.map(async ({ url, integrity }) => {
      const address = copy.scope + url;
      const known = url.startsWith(HASHED)
        ? await findUnchanged(address, integrity, older, caches)
        : undefined;
      await cache.put(address, known ?? (await download(address, integrity)));
    }),
  );
}

/** Deletes the other copies of the app in this folder, and no other cache of the origin. */
export async function deleteOtherCopies(copy: OfflineCopy, caches: CacheStorage): Promise<void> {
  const names = await ownCaches(copy, caches);
  const others = names.filter((name) => name !== cacheName(copy));
  await Promise.all(others.map((name) => caches.delete(name)));
}

/**
 * The address under which the copy holds the answer to a request; `undefined` when it is none of the app's files.
 *
 * The folder itself is its page. Query and fragment do not count. Other pages below the same folder stay the server's:
 * the app's own places are fragments of its one page, so nothing else may be answered with it.
 */
export function savedAddress(copy: OfflineCopy, requested: string): string | undefined {
  const [address = ''] = requested.split(/[?#]/, 1);
  if (!address.startsWith(copy.scope)) return undefined;
  const url = address.slice(copy.scope.length) || PAGE;
  return copy.files.some((file) => file.url === url) ? copy.scope + url : undefined;
}

async function ownCaches(copy: OfflineCopy, caches: CacheStorage): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(namePrefix(copy)));
}

async function findUnchanged(
  address: string,
  integrity: string,
  names: readonly string[],
  caches: CacheStorage,
): Promise<Response | undefined> {
  for (const name of names) {
    const found = await caches.match(address, { cacheName: name, ignoreVary: true });
    if (found && (await integrityOf(found.clone())) === integrity) return found;
  }
  return undefined;
}

async function integrityOf(response: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** `integrity` makes the browser refuse other bytes; `reload` passes by an HTTP cache that may hold such bytes. */
async function download(address: string, integrity: string): Promise<Response> {
  const response = await fetch(address, { cache: 'reload', integrity });
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  if (!response.redirected) return response;
  // Some hosts send index.html on to its folder. The bytes are right, but a redirected answer may not open a page.
  return new Response(await response.blob(), { headers: response.headers });
}
