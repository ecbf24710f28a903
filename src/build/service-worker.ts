import * as copies from './offline-copy.ts';

/**
 * The service worker: keeps one complete copy of the app and answers from it. Nothing else is ever stored.
 *
 * A new version is downloaded at once and then waits, either until the person agrees (the page sends SKIP_WAITING)
 * or until every tab of the app is closed. On consent all tabs reload together. So no tab runs version A while
 * only version B is stored, and a tab of version A finds its lazy chunks as long as it lives.
 *
 * `precache-plugin.ts` writes the two constants in front of this script.
 */
declare const PRECACHE: readonly copies.PrecachedFile[];
declare const VERSION: string;

/** The part of ServiceWorkerGlobalScope in use: TypeScript's library for workers excludes the one for pages. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkEvent & MessageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
interface WorkEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const copy = { scope: worker.registration.scope, version: VERSION, files: PRECACHE };

worker.addEventListener('install', (event) => {
  event.waitUntil(copies.saveCopy(copy, caches));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(copies.deleteOtherCopies(copy, caches).then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (
    typeof message === 'object' &&
    message &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  ) {
    event.waitUntil(worker.skipWaiting());
  }
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.method === 'GET' ? copies.savedAddress(copy, request.url) : undefined;
  if (address) event.respondWith(answer(address, request));
});

/** From the copy; from the network where the browser has lost the file. `match` never creates a cache, `open` would. */
async function answer(address: string, request: Request): Promise<Response> {
  const saved = await caches.match(address, {
    cacheName: copies.cacheName(copy),
    ignoreVary: true,
  });
  return saved ?? fetch(request);
}
