import { createContext, runInContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleScript } from '../../src/build/bundle-script.ts';
import { withPrecache } from '../../src/build/precache-plugin.ts';
import { MemoryCaches } from './memory-caches.ts';

const scope = 'https://x.de/app/';
// printf 'page' | openssl dgst -sha256 -binary | base64
const page = {
  url: 'index.html',
  integrity: 'sha256-NmAxWprz3yVdjxmrB35Hl4IrQUiKDioEvGr3EhPCMnQ=',
};

let script: string;
let caches: MemoryCaches;
let calls: string[];
let listeners: Map<string, (event: object) => void>;

beforeAll(async () => {
  const path = fileURLToPath(new URL('../../src/build/service-worker.ts', import.meta.url));
  script = withPrecache(await bundleScript(path), [page]);
});

beforeEach(() => {
  caches = new MemoryCaches();
  calls = [];
  listeners = new Map();
  const noted = (name: string) => () => {
    calls.push(name);
    return Promise.resolve();
  };
  const self = {
    registration: { scope },
    clients: { claim: noted('claim') },
    skipWaiting: noted('skipWaiting'),
    addEventListener: (type: string, listener: (event: object) => void) =>
      listeners.set(type, listener),
  };
  const fetch = (address: string | Request) => {
    calls.push(`fetch ${typeof address === 'string' ? address : address.url}`);
    return Promise.resolve(new Response('page'));
  };
  runInContext(script, createContext({ self, caches, fetch, crypto, Response, btoa }));
});

/** Hands an event to the worker and waits for what it promised. */
async function dispatch(type: string, event: object = {}): Promise<unknown> {
  let promised: Promise<unknown> | undefined;
  const take = (work: Promise<unknown>) => {
    promised = work;
  };
  listeners.get(type)?.({ ...event, waitUntil: take, respondWith: take });
  return promised;
}
const request = (path: string, method = 'GET') =>
  dispatch('fetch', { request: new Request(scope + path, { method }) });

describe('the service worker', () => {
  test('stores its files when it is installed and then waits', async () => {
    await dispatch('install');
    expect(calls).toEqual([`fetch ${scope}index.html`]);
  });

  test('takes over only when it is told to', async () => {
    await dispatch('message', { data: { type: 'CACHE_URLS' } });
    await dispatch('message', { data: null });
    expect(calls).toEqual([]);
    await dispatch('message', { data: { type: 'SKIP_WAITING' } });
    expect(calls).toEqual(['skipWaiting']);
  });

  test('deletes the version before and claims open pages when it is activated', async () => {
    await caches.open(`im-gleichgewicht ${scope} before`);
    await dispatch('activate');
    expect(await caches.keys()).toEqual([]);
    expect(calls).toEqual(['claim']);
  });

  test('answers from its copy without the network', async () => {
    await dispatch('install');
    calls = [];
    const answer = (await request('?from=mail')) as Response;
    expect(await answer.text()).toBe('page');
    expect(calls).toEqual([]);
  });

  test('asks the network for a file the browser has lost, and stores nothing', async () => {
    await request('');
    expect(calls).toEqual([`fetch ${scope}`]);
    expect(await caches.keys()).toEqual([]);
  });

  test('leaves every other request to the browser', async () => {
    await dispatch('install');
    expect(await request('handbuch.pdf')).toBeUndefined();
    expect(await request('', 'POST')).toBeUndefined();
  });
});
