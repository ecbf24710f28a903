/** What must hold of any two assessments. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import { visibleOf } from '../../../src/domain/papers/report.ts';
import { compareYears } from '../../../src/domain/years/comparison.ts';
import { openPartOf } from '../../../src/domain/years/open-part.ts';
import { aQuestionnaire } from '../../builders.ts';
import { aSide, NO_CHANGES, type Values } from './sides.ts';

const questionnaire = aQuestionnaire();
const asked = questionnaire.chapters.flatMap(({ questions }) => questions);
const ratingIds = asked.filter(({ type }) => type === 'rating').map(({ id }) => id);

const rating = fc.constantFrom<AnswerValue>(0, 1, 2, 3, 4, 'unclear', 'notApplicable');
const relevance = fc.constantFrom('agreed', 'expected', 'paused', 'notMineAgreed', 'unclear');
const step = fc.constantFrom('mine', 'shared', 'later', 'not', 'unclear');
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const values: fc.Arbitrary<Values> = fc.record({
  ...Object.fromEntries(ratingIds.map((id) => [id, optional(rating)])),
  'concept-relevance': optional(relevance),
  'networks-relevance': optional(relevance),
  'concept-steps.collect': optional(step),
  'selfcare-steps.plan': optional(step),
  'selfcare-care-1/note': optional(fc.string()),
  'agreement-1/note': optional(fc.string()),
});
const then = (given: Values) => aSide(given, { date: '2025-03-01' });
const now = (given: Values) => aSide(given, { date: '2026-03-01' });
const compare = (one: Values, other: Values) =>
  compareYears(questionnaire, NO_CHANGES, then(one), now(other));
/** The numbers of two opposite figures add up to nothing; a missing one faces a missing one. */
const opposite = (points: number | undefined): number | undefined => points && -points;

describe('any two assessments', () => {
  test('turned round, show the opposite change on the same questions', () => {
    const turned = { lighter: 'heavier', heavier: 'lighter' } as Readonly<Record<string, string>>;
    fc.assert(
      fc.property(values, values, (one, other) => {
        const there = compare(one, other);
        const back = compare(other, one);
        const told = (comparison: typeof there, isTurned: boolean): unknown =>
          comparison.chapters.flatMap(({ figures }) =>
            figures.map((figure) => ({
              figure: `${figure.chapter} ${figure.figure}`,
              shared: figure.shared,
              changed: figure.changed,
              points: isTurned ? opposite(figure.points) : figure.points,
              change: isTurned ? (turned[figure.change] ?? figure.change) : figure.change,
            })),
          );
        expect(told(back, true)).toEqual(told(there, false));
        expect(back.newlyUnclear.length).toBe(
          there.cleared.length +
            ratingIds.filter(
              (id) => one[id] === 'unclear' && other[id] === 'notApplicable' && isShown(there, id),
            ).length,
        );
        expect(back.letGo.map(({ question }) => question)).toEqual(
          there.takenOn.map(({ question }) => question),
        );
        expect(back.stillUnclear).toEqual(there.stillUnclear);
      }),
    );
  });

  test('are not moved by what only one of them answered', () => {
    fc.assert(
      fc.property(values, values, fc.subarray(ratingIds), (one, other, left) => {
        const without = { ...other, ...Object.fromEntries(left.map((id) => [id, undefined])) };
        const both = { ...one, ...Object.fromEntries(left.map((id) => [id, undefined])) };
        const told = ({
          chapters,
          largest,
          cleared,
          stillUnclear,
        }: ReturnType<typeof compare>) => ({
          ...{ chapters, largest, cleared, stillUnclear },
        });
        expect(told(compare(one, without))).toEqual(told(compare(both, without)));
      }),
    );
  });

  test('name no change below 12.5 points or on one changed question', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        for (const { points = 0, changed } of compare(one, other).largest) {
          expect(Math.abs(points)).toBeGreaterThanOrEqual(12.5);
          expect(changed).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });

  test('hold nothing private in their open part: it is what the open questions alone would give', () => {
    const open = visibleOf(questionnaire);
    fc.assert(
      fc.property(values, values, (one, other) => {
        const part = openPartOf(compare(one, other));
        expect(JSON.stringify(part)).not.toContain('selfcare');
        expect(part).toEqual(compareYears(open, NO_CHANGES, then(one), now(other)));
      }),
    );
  });
});

/** Whether a task's ratings are there at all: agreed as not mine, they fold away. */
function isShown({ chapters }: ReturnType<typeof compare>, id: string): boolean {
  return chapters.some(({ chapter }) => id.startsWith(`${chapter}-`));
}
