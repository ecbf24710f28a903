import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/domain/answers.ts';
import type { Contents } from '../../src/domain/backup/backup.ts';
import { readBackup } from '../../src/exchange/backup/read.ts';
import { writeBackup } from '../../src/exchange/backup/write.ts';
import { LIMITS } from '../../src/exchange/door.ts';
import { HEAD, inOrder, NOW, SMALL, someContents } from './random-contents.ts';
import { IS_FULL, runsOf, SEED } from './rows/row.ts';

const EMPTY: Contents = { assessments: [], answers: [], measures: [] };
const read = (text: string) => readBackup(new TextEncoder().encode(text), NOW);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileAt = (...path: string[]): string =>
  readFileSync(join(import.meta.dirname, ...path), 'utf8');

describe('a backup', () => {
  test('is plain JSON with one record per line', () => {
    const text = writeBackup(SMALL, HEAD);
    expect(JSON.parse(text)).toMatchObject({
      format: 'im-gleichgewicht-backup',
      version: 1,
      ...HEAD,
    });
    const records = text
      .split('\n')
      .filter((line) => line.startsWith('{"') && line.includes('"check"'));
    expect(records).toHaveLength(1 + 1 + 5 + 1); // the head, an assessment, answers, a measure
  });

  test('says in its first line, for people, that it is not encrypted', () => {
    const [first = ''] = writeBackup(SMALL, HEAD).split('\n');
    expect(first).toMatch(/"note":"unverschlüsselt: .*not encrypted/);
    const changed = writeBackup(SMALL, HEAD).replace('"unverschlüsselt', '"verschlüsselt');
    expect(read(changed).report).toMatchObject({ sound: false, headAltered: true });
  });

  test('says what is in it', () => {
    const { report } = read(writeBackup(SMALL, HEAD));
    expect(report).toMatchObject({ ...HEAD, sound: true, version: 1 });
    const inventory = { assessments: 1, chapters: 2, answers: 3, notes: 1, measures: 1 };
    expect(report.inventory).toEqual(inventory);
  });

  test('of an empty device is one as well', () => {
    const { contents, report } = read(writeBackup(EMPTY, HEAD));
    expect(contents).toEqual(EMPTY);
    expect(report.sound).toBe(true);
  });

  test('holds what belongs to the format only, whatever storage keeps beside it', () => {
    const answers = SMALL.answers.map((row) => ({ ...row, kept: 'beside' }));
    expect(writeBackup({ ...SMALL, answers }, HEAD)).toBe(writeBackup(SMALL, HEAD));
  });

  test('leaves out characters of a title that would disguise it', () => {
    const assessments = SMALL.assessments.map((one) => ({ ...one, title: 'Mai\u202Egpj\u0007' }));
    expect(read(writeBackup({ ...SMALL, assessments }, HEAD)).contents.assessments).toMatchObject([
      { title: 'Maigpj' },
    ]);
  });

  test('of format version 1 opens for ever', () => {
    const { contents, report } = read(fileAt('fixtures/backup-1.json'));
    expect(report.sound).toBe(true);
    expect(contents).toEqual(SMALL);
  });

  test('keeps a time from a clock that ran ahead, and says so', () => {
    const ahead = { ...SMALL, measures: [{ id: 'm', stamp: NOW + 3 * 86_400_000, body: {} }] };
    const { contents, report } = read(writeBackup(ahead, HEAD));
    expect(contents).toEqual(ahead);
    expect(report).toMatchObject({ sound: true, fromFuture: 1 });
  });

  test('fits its published schema', () => {
    const schema = JSON.parse(fileAt('../../public/backup.schema.json')) as object;
    const fits = new Ajv2020({ allErrors: true, allowMatchingProperties: true }).compile(schema);
    fc.assert(
      fc.property(someContents, (contents) => {
        fits(JSON.parse(writeBackup(contents, HEAD)));
        expect(fits.errors ?? []).toEqual([]);
      }),
      { numRuns: runsOf(1_000, 50), seed: SEED },
    );
    expect(fits({ ...(JSON.parse(writeBackup(EMPTY, HEAD)) as object), extra: 1 })).toBe(false);
  });
});

describe('the largest backup', () => {
  const assessmentsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...SMALL.assessments[0]!,
      id: `assessment-${at}`,
    }));
  const rowsOf = (assessmentId: string, count: number, value: string | number): AnswerRow[] =>
    Array.from({ length: count }, (_, at) => ({
      assessmentId,
      slot: `concept-demand-${at}`,
      stamp: NOW,
      wording: 1,
      body: { value },
    }));

  test('in records can be read', { timeout: 120_000 }, () => {
    const assessments = assessmentsOf(IS_FULL ? 500 : 50);
    const answers = assessments.flatMap(({ id }) => rowsOf(id, 499, 3)); // 500 + 500 · 499 = 250,000
    const largest = { assessments, answers, measures: [] };
    const { contents, report } = read(writeBackup(largest, HEAD));
    expect(report.sound).toBe(true);
    expect(inOrder(contents).answers.length).toBe(answers.length);
  });

  test('in fields of one assessment can be read', () => {
    const assessments = assessmentsOf(1);
    const answers = rowsOf('assessment-0', LIMITS.rowsPerAssessment, 'unclear');
    expect(read(writeBackup({ assessments, answers, measures: [] }, HEAD)).report.sound).toBe(true);
  });

  test('in bytes can be read', { timeout: 60_000 }, () => {
    const assessments = assessmentsOf(2);
    // Notes of 20,000 characters: of one byte each up to the limit of 50 MB, then of four.
    const [long, wide] = ['x'.repeat(LIMITS.text), '🙂'.repeat(LIMITS.text / 2)];
    const answers = [
      ...rowsOf('assessment-0', IS_FULL ? 1_100 : 200, long),
      ...rowsOf('assessment-1', IS_FULL ? 700 : 100, wide),
    ];
    const bytes = bytesOf(writeBackup({ assessments, answers, measures: [] }, HEAD));
    if (IS_FULL) expect(bytes.length).toBeGreaterThan(48_000_000); // 1,100 · 20,000 + 700 · 40,000 = 50 million
    const { contents, report } = readBackup(bytes, NOW);
    expect(report.sound).toBe(true);
    expect(contents.answers).toEqual(answers);
  });
});

describe('a text in a backup', () => {
  test.each([
    ['emoji', '👩🏽‍🚒 👨‍👩‍👧 🏳️‍🌈'],
    ['lone halves of surrogates', 'a\uD83Db\uDC00c'],
    ['writing from right to left', 'שלום \u202Eevil\u202C عليكم'],
    ['letters that are not composed', 'u\u0308ber'],
    ['line ends and control characters', '\r\n\u0000\u0007\u2028\u2029\uFEFF'],
    ['markup', '<img src=x onerror=alert(1)>"\\'],
    ['ten thousand characters', 'ä'.repeat(10_000)],
    ['as many as a field takes', 'z'.repeat(LIMITS.text)],
  ])('survives: %s', (_, value) => {
    const answers = [{ ...SMALL.answers[1]!, body: { value } }];
    const { contents, report } = read(writeBackup({ ...SMALL, answers }, HEAD));
    expect(report.sound).toBe(true);
    expect(contents.answers).toEqual(answers);
  });
});
