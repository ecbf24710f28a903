import { describe, expect, test } from 'vitest';
import { questionnaire } from '../../../src/content/load.ts';
import { CONDITIONS, TASKS } from '../../../src/domain/questionnaire/questionnaire.ts';
import { askedBy } from '../../../src/domain/seminar/asked.ts';
import { count } from '../../../src/domain/seminar/collection.ts';
import { submissionOf, type Submission } from '../../../src/domain/seminar/submission.ts';
import { codeBytes } from '../../../src/exchange/seminar/code-bytes.ts';
import {
  codeLines,
  codesIn,
  codeSigns,
  readCode,
} from '../../../src/exchange/seminar/code-text.ts';
import { RefusedCode } from '../../../src/exchange/seminar/refused-code.ts';
import { answersOf } from '../../builders.ts';
import { anExercise, aSubmission, emptyCollection } from '../../domain/seminar/group.ts';
import { Chance } from '../../faults/chance.mjs';
import { randomGroup } from './random-group.ts';

const SUBMISSION = aSubmission(0xabcdef, [0, 100, undefined, 62], {
  powers: ['consult', undefined],
});
const read = (written: string, collection = emptyCollection()): Submission =>
  readCode(written, collection);
const refusalOf = (written: string, collection = emptyCollection()): unknown => {
  try {
    return read(written, collection);
  } catch (error) {
    return error instanceof RefusedCode ? error.code : error;
  }
};

describe('a code', () => {
  test('comes back as it was handed over', () => {
    const chance = new Chance(6);
    for (const one of Array.from({ length: 50 }, () => randomGroup(chance)).flat())
      expect(read(codeSigns(one))).toEqual(one);
  });

  test('has at most 150 bytes, whatever chapters are chosen', () => {
    const chapters = [...CONDITIONS, ...TASKS.filter((id) => id !== 'selfcare')];
    const lengthOf = (figures: number, powers: number): number =>
      codeBytes({
        ...SUBMISSION,
        figures: Array(figures).fill({ percent: 100, unclear: 10 }),
        powers: Array(powers).fill('unclear'),
      }).length;
    const { figures, powers } = askedBy(
      questionnaire,
      anExercise({ chapters, questionnaireVersion: questionnaire.version }),
    );
    // Seven conditions, eight tasks with two figures each; every choice of chapters is a part of these.
    expect([figures.length, powers?.items.length]).toEqual([23, 10]);
    for (let some = 0; some <= figures.length; some += 1)
      for (const rows of [0, 10]) expect(lengthOf(some, rows)).toBeLessThanOrEqual(150);
    // 184 bits of head and checksum, 23 × 11, 10 × 3: 467 bits
    expect(lengthOf(23, 10)).toBe(59);
  });

  test('is written in lines of four groups of five signs', () => {
    const lines = codeLines(SUBMISSION);
    expect(lines[0]).toMatch(/^GG[0-9A-Z]{3}( [0-9A-Z]{5}){3}$/);
    expect(lines.join('')).not.toMatch(/[ILOU]/);
  });

  test('can be typed in small letters, with hyphens, and with O and l for 0 and 1', () => {
    const typed = codeLines(SUBMISSION).join('\n').toLowerCase().replaceAll(' ', '-');
    expect(read(typed.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(SUBMISSION);
  });

  test('says in which line it is mistyped', () => {
    const lines = codeLines(SUBMISSION);
    const second = lines[1] ?? '';
    const wrong = `${second.startsWith('7') ? '8' : '7'}${second.slice(1)}`;
    expect(() => read([lines[0], wrong, ...lines.slice(2)].join('\n'))).toThrow(
      expect.objectContaining({ code: 'damaged', line: 2 }),
    );
  });

  test('carries nothing of what was written, and nothing of what is private', () => {
    const exercise = anExercise({ questionnaireVersion: questionnaire.version });
    const answers = {
      'agreement-written': 3,
      'agreement-clear': 2,
      'authority-powers.budget': 'no',
    };
    const texts = {
      'authority-hesitated': 'gestern im Jour fixe',
      'agreement-written/note': 'siehe Mail vom Mai',
      'authority-powers.budget/example': '500 Euro',
      'selfcare-strain-hours': 4,
      'mission-goals': 4,
    };
    const of = (values: Parameters<typeof answersOf>[0]): string =>
      codeSigns(
        submissionOf(questionnaire, exercise, answersOf(values), {
          id: '0123456789ab',
          withPrivate: false,
        }),
      );
    expect(of({ ...answers, ...texts })).toBe(of(answers));
  });
});

describe('a code is refused', () => {
  const of = (over: Partial<Submission>): string => codeSigns({ ...SUBMISSION, ...over });

  test.each([
    ['', 'notOurs'],
    ['https://example.org', 'notOurs'],
    ['GG'.repeat(2_000), 'notOurs'],
    [codeSigns(SUBMISSION).slice(0, -20), 'damaged'],
    [of({ perspective: 'leadership' }), 'otherPerspective'],
    [of({ exerciseId: '00000000' }), 'otherExercise'],
    [of({ mark: 1 }), 'otherQuestionnaire'],
    [of({ questionnaireVersion: 2 }), 'otherQuestionnaire'],
    [of({ figures: SUBMISSION.figures.slice(1) }), 'damaged'],
  ])('%# by its reason: %s', (written, reason) => {
    expect(refusalOf(written)).toBe(reason);
  });

  test('when it was counted already, and in no other collection for that', () => {
    const counted = count(emptyCollection(), SUBMISSION);
    expect(refusalOf(codeSigns(SUBMISSION), counted)).toBe('alreadyCounted');
    expect(refusalOf(codeSigns(SUBMISSION))).toEqual(SUBMISSION);
  });

  test('when there are five hundred', () => {
    const full = {
      ...emptyCollection(),
      submissions: Array.from({ length: 500 }, (_, number) => `f${String(number)}`),
    };
    expect(refusalOf(codeSigns(SUBMISSION), full)).toBe('full');
  });
});

describe('a pasted text', () => {
  test('may hold several codes with an empty line between them', () => {
    const text = [1, 2].map((id) => codeLines(aSubmission(id)).join('\n')).join('\n \n\n');
    expect(codesIn(text).map((code) => read(code).id)).toEqual(['000000000001', '000000000002']);
  });
});
