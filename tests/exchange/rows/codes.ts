/** Row 30: texts that cameras, typists and other apps bring instead of a code. */
import {
  readCode,
  codeLines,
  codeSigns,
  signsOfBytes,
} from '../../../src/exchange/seminar/code-text.ts';
import { codeBytes } from '../../../src/exchange/seminar/code-bytes.ts';
import { withCheck } from '../../../src/exchange/seminar/checked-bytes.ts';
import { RefusedCode } from '../../../src/exchange/seminar/refused-code.ts';
import { count } from '../../../src/domain/seminar/collection.ts';
import { canonical } from '../../../src/domain/same.ts';
import { anExercise, aSubmission, collectionOf } from '../../domain/seminar/group.ts';
import { Chance } from '../../faults/chance.mjs';
import type { Row } from './row.ts';

const SLOWEST_MS = 5_000;
const KNOWN = [1, 2, 3].map((number) => aSubmission(number, [20 * number, 50, 0, 100]));
const COLLECTION = collectionOf(KNOWN);
const NEW = aSubmission(4, [62, undefined, 25, 75], { powers: ['no', undefined] });
const WRITTEN = codeLines(NEW).join('\n');
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZILOU-+ .é🙂\u0000';

/** Random and mutated codes, the same for the same seed: refused by name, or read as what was handed over. */
export function foreignCodes(runs: number, seed: number): Row {
  const chance = new Chance(seed);
  const before = canonical(COLLECTION);
  const failures = Array.from({ length: runs }, (_, run) => {
    const fault = chance.oneOf(Object.keys(FAULTS));
    const begun = performance.now();
    const verdict = verdictOn(FAULTS[fault]?.(chance) ?? '');
    const isSlow = performance.now() - begun > SLOWEST_MS;
    const isRight = verdict === 'refused' || verdict === 'same';
    return isRight && !isSlow ? [] : [`run ${String(run)}, ${fault}: ${isSlow ? 'slow' : verdict}`];
  }).flat();
  if (canonical(COLLECTION) !== before) failures.push('the collection has changed');
  return { runs, failures };
}

function verdictOn(text: string): string {
  try {
    const read = readCode(text, COLLECTION);
    count(COLLECTION, read);
    return canonical(read) === canonical(NEW) ? 'same' : 'counted as another';
  } catch (error) {
    if (error instanceof RefusedCode) return 'refused';
    return `crashed with ${error instanceof Error ? error.name : typeof error}`;
  }
}

const randomText = (chance: Chance, length: number): string =>
  Array.from({ length }, () => chance.oneOf(Array.from(SIGNS))).join('');
const randomBytes = (chance: Chance, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => chance.below(256));

/** Bytes before the random id: whoever forges what follows, checksum and all, is another participant to everybody. */
const HEAD_BYTES = 13;

/** Another head, with a checksum that fits. */
function forged(chance: Chance): string {
  const bytes = codeBytes(NEW).slice(0, -4);
  for (let left = 1 + chance.below(4); left > 0; left -= 1)
    bytes[chance.below(HEAD_BYTES)] = chance.below(256);
  return signsOfBytes(withCheck(bytes));
}

const FAULTS: Readonly<Record<string, (chance: Chance) => string>> = {
  'a sign changed': (chance) => {
    const at = chance.below(WRITTEN.length);
    return WRITTEN.slice(0, at) + chance.oneOf(Array.from(SIGNS)) + WRITTEN.slice(at + 1);
  },
  'signs exchanged': (chance) => {
    const at = chance.below(WRITTEN.length - 1);
    const [one = '', other = ''] = [WRITTEN[at], WRITTEN[at + 1]];
    return WRITTEN.slice(0, at) + other + one + WRITTEN.slice(at + 2);
  },
  cut: (chance) => WRITTEN.slice(0, chance.below(WRITTEN.length)),
  'a piece lost': (chance) => {
    const at = chance.below(WRITTEN.length);
    return WRITTEN.slice(0, at) + WRITTEN.slice(at + 1 + chance.below(30));
  },
  'something added': (chance) => {
    const at = chance.below(WRITTEN.length);
    return WRITTEN.slice(0, at) + randomText(chance, 1 + chance.below(60)) + WRITTEN.slice(at);
  },
  'written in another way': (chance) =>
    chance.oneOf([
      WRITTEN.toLowerCase(),
      WRITTEN.replaceAll(' ', '-'),
      WRITTEN.replaceAll('0', 'o').replaceAll('1', 'l'),
      codeSigns(NEW),
    ]),
  replayed: (chance) => codeSigns(chance.oneOf(KNOWN)),
  'of another exercise': () => codeSigns({ ...NEW, exerciseId: 'ZZZZZZZZ' }),
  'of another perspective': () => codeSigns({ ...NEW, perspective: 'leadership' }),
  'of another questionnaire': (chance) => codeSigns({ ...NEW, mark: chance.below(2 ** 31) }),
  'of a later version': (chance) => {
    const bytes = codeBytes(NEW).slice(0, -4);
    bytes[1] = ((bytes[1] ?? 0) & 0b1100_0001) | ((2 + chance.below(30)) << 1);
    return signsOfBytes(withCheck(bytes));
  },
  'with a body that means nothing': (chance) => {
    const bytes = Uint8Array.from([...codeBytes(NEW).slice(0, 19), ...randomBytes(chance, 40)]);
    return signsOfBytes(withCheck(bytes));
  },
  'with a head of chance': forged,
  'random bytes': (chance) => signsOfBytes(randomBytes(chance, chance.below(200))),
  'random bytes that begin like a code': (chance) =>
    signsOfBytes(Uint8Array.of(0x84, 0x02, ...randomBytes(chance, chance.below(150)))),
  'random text': (chance) => randomText(chance, chance.below(500)),
  'too long': (chance) => 'GG1'.repeat(chance.oneOf([140, 700, 400_000])),
  'another QR code': (chance) =>
    chance.oneOf([
      '',
      'https://example.org/?q=GG1',
      'WIFI:T:WPA;S:Seminar;P:GG12345;;',
      'BEGIN:VCARD\nVERSION:3.0\nN:Muster;Mara\nEND:VCARD',
      'otpauth://totp/x?secret=GG',
      '4006381333931',
      '#/uebung/RwF',
      `${anExercise().title} 🙂`,
    ]),
};
