/**
 * A static server for the built app, on this computer only. For `npm start`, the journeys, the benchmark and the fault suite.
 *
 * It behaves as a plain web host should, and no better: what works here works on any static host.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { accepts, decodePath, plain, redirect } from './http.mjs';

const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json|wasm)|image\/svg)/;
/** Vite puts a hash of the content into these names: the same address never has other content. */
const HASHED = /\/assets\/[^/]+-[\w-]{7,8}\.\w+$/;

const ENCODINGS = [
  {
    name: 'br',
    ending: '.br',
    compress: (/** @type {Buffer} */ body, /** @type {number} */ quality) =>
      promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  },
  { name: 'gzip', ending: '.gz', compress: (/** @type {Buffer} */ body) => promisify(gzip)(body) },
];

/**
 * @typedef {object} ServeOptions
 * @property {string} dir the folder to serve
 * @property {number} [port] 0, the default, takes any free port
 * @property {string} [base] the path under which the app lies, with a slash at both ends
 * @property {Record<string, string>} [headers] sent with every answer, as a host might be set up
 * @property {number} [quality] brotli's, for files without a `.br` beside them; 9 is ten times faster than 11
 *
 * @typedef {object} Server
 * @property {string} url the app's address, with a slash at the end
 * @property {number} port
 * @property {(dir: string) => void} show serves another folder from now on, as a host does after a release
 * @property {() => Promise<void>} close also cuts open connections, as a stopped host does
 */

/**
 * Serves a folder on 127.0.0.1. Not on "localhost": another server may hold the same port there over IPv6 (vite preview does).
 *
 * @param {ServeOptions} options
 * @returns {Promise<Server>}
 * @throws when the port is taken (`code` is EADDRINUSE)
 */
export async function serve({ dir, port = 0, base = '/', headers = {}, quality = 9 }) {
  if (!base.startsWith('/') || !base.endsWith('/'))
    throw new RangeError(`The base needs a slash at both ends: ${base}`);
  let root = resolve(dir);
  const prefix = decodeURI(base);
  const compressed = new Map();

  /**
   * @param {import('node:http').IncomingMessage} request
   * @returns {Promise<{ status: number, headers: Record<string, string>, body: Buffer }>}
   */
  async function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Method not allowed', { allow: 'GET, HEAD' });
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    const path = decodePath(address);
    if (path === undefined) return plain(404, 'Not found');
    if (`${path}/` === prefix) return redirect(base, query);
    if (!path.startsWith(prefix)) return plain(404, 'Not found');

    let file = join(root, path.slice(prefix.length));
    if (!`${file}${sep}`.startsWith(root + sep)) return plain(404, 'Not found');
    let found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) {
      if (!path.endsWith('/')) return redirect(`${address}/`, query);
      file = join(file, 'index.html');
      found = await stat(file).catch(() => undefined);
    } else if (path.endsWith('/')) return plain(404, 'Not found');
    if (!found?.isFile()) return plain(404, 'Not found');

    const version = `${found.mtimeMs}-${found.size}`;
    const type = MIME_TYPES[/** @type {keyof typeof MIME_TYPES} */ (extname(file).toLowerCase())];
    const encoding =
      type !== undefined && COMPRESSIBLE.test(type)
        ? ENCODINGS.find(({ name }) => accepts(request.headers['accept-encoding'], name))
        : undefined;
    const etag = `"${createHash('sha256').update(`${file} ${version}`).digest('base64url').slice(0, 16)}${encoding ? `-${encoding.name}` : ''}"`;
    const sent = {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      ...(type !== undefined && COMPRESSIBLE.test(type) && { vary: 'Accept-Encoding' }),
      ...(encoding && { 'content-encoding': encoding.name }),
    };
    if (request.headers['if-none-match'] === etag)
      return { status: 304, headers: sent, body: Buffer.alloc(0) };
    return { status: 200, headers: sent, body: await content(file, version, encoding) };
  }

  /**
   * @param {string} file
   * @param {string} version
   * @param {(typeof ENCODINGS)[number] | undefined} encoding
   * @returns {Promise<Buffer>}
   */
  async function content(file, version, encoding) {
    if (!encoding) return readFile(file);
    const key = `${encoding.name} ${version} ${file}`;
    if (!compressed.has(key))
      compressed.set(
        key,
        readFile(file + encoding.ending).catch(async () =>
          encoding.compress(await readFile(file), quality),
        ),
      );
    return compressed.get(key);
  }

  const server = createServer((request, response) => {
    answer(request)
      .catch((/** @type {unknown} */ fault) => {
        console.error(`serve: ${request.url ?? ''}:`, fault);
        return plain(500, 'Server error');
      })
      .then(({ status, headers: own, body }) => {
        const length = status === 304 ? {} : { 'content-length': body.length };
        const sent = { 'x-content-type-options': 'nosniff', ...own, ...length, ...headers };
        response.writeHead(status, sent);
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      done(undefined);
    });
  });

  const bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    port: bound,
    show: (next) => {
      root = resolve(next);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
