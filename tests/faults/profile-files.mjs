/** The files in which a browser keeps its database, and ways to spoil them. Only while the browser is closed. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** @import { Chance } from './chance.mjs' */

/** @typedef {(file: string, chance: Chance) => void} Spoiling */

/** @type {Record<string, { files: RegExp, spoil: Spoiling }>} */
export const CORRUPTIONS = {
  'MANIFEST is garbage': { files: /^MANIFEST-/, spoil: garble },
  'MANIFEST is missing': { files: /^MANIFEST-/, spoil: remove },
  'CURRENT is missing': { files: /^CURRENT$/, spoil: remove },
  'CURRENT is garbage': { files: /^CURRENT$/, spoil: garble },
  'the log is garbage': { files: /\.log$/, spoil: garble },
  'a bit of the log is flipped': { files: /\.log$/, spoil: flip },
  'a table is garbage, or a bit of it flipped': {
    files: /\.ldb$/,
    spoil: (file, chance) => {
      if (chance.below(2) === 0) garble(file, chance);
      else flip(file, chance);
    },
  },
  'a table is missing, or cut': {
    files: /\.ldb$/,
    spoil: (file, chance) => {
      if (chance.below(2) === 0) remove(file);
      else truncateSync(file, chance.below(readFileSync(file).length));
    },
  },
};

/**
 * The files of the app's IndexedDB whose names match.
 *
 * @param {string} profile
 * @param {RegExp} names
 * @returns {string[]} whole paths
 */
export function databaseFiles(profile, names) {
  const folder = join(profile, 'Default', 'IndexedDB');
  if (!existsSync(folder)) throw new Error(`There is no database in ${profile}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.indexeddb.leveldb'))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => names.test(path.slice(path.lastIndexOf('/') + 1)));
}

/**
 * @param {string} file
 * @param {number} share what stays of it, from 0 to 1
 */
export function cut(file, share) {
  truncateSync(file, Math.floor(readFileSync(file).length * share));
}

/** @type {Spoiling} */
function garble(file, chance) {
  const bytes = readFileSync(file);
  for (let place = 0; place < bytes.length; place += 1) bytes[place] = chance.below(256);
  writeFileSync(file, bytes);
}

/** @type {Spoiling} */
function flip(file, chance) {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  const place = chance.below(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.below(8));
  writeFileSync(file, bytes);
}

/** @param {string} file */
function remove(file) {
  rmSync(file);
}
