import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerRow, AnswerValue } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import type { Contents } from '../../../src/domain/backup/backup.ts';
import type { Measure } from '../../../src/domain/measures/measure.ts';
import { carryOut, planMerge, together } from '../../../src/domain/backup/merge.ts';

const EMPTY: Contents = { assessments: [], answers: [], measures: [] };

function anAssessment(id: string, over: Partial<Assessment> = {}): Assessment {
  const fixed = { kind: 'full', perspective: 'coordination', questionnaireVersion: 1 } as const;
  return { id, ...fixed, title: '', date: '2026-11-21', ...over };
}
function aRow(slot: string, stamp: number, value?: AnswerValue, assessmentId = 'a'): AnswerRow {
  return { assessmentId, slot, stamp, wording: 1, body: value === undefined ? {} : { value } };
}
function contents(answers: readonly AnswerRow[], over: Partial<Contents> = {}): Contents {
  return { assessments: [anAssessment('a')], answers, measures: [], ...over };
}

describe('merging a file', () => {
  test('adds fields that are not here', () => {
    const plan = planMerge(contents([aRow('x', 5, 1)]), contents([aRow('y', 3, 2)]));
    expect(plan.rows).toEqual([aRow('y', 3, 2)]);
    expect(plan).toMatchObject({ replaced: [], stayed: [], same: 0 });
  });

  test('takes the newer value of a field and names both', () => {
    const [here, inFile] = [aRow('x', 5, 1), aRow('x', 6, 2)];
    const plan = planMerge(contents([here]), contents([inFile]));
    expect(plan.rows).toEqual([inFile]);
    expect(plan.replaced).toEqual([{ assessmentId: 'a', slot: 'x', here, inFile }]);
  });

  test('keeps the value here where it is newer, and names both', () => {
    const [here, inFile] = [aRow('x', 7, 1), aRow('x', 6, 2)];
    const plan = planMerge(contents([here]), contents([inFile]));
    expect(plan.rows).toEqual([]);
    expect(plan.stayed).toEqual([{ assessmentId: 'a', slot: 'x', here, inFile }]);
  });

  test('keeps the value here where both are equally old', () => {
    const plan = planMerge(contents([aRow('x', 6, 1)]), contents([aRow('x', 6, 2)]));
    expect(plan.rows).toEqual([]);
    expect(plan.stayed).toHaveLength(1);
  });

  test('lets a field stay cleared that was cleared later', () => {
    expect(planMerge(contents([aRow('x', 7)]), contents([aRow('x', 6, 2)])).rows).toEqual([]);
    expect(planMerge(contents([aRow('x', 6, 2)]), contents([aRow('x', 7)])).rows).toEqual([
      aRow('x', 7),
    ]);
  });

  test('counts what is the same, and names no difference of the order of keys or of stamps', () => {
    const plan = planMerge(
      contents([aRow('x', 6, ['b']), aRow('y', 6, 1)]),
      contents([aRow('x', 6, ['b']), aRow('y', 8, 1)]),
    );
    expect(plan).toMatchObject({ same: 1, replaced: [], stayed: [] });
    expect(plan.rows).toEqual([aRow('y', 8, 1)]); // its stamp decides a later merge
  });

  test('brings back an assessment that was deleted here, with its answers', () => {
    const plan = planMerge(EMPTY, contents([aRow('x', 5, 1)]));
    expect(plan.added).toEqual([anAssessment('a')]);
    expect(plan.rows).toHaveLength(1);
  });

  test('takes title, date and place of the later work', () => {
    const [earlier, later] = [1, 2].map((touchedAt) =>
      anAssessment('a', { touchedAt, title: String(touchedAt) }),
    );
    const of = (one: Assessment | undefined): Contents =>
      contents([], { assessments: one ? [one] : [] });
    expect(planMerge(of(earlier), of(later))).toMatchObject({ changed: [later], kept: [] });
    expect(planMerge(of(later), of(earlier))).toMatchObject({ changed: [], kept: [later] });
  });

  test('names assessments that only this device has among those that are kept', () => {
    const here = contents([], { assessments: [anAssessment('here')] });
    expect(planMerge(here, contents([])).kept).toEqual([anAssessment('here')]);
  });

  test('leaves out answers whose assessment is nowhere', () => {
    expect(planMerge(EMPTY, { ...EMPTY, answers: [aRow('x', 1, 1)] }).rows).toEqual([]);
  });

  test('takes measures that are new or newer', () => {
    const measures = (stamp: number): Measure[] => [
      { id: 'm', stamp, body: { title: String(stamp) } },
    ];
    expect(
      planMerge({ ...EMPTY, measures: measures(1) }, { ...EMPTY, measures: measures(2) }).measures,
    ).toEqual(measures(2));
    expect(
      planMerge({ ...EMPTY, measures: measures(2) }, { ...EMPTY, measures: measures(1) }).measures,
    ).toEqual([]);
    expect(planMerge(EMPTY, { ...EMPTY, measures: measures(0) }).measures).toEqual(measures(0));
  });
});

describe('whatever is merged', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const stamp = fc.nat(4);
  const value = fc.constantFrom(undefined, 0, 1, 'unclear', '');
  const row = fc
    .record({ assessmentId: id, slot: fc.constantFrom('x', 'x/note', 'y.z'), stamp, value })
    .map((parts) => aRow(parts.slot, parts.stamp, parts.value, parts.assessmentId));
  const fieldOf = (one: AnswerRow): string => `${one.assessmentId} ${one.slot}`;
  const assessment = fc
    .record({ id, touchedAt: stamp, title: fc.constantFrom('', 'one', 'two') })
    .map(({ id: name, ...over }) => anAssessment(name, over));
  const measure = fc.record({ id, stamp, body: fc.constantFrom({}, { title: 'one' }) });
  const byId = { selector: (thing: { id: string }) => thing.id };
  /** As a device or a sound file has them: each thing once, no answer without its assessment. */
  const some: fc.Arbitrary<Contents> = fc
    .record({
      assessments: fc.uniqueArray(assessment, byId),
      answers: fc.uniqueArray(row, { selector: fieldOf }),
      measures: fc.uniqueArray(measure, byId),
    })
    .map((made) => ({
      ...made,
      answers: made.answers.filter((one) =>
        made.assessments.some((two) => two.id === one.assessmentId),
      ),
    }));
  const sorted = (things: readonly unknown[]): string[] =>
    things.map((thing) => JSON.stringify(thing)).sort();
  const sortedAll = ({ assessments, answers, measures }: Contents) =>
    [assessments, answers, measures].map(sorted);
  const merged = (here: Contents, inFile: Contents): Contents =>
    carryOut(here, planMerge(here, inFile));

  test('nothing changes when it is merged again', () => {
    fc.assert(
      fc.property(some, some, (here, inFile) => {
        const once = merged(here, inFile);
        expect(sortedAll(merged(once, inFile))).toEqual(sortedAll(once));
        expect(planMerge(once, inFile)).toMatchObject({
          added: [],
          changed: [],
          rows: [],
          measures: [],
          replaced: [],
        });
      }),
    );
  });

  test('the order in the file does not matter, also where it names a field twice', () => {
    const rows = fc.array(row);
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(some, shuffled, (here, [all, mixed]) => {
        const assessments = [anAssessment('a'), anAssessment('b')];
        const plan = planMerge(here, { assessments, answers: all, measures: [] });
        expect(
          planMerge(here, { assessments: assessments.toReversed(), answers: mixed, measures: [] }),
        ).toEqual(plan);
      }),
    );
  });

  test('nothing newer here is overwritten, and nothing here is lost', () => {
    fc.assert(
      fc.property(some, some, (here, inFile) => {
        const after = merged(here, inFile);
        const rows = new Map(after.answers.map((one) => [fieldOf(one), one]));
        for (const old of here.answers) {
          const now = rows.get(fieldOf(old));
          expect(now?.stamp).toBeGreaterThanOrEqual(old.stamp);
          if (now?.stamp === old.stamp) expect(now).toEqual(old);
        }
        for (const old of here.assessments) {
          const now = after.assessments.find((one) => one.id === old.id);
          if (now?.touchedAt === old.touchedAt) expect(now).toEqual(old);
          else expect(now?.touchedAt).toBeGreaterThan(old.touchedAt ?? 0);
        }
        for (const old of here.measures)
          expect(after.measures.find((one) => one.id === old.id)?.stamp).toBeGreaterThanOrEqual(
            old.stamp,
          );
      }),
    );
  });

  test('an empty device becomes the file', () => {
    fc.assert(
      fc.property(some, (inFile) => {
        expect(sortedAll(merged(EMPTY, inFile))).toEqual(sortedAll(inFile));
      }),
    );
  });

  test('the plan says of every field of the file what becomes of it', () => {
    fc.assert(
      fc.property(some, some, (here, inFile) => {
        const { rows, stayed, same } = planMerge(here, inFile);
        expect(rows.length + stayed.length + same).toBe(inFile.answers.length);
      }),
    );
  });

  test('two parts of a file together hold the newer of each', () => {
    expect(together(contents([aRow('x', 1, 1)]), contents([aRow('x', 2, 2)])).answers).toEqual([
      aRow('x', 2, 2),
    ]);
  });
});
