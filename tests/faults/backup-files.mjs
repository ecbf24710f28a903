/** Files to be put back: whole ones as the app writes them, with hostile or very much content, and spoiled ones. */
import { RATINGS, TEXTS } from './person.mjs';
import { loadSource } from './source.mjs';

/** @import { Chance } from './chance.mjs' */

/** @typedef {{ assessments: any[], answers: any[], measures: any[] }} Contents */

const NAME = 'im-gleichgewicht-sicherung-2026-11-21.json';
export const PASSPHRASE = 'fünf ganz gewöhnliche Wörter, länger';
export const MANY_ANSWERS = 1500;

/**
 * A file with that content, as the app's own writer makes it.
 *
 * @param {Contents} contents
 * @returns {Promise<Buffer>}
 */
export async function fileOf(contents) {
  const { writeBackup } = /** @type {typeof import('../../src/exchange/backup/write.ts')} */ (
    await loadSource('src/exchange/backup/write.ts')
  );
  return Buffer.from(writeBackup(contents, { madeAt: '2026-11-21T08:30:00.000Z', app: '0.1.0' }));
}

/**
 * @param {Buffer} buffer
 * @param {string} [name]
 */
export const upload = (buffer, name = NAME) => ({ name, mimeType: 'application/json', buffer });

/**
 * @param {string} id
 * @param {string} text
 * @returns {Contents}
 */
export function hostileContents(id, text) {
  const answer = (/** @type {string} */ slot, /** @type {unknown} */ value) => ({
    assessmentId: id,
    slot,
    stamp: 1_790_000_000_000,
    wording: 1,
    body: { value },
  });
  return {
    assessments: [assessmentOf(id, text)],
    answers: [
      answer(TEXTS[0], text),
      answer(`${RATINGS[0]}/note`, text),
      answer(`${RATINGS[0]}/discuss`, true),
      answer(RATINGS[0], 2),
      answer('concept-steps.own-abc/label', text),
      answer('concept-steps.own-abc', 'mine'),
      answer('placement-where', text), // none of the options
    ],
    measures: [],
  };
}

/** @returns {Contents} */
export function manyAnswers() {
  const answers = Array.from({ length: MANY_ANSWERS }, (_, place) => ({
    assessmentId: 'viele',
    slot: `placement-shorter${place === 0 ? '' : `.row${place}`}`,
    stamp: 1_790_000_000_000 + place,
    wording: 1,
    body: { value: 'Viel Text in jeder Zeile. '.repeat(40) },
  }));
  return { assessments: [assessmentOf('viele', 'Viel')], answers, measures: [] };
}

/**
 * @param {string} id
 * @param {string} title
 */
function assessmentOf(id, title) {
  return {
    id,
    kind: 'full',
    perspective: 'coordination',
    title,
    date: '2026-11-20',
    questionnaireVersion: 1,
    touchedAt: 1_790_000_000_000,
  };
}

/**
 * The same text for the same records, in whatever order their keys were written.
 *
 * @param {readonly object[]} records
 */
export function canonical(records) {
  return JSON.stringify(
    records.map((record) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/**
 * @param {Buffer} file
 * @param {Chance} chance
 * @returns {Buffer}
 */
export function spoil(file, chance) {
  const at = chance.below(file.length);
  const text = file.toString('utf8');
  switch (chance.below(6)) {
    case 0: {
      const bytes = Buffer.from(file);
      for (let times = 0; times < 8; times += 1) {
        const place = chance.below(bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.below(8));
      }
      return bytes;
    }
    case 1:
      return file.subarray(0, at);
    case 2:
      return Buffer.from(text, 'utf16le');
    case 3:
      return Buffer.from(text.replace('{"format"', '{"__proto__":{"polluted":1},"format"'));
    case 4:
      return Buffer.from(text.replaceAll(/"stamp":\d+/g, '"stamp":1e400'));
    default:
      return Buffer.concat([
        file.subarray(0, at),
        Buffer.alloc(200, chance.below(256)),
        file.subarray(at),
      ]);
  }
}
