/** Contents as somebody might have entered them, and as somebody hopefully never will: every text that JavaScript can hold. */
import fc from 'fast-check';
import type { AnswerRow } from '../../src/domain/answers.ts';
import type { Assessment } from '../../src/domain/assessments/assessment.ts';
import type { Contents } from '../../src/domain/backup/backup.ts';
import { cleanName, isHostile } from '../../src/exchange/door.ts';

export const NOW = Date.UTC(2026, 10, 21);
export const HEAD = { madeAt: '2026-11-21T08:30:00.000Z', app: '0.1.0' };

/** Emoji, lone halves of surrogates, writing from right to left, control characters, marks. */
const odd = fc.constantFrom(
  ...[
    '👩‍👩‍👧‍👦',
    '\uD83D',
    '\uDC69',
    'שלום',
    '\u202Eevil',
    '\u0000',
    '\u2028',
    'e\u0301',
    '"\\\n',
    '</script>',
  ],
);
const someText = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), odd), { maxLength: 6 })
  .map((parts) => parts.join(''));

const id = fc.stringMatching(/^[\w-]{1,20}$/).filter((text) => !isHostile(text));
const stamp = fc.integer({ min: 0, max: NOW });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const value = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4, 'notApplicable', 'unclear', true, false),
  ...[someText, number, fc.array(someText, { maxLength: 4 })],
);
const slot = fc.stringMatching(/^[a-z]{3,12}-[a-z]{2,9}(\.[a-z]{2,9})?(\/(note|example))?$/);
const chapter = fc.constantFrom('authority', 'concept', 'selfcare', 'about');

const assessment: fc.Arbitrary<Assessment> = fc.record(
  {
    id,
    kind: fc.constantFrom('full', 'short', 'selfcare', 'seminar'),
    perspective: fc.constantFrom('coordination', 'leadership'),
    title: someText.map(cleanName),
    date: fc
      .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    questionnaireVersion: fc.nat(20),
    chapters: fc.array(chapter, { maxLength: 4 }),
    depth: fc.constantFrom('full', 'short'),
    touchedAt: stamp,
    place: fc.record(
      { chapter, layer: fc.constantFrom('reflection', 'profile') },
      { noNullPrototype: true },
    ),
    profileOpened: fc.boolean(),
    summary: fc.record({ answered: fc.nat(500), asked: fc.nat(500) }, { noNullPrototype: true }),
  },
  {
    requiredKeys: ['id', 'kind', 'perspective', 'title', 'date', 'questionnaireVersion'],
    noNullPrototype: true,
  },
);
const measure = fc.record(
  {
    id,
    stamp,
    body: fc.dictionary(
      fc.stringMatching(/^[a-z]{2,10}$/).filter((key) => !isHostile(key)),
      value,
      { maxKeys: 4, noNullPrototype: true },
    ),
  },
  { noNullPrototype: true },
);
const field = fc.record({
  slot,
  stamp,
  wording: fc.integer({ min: 1, max: 9 }),
  body: fc.record({ value }, { requiredKeys: [], noNullPrototype: true }),
});

/** Up to four assessments with up to twelve fields each, and up to three measures. */
export const someContents: fc.Arbitrary<Contents> = fc
  .record({
    assessments: fc.uniqueArray(assessment, { maxLength: 4, selector: (one) => one.id }),
    measures: fc.uniqueArray(measure, { maxLength: 3, selector: (one) => one.id }),
  })
  .chain(({ assessments, measures }) =>
    fc
      .tuple(
        ...assessments.map((one) =>
          fc
            .uniqueArray(field, { maxLength: 12, selector: (row) => row.slot })
            .map((rows): AnswerRow[] => rows.map((row) => ({ assessmentId: one.id, ...row }))),
        ),
      )
      .map((answers) => ({ assessments, answers: answers.flat(), measures })),
  );

/** In one order, so that contents can be compared by `toEqual`. */
export function inOrder({ assessments, answers, measures }: Contents): Contents {
  const by = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[] =>
    [...things].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    assessments: by(assessments, (one) => one.id),
    answers: by(answers, (row) => `${row.assessmentId} ${row.slot}`),
    measures: by(measures, (one) => one.id),
  };
}

/** A small backup with one of everything: for faults in every single byte. */
export const SMALL: Contents = {
  assessments: [
    {
      id: 'aB3_x-9QdLk2mN0p',
      kind: 'full',
      perspective: 'coordination',
      title: 'Herbst „2026“',
      date: '2026-10-05',
      questionnaireVersion: 1,
      touchedAt: NOW - 5_000,
      place: { chapter: 'authority', layer: 'reflection', question: 'authority-known' },
    },
  ],
  answers: [
    row('authority-known', 3),
    row('authority-known/note', 'Mit Frau K. klären, bis März.\n„Nicht vergessen“ 🙂'),
    row('authority-powers.budget', 'unclear'),
    row('placement-place', ['staff', 'team']),
    row('concept-missing', undefined),
  ],
  measures: [{ id: 'm1_x/what', stamp: NOW - 4_000, body: { value: 'Gespräch führen' } }],
};

function row(slot: string, value: AnswerRow['body']['value']): AnswerRow {
  const body = value === undefined ? {} : { value };
  return { assessmentId: 'aB3_x-9QdLk2mN0p', slot, stamp: NOW - 9_000, wording: 1, body };
}
