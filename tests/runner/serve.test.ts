import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.mjs';

const PAGE = `<!doctype html>${'<p>viel Text</p>'.repeat(50)}`;
let folder: string;
let dir: string;
let server: Awaited<ReturnType<typeof serve>> | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  dir = join(folder, 'dist');
  mkdirSync(join(dir, 'assets', 'more'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-old'), 'secret');
  writeFileSync(join(dir, '.hidden'), 'secret');
  writeFileSync(join(dir, 'index.html'), PAGE);
  writeFileSync(join(dir, 'service-worker.js'), 'self;');
  writeFileSync(join(dir, 'icon-maskable.png'), 'picture');
  writeFileSync(join(dir, 'manifest.webmanifest'), '{}');
  writeFileSync(join(dir, 'assets', 'index-Ab3_-xY9.js'), 'export {};');
  writeFileSync(join(dir, 'assets', 'index-Ab3_-xY9.js.br'), 'packed by the build');
  writeFileSync(join(dir, 'assets', 'größe.txt'), 'groß');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Asks without the cleaning of addresses and the unpacking that fetch does. */
async function ask(
  path: string,
  { method = 'GET', headers = {}, base = '/' } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  server ??= await serve({ dir, base });
  const { port } = server;
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', failed)
      .end();
  });
}

describe('the server of the built app', () => {
  test('answers its folder with the page', async () => {
    const { status, headers, body } = await ask('/?from=mail');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toBe(PAGE);
  });

  test.each([
    ['/service-worker.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/icon-maskable.png', 'image/png'],
  ])('names the type of %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('lets a browser keep only files with a hash in their name', async () => {
    const kept = async (path: string): Promise<unknown> =>
      (await ask(path)).headers['cache-control'];
    expect(await kept('/assets/index-Ab3_-xY9.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/')).toBe('no-cache');
    expect(await kept('/service-worker.js')).toBe('no-cache');
    expect(await kept('/icon-maskable.png')).toBe('no-cache');
  });

  test('packs text, with brotli before gzip, and only if asked', async () => {
    const encoding = async (accepted: string, path = '/'): Promise<unknown> =>
      (await ask(path, { headers: { 'accept-encoding': accepted } })).headers['content-encoding'];
    expect(await encoding('gzip, deflate, br')).toBe('br');
    expect(await encoding('gzip, br;q=0')).toBe('gzip');
    expect(await encoding('identity')).toBeUndefined();
    expect(await encoding('br', '/icon-maskable.png')).toBeUndefined();
  });

  test('sends what can be unpacked to the page', async () => {
    server = await serve({ dir });
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await fetch(server.url, { headers: { 'accept-encoding': encoding } });
      expect(await answer.text()).toBe(PAGE);
    }
  });

  test('takes what the build packed already', async () => {
    const headers = { 'accept-encoding': 'br' };
    expect((await ask('/assets/index-Ab3_-xY9.js', { headers })).body).toBe('packed by the build');
  });

  test('says that nothing has changed', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { headers: { 'if-none-match': headers.etag } });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  test('finds names that are no ASCII', async () => {
    expect((await ask('/assets/gr%C3%B6%C3%9Fe.txt')).body).toBe('groß');
  });

  test.each([
    '/missing.js',
    '/assets/',
    '/index.html/',
    '/assets/missing/',
    '/.hidden',
    '//example.org/',
  ])('has no %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-old',
    '/%00',
    '/%',
  ])('does not leave its folder for %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('sends a folder without slash on to the folder', async () => {
    const { status, headers } = await ask('/assets/more?a=1');
    expect([status, headers.location]).toEqual([301, '/assets/more/?a=1']);
  });

  test('can lie below a path, and only there', async () => {
    const base = '/unter/pfad/';
    expect((await ask('/unter/pfad/', { base })).body).toBe(PAGE);
    expect((await ask('/unter/pfad')).headers.location).toBe(base);
    expect((await ask('/unter/pfad/assets/index-Ab3_-xY9.js')).status).toBe(200);
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/index.html')).status).toBe(404);
    expect((await ask('/unter/pfad/../../index.html')).status).toBe(404);
    expect(server?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/unter\/pfad\/$/);
  });

  test('takes no other methods', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test('stops at once and starts again on the same port', async () => {
    const first = await serve({ dir });
    await fetch(first.url);
    await first.close();
    await expect(fetch(first.url)).rejects.toThrow();
    server = await serve({ dir, port: first.port });
    expect(server.url).toBe(first.url);
    expect((await fetch(first.url)).status).toBe(200);
  });

  test('shows another folder without a break', async () => {
    server = await serve({ dir });
    server.show(join(dir, 'assets'));
    expect((await fetch(`${server.url}index-Ab3_-xY9.js`)).status).toBe(200);
    expect((await fetch(server.url)).status).toBe(404);
  });

  test('says when its port is taken', async () => {
    server = await serve({ dir });
    await expect(serve({ dir, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
