/** `npm start`: installs what is missing, builds the app and serves it on this computer. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { install } from './packages.mjs';
import { serve } from './serve.mjs';

const FIRST_PORT = 4173;
const PORTS_TO_TRY = 50;

const root = resolve(import.meta.dirname, '../..');
const wantedPort = Number(process.env.PORT ?? FIRST_PORT);
if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_535)
  throw new RangeError(`PORT is not the number of a port: ${process.env.PORT ?? ''}`);

install(root, console.log);
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const built = spawnSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const server = await serveOnFreePort();
console.log(`\nThe app is at ${server.url} (stop with Ctrl+C)`);
if (wantedPort !== 0 && server.port !== wantedPort)
  console.log(
    `Port ${wantedPort} was taken. A browser keeps data per address: answers entered at port ${wantedPort} are not shown here.`,
  );
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    void server.close();
  });

async function serveOnFreePort() {
  for (let port = wantedPort; ; port += 1)
    try {
      return await serve({ dir: join(root, 'dist'), port });
    } catch (fault) {
      const taken = /** @type {NodeJS.ErrnoException} */ (fault).code === 'EADDRINUSE';
      if (!taken || port >= Math.min(wantedPort + PORTS_TO_TRY, 65_535)) throw fault;
    }
}
