import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  cacheName,
  deleteOtherCopies,
  saveCopy,
  savedAddress,
  type OfflineCopy,
} from '../../src/build/offline-copy.ts';
import { MemoryCaches } from './memory-caches.ts';

interface Answer {
  status?: number;
  location?: string;
  body?: string;
}

const files = { 'index.html': '<h1>', 'assets/a-1.js': 'a', 'assets/b-1.js': 'b' };
const integrity = (body: string) => `sha256-${createHash('sha256').update(body).digest('base64')}`;

let server: Server;
let scope: string;
let caches: MemoryCaches;
let requests: string[];
/** What the server says differently from the files. */
let answers: Record<string, Answer>;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const path = url.slice('/app/'.length);
    requests.push(path);
    const { status = 200, location, body } = answers[path] ?? {};
    response.writeHead(status, { 'x-from': path, ...(location && { location }) });
    response.end(body ?? files[path as keyof typeof files]);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  scope = `http://127.0.0.1:${(server.address() as AddressInfo).port}/app/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  caches = new MemoryCaches();
  requests = [];
  answers = {};
});

const copyOf = (version: string, content: Record<string, string> = files): OfflineCopy => ({
  scope,
  version,
  files: Object.entries(content).map(([url, body]) => ({ url, integrity: integrity(body) })),
});
const textOf = async (copy: OfflineCopy, url: string) =>
  caches.stored
    .get(cacheName(copy))
    ?.get(scope + url)
    ?.clone()
    .text();

describe('saving a copy', () => {
  test('stores every file of the list', async () => {
    await saveCopy(copyOf('1'), caches.storage);
    expect(requests.sort()).toEqual(Object.keys(files).sort());
    for (const [url, body] of Object.entries(files))
      expect(await textOf(copyOf('1'), url)).toBe(body);
  });

  test.each<[string, Answer]>([
    ['a sign-in page answers', { body: '<h1>Free Wi-Fi</h1>' }],
    ['a sign-in page is redirected to', { status: 302, location: 'login', body: '' }],
    ['a file is cut', { body: '' }],
    ['a file is missing', { status: 404 }],
    ['the server fails with the right bytes', { status: 500, body: 'a' }],
  ])('fails when %s', async (_name, answer) => {
    answers = { 'assets/a-1.js': answer, login: { body: '<h1>Login</h1>' } };
    await expect(saveCopy(copyOf('1'), caches.storage)).rejects.toThrow();
    expect(await textOf(copyOf('1'), 'assets/a-1.js')).toBeUndefined();
  });

  test('stores the page as a plain answer where the host redirects it to its folder', async () => {
    answers = { 'index.html': { status: 308, location: './', body: '' }, '': { body: '<h1>' } };
    await saveCopy(copyOf('1'), caches.storage);
    expect(await textOf(copyOf('1'), 'index.html')).toBe('<h1>');
    const stored = caches.stored.get(cacheName(copyOf('1')))?.get(`${scope}index.html`);
    expect(stored?.headers.has('x-from')).toBe(true); // the host's headers stay
  });

  test('takes unchanged hashed files from the copy before', async () => {
    await saveCopy(copyOf('1'), caches.storage);
    requests = [];
    await saveCopy(copyOf('2', { ...files, 'assets/c-2.js': '' }), caches.storage).catch(String);
    expect(requests.sort()).toEqual(['assets/c-2.js', 'index.html']);
  });

  test('downloads a hashed file anew when the copy before holds other bytes', async () => {
    await saveCopy(copyOf('1'), caches.storage);
    const older = caches.stored.get(cacheName(copyOf('1')));
    older?.set(`${scope}assets/a-1.js`, new Response('damaged'));
    await saveCopy(copyOf('2'), caches.storage);
    expect(await textOf(copyOf('2'), 'assets/a-1.js')).toBe('a');
  });
});

describe('deleting other copies', () => {
  test('spares this copy, the app in other folders and other caches', async () => {
    const inner = { ...copyOf('1'), scope: `${scope}inner/` };
    const kept = [cacheName(copyOf('2')), cacheName(inner), 'something else'];
    for (const name of [cacheName(copyOf('1')), ...kept]) await caches.open(name);
    await deleteOtherCopies(copyOf('2'), caches.storage);
    expect(await caches.keys()).toEqual(kept);
  });
});

describe('the stored address of a request', () => {
  const copy: OfflineCopy = {
    scope: 'https://x.de/app/',
    version: '1',
    files: ['index.html', 'assets/a.js'].map((url) => ({ url, integrity: '' })),
  };

  test.each([
    ['https://x.de/app/', 'index.html'],
    ['https://x.de/app/?from=mail', 'index.html'],
    ['https://x.de/app/#/hilfe?f=1', 'index.html'],
    ['https://x.de/app/index.html', 'index.html'],
    ['https://x.de/app/assets/a.js?v=1', 'assets/a.js'],
  ])('%s is that of %s', (requested, url) => {
    expect(savedAddress(copy, requested)).toBe(copy.scope + url);
  });

  test.each([
    'https://x.de/app/assets/other.js',
    'https://x.de/app/handbuch/',
    'https://x.de/app/handbuch/index.html',
    'https://x.de/index.html',
    'https://y.de/app/',
  ])('%s has none', (requested) => {
    expect(savedAddress(copy, requested)).toBeUndefined();
  });
});
