/** A web host in front of the app that can be made to go wrong: wrong status, wrong content, slow, cut in the middle. */
import { createServer, request } from 'node:http';
import { serve } from '../runner/serve.mjs';

/**
 * @typedef {object} Asked
 * @property {string} path within the app, `index.html` for the folder itself
 * @property {boolean} forOfflineCopy asked by the service worker, not by a page
 *
 * @typedef {{ status: number, body?: string, type?: string, location?: string } | { delayMs: number } | { cut: true }} Wrong
 *
 * @typedef {object} FaultyHost
 * @property {string} url
 * @property {(rule: ((asked: Asked) => Wrong | undefined) | undefined) => void} goWrong from now on; `undefined` makes it whole again
 * @property {(dir: string) => void} show another release
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} dir
 * @returns {Promise<FaultyHost>}
 */
export async function startFaultyHost(dir) {
  const sound = await serve({ dir });
  /** @type {((asked: Asked) => Wrong | undefined) | undefined} */
  let rule;
  const server = createServer((asked, answer) => {
    const path = (asked.url ?? '/').slice(1).split('?', 1)[0] || 'index.html';
    const forOfflineCopy = /service-worker\.js$/.test(asked.headers.referer ?? '');
    const wrong = rule?.({ path, forOfflineCopy });
    if (wrong && 'status' in wrong) {
      answer.writeHead(wrong.status, {
        'content-type': wrong.type ?? 'text/html; charset=utf-8',
        ...(wrong.location !== undefined && { location: wrong.location }),
      });
      answer.end(wrong.body ?? '');
      return;
    }
    const forward = () => {
      const headers = { ...asked.headers };
      if (wrong && 'cut' in wrong) delete headers['if-none-match'];
      const through = request(
        { host: '127.0.0.1', port: sound.port, path: asked.url, method: asked.method, headers },
        (found) => {
          answer.writeHead(found.statusCode ?? 500, found.headers);
          if (!(wrong && 'cut' in wrong)) {
            found.pipe(answer);
            return;
          }
          found.once('data', (/** @type {Buffer} */ chunk) => {
            answer.write(chunk.subarray(0, Math.ceil(chunk.length / 2)));
            setTimeout(() => answer.destroy(), 20); // what was written is on its way by then
            found.destroy();
          });
        },
      );
      through.on('error', () => answer.destroy());
      through.end();
    };
    if (wrong && 'delayMs' in wrong) setTimeout(forward, wrong.delayMs);
    else forward();
  });
  await new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done(undefined);
    });
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    goWrong: (next) => {
      rule = next;
    },
    show: sound.show,
    close: async () => {
      await new Promise((done) => {
        server.close(() => {
          done(undefined);
        });
        server.closeAllConnections();
      });
      await sound.close();
    },
  };
}
