import { describe, expect, test } from 'vitest';
import { together } from '../../src/domain/backup/merge.ts';
import { readBackup } from '../../src/exchange/backup/read.ts';
import { writeBackup } from '../../src/exchange/backup/write.ts';
import { RefusedFile } from '../../src/exchange/refused-file.ts';
import { HEAD, inOrder, NOW, SMALL } from './random-contents.ts';

const valid = writeBackup(SMALL, HEAD);
const read = (file: string | Uint8Array) =>
  readBackup(typeof file === 'string' ? new TextEncoder().encode(file) : file, NOW);
/** The refusal's code. */
function refusal(file: string | Uint8Array): string {
  try {
    read(file);
  } catch (error) {
    if (error instanceof RefusedFile) return error.code;
    throw error;
  }
  return 'taken in';
}

describe('a damaged backup', () => {
  test('loses only the record that cannot be read', () => {
    const { contents, report } = read(
      valid.replace('"slot":"authority-powers.budget"', '"slot":"auth'),
    );
    expect(contents.answers.map(({ slot }) => slot)).toEqual(
      SMALL.answers.map(({ slot }) => slot).filter((slot) => slot !== 'authority-powers.budget'),
    );
    expect(report).toMatchObject({ sound: false, byLine: true, unreadable: [8] });
    expect(report.missing).toEqual({ assessments: 0, answers: 1, measures: 0 });
  });

  test('offers a record apart that was changed outside the app', () => {
    const { contents, altered, report } = read(valid.replace('"value":3', '"value":1'));
    expect(contents.answers).toHaveLength(4);
    expect(altered.answers).toMatchObject([{ slot: 'authority-known', body: { value: 1 } }]);
    expect(report).toMatchObject({ sound: false, byLine: false, altered: { answers: 1 } });
  });

  test('keeps the answers of an assessment whose own record is lost', () => {
    const { contents, report } = read(valid.replace('"kind":"full","persp', '"ki'));
    expect(contents.assessments).toMatchObject([{ id: SMALL.assessments[0]?.id, title: '' }]);
    expect(contents.assessments[0]?.date).toBe('2026-11-20'); // of the last answer
    expect(contents.answers).toEqual(SMALL.answers);
    expect(report).toMatchObject({ rebuilt: 1, missing: { assessments: 1, answers: 0 } });
  });

  test('gives the assessment its own particulars back where they are taken with what was altered', () => {
    const { contents, altered } = read(valid.replace('2026-10-05', '2026-10-06'));
    expect(together(contents, altered).assessments).toMatchObject([
      { date: '2026-10-06', title: 'Herbst „2026“' },
    ]);
  });

  test('is read to where it was cut', () => {
    const { contents, report } = read(valid.slice(0, valid.indexOf('"concept-missing"')));
    expect(contents.answers).toHaveLength(4);
    expect(report.missing).toEqual({ assessments: 0, answers: 1, measures: 1 });
  });

  test('is read around bytes that are no text', () => {
    const bytes = new TextEncoder().encode(valid);
    bytes.fill(0xff, valid.indexOf('"value":3'), valid.indexOf('"value":3') + 4);
    expect(read(bytes)).toMatchObject({
      contents: { measures: SMALL.measures },
      report: { byLine: true },
    });
  });

  test('is read although its lists have lost their names', () => {
    const { contents, report } = read(valid.replace('"answers":[', '"answert":['));
    expect(inOrder(contents)).toEqual(inOrder(SMALL));
    expect(report.sound).toBe(false);
  });

  test('is read although its head is lost; when it was made is then not known', () => {
    const { contents, report } = read(valid.slice(valid.indexOf('"assessments":[')));
    expect(contents).toEqual(SMALL);
    expect(report).toMatchObject({ sound: false, headAltered: true, madeAt: undefined });
  });

  test('is read after an editor has changed its line ends or its layout', () => {
    expect(read(`\uFEFF${valid.replaceAll('\n', '\r\n')}`).report.sound).toBe(true);
    expect(read(JSON.stringify(JSON.parse(valid), null, 4)).report.sound).toBe(true);
  });
});

describe('a backup of a later app', () => {
  test('of the same format is read; what is unknown is left out and named', () => {
    const { contents, report } = read(valid.replace('"wording":1,', '"wording":1,"mood":"good",'));
    expect(contents.answers).toHaveLength(4);
    expect(report.unknownKeys).toEqual(['mood']);
  });

  test('of a later format is refused', () => {
    const parsed = JSON.parse(valid) as Record<string, unknown>;
    expect(refusal(JSON.stringify({ ...parsed, version: 2, check: undefined }))).toBe('newer');
  });

  test('is not suspected where only a damaged byte says so', () => {
    expect(read(valid.replace('"version":1', '"version":3')).report).toMatchObject({
      headAltered: true,
    });
  });
});

describe('a file is refused', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \r\n\t\uFEFF'],
    ['tooLarge', new Uint8Array(60 * 1024 * 1024)],
    ['tooDeep', '['.repeat(100_000)],
    ['tooMany', `{"answers":[${'{},'.repeat(1_000_000)}{}]}`],
    ['notText', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10)],
    ['notOurs', 'a,b\n1,2\n'],
    ['notOurs', '<!doctype html><title>Anmeldung im WLAN</title>'],
    ['notOurs', '{"format":"another","version":1,"answers":[]}'],
    ['notOurs', '[1,2,3]'],
    ['notOurs', '"im"'],
    ['nothingReadable', valid.slice(0, 60)],
  ])('as %s', (code, file) => {
    expect(refusal(file)).toBe(code);
  });

  test('without a word of what stands in it', () => {
    const secret = 'Streit mit der Leitung';
    const files = [
      valid.replace('"note', secret),
      secret,
      `{"${secret}":"${secret}"`,
      `${secret}{`.repeat(30),
    ];
    for (const file of files)
      try {
        read(file);
      } catch (error) {
        expect(`${String(error)} ${(error as Error).stack ?? ''}`).not.toContain('Leitung');
      }
  });
});
