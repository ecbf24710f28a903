/**
 * One row that needs no browser, in a process of its own: `node in-node.mjs malformed '[1000,1]'`. A bomb that hits its mark takes
 * this process down, not the suite; and what it costs is measured without what others do.
 *
 * Prints what came of it as JSON.
 */
import { loadSource } from './source.mjs';

const ROWS = /** @type {Record<string, string>} */ ({
  malformed: 'malformed.ts',
  everyByte: 'malformed.ts',
  hostileKeys: 'hostile-keys.ts',
  bombs: 'bombs.ts',
  sealedFaults: 'sealed.ts',
  roundTrip: 'round-trip.ts',
  foreignCodes: 'codes.ts',
  groupThreshold: 'groups.ts',
});

const [name = '', args = '[]'] = process.argv.slice(2);
const file = ROWS[name];
if (file === undefined) throw new RangeError(`There is no row ${name}`);
const module = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (
  await loadSource(`tests/exchange/rows/${file}`)
);
console.log(JSON.stringify(await module[name]?.(...JSON.parse(args))));
