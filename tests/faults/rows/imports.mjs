/** Rows that need no browser: files and codes from outside, and what is reckoned of them, driven through the app's own code in Node. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** @import { Context, Row } from '../row.mjs' */

const SCRIPT = join(import.meta.dirname, '../in-node.mjs');
const EVERY_BIT = [1, 2, 4, 8, 16, 32, 64, 128];

/** @type {Row[]} */
export const imports = [
  {
    row: '22',
    fault: 'malformed files, by chance',
    full: 10_000,
    short: 500,
    run: (context) => inNode(context, 'malformed', context.runs, context.seed),
  },
  {
    row: '22b',
    fault: 'malformed files: every byte changed, lost, or the last',
    full: 1,
    short: 1,
    run: (context) => inNode(context, 'everyByte', context.short ? [1] : [...EVERY_BIT, 255]),
  },
  {
    row: '23',
    fault: 'hostile keys and ids',
    full: 1,
    short: 1,
    run: (context) => inNode(context, 'hostileKeys'),
  },
  {
    row: '24',
    fault: 'bombs: huge, deep, many, hard to unseal',
    full: 1,
    short: 1,
    run: (context) => inNode(context, 'bombs'),
  },
  {
    row: '25',
    fault: 'sealed file: every byte, cut anywhere, wrong passphrase',
    full: 1,
    short: 1,
    run: (context) =>
      inNode(context, 'sealedFaults', context.short ? [1] : EVERY_BIT, context.short ? 10 : 1),
  },
  {
    row: '26',
    fault: 'random contents saved and put back: deeply equal',
    full: 1000,
    short: 100,
    run: (context) => inNode(context, 'roundTrip', context.runs, context.seed),
  },
];

/** @type {Row[]} */
export const groups = [
  {
    row: '30',
    fault: 'random, mutated and foreign codes of an exercise',
    full: 5000,
    short: 500,
    async run(context) {
      await inNode(context, 'foreignCodes', context.runs, context.seed);
      context.note = 'texts and QR contents; cameras: seminar-camera.journey.ts';
    },
  },
  {
    row: '31',
    fault: 'random groups: nothing of too few or of one person',
    full: 1000,
    short: 100,
    run: (context) => inNode(context, 'groupThreshold', context.runs, context.seed),
  },
];

/**
 * @param {Context} context
 * @param {string} name
 * @param {...unknown} args
 */
async function inNode(context, name, ...args) {
  const child = spawn(process.execPath, [SCRIPT, name, JSON.stringify(args)]);
  let out = '';
  let complaint = '';
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (complaint += String(text)));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0)
    throw new Error(`the process ended with ${String(code)}: ${complaint.trim().slice(-300)}`);
  const { runs, failures } = JSON.parse(out);
  context.count(runs, failures);
}
