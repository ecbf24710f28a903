import { describe, expect, test } from 'vitest';
import { answerThen } from '../../../src/domain/years/answer-then.ts';
import { answersOf, aGrid, aRating, aText } from '../../builders.ts';
import { aSide } from './sides.ts';

const question = aRating({ id: 'agreement-1', wording: 2 });
const earlier = [
  aSide({ 'agreement-1': 0 }, { date: '2023-03-01' }),
  aSide({ 'agreement-1': 3, 'agreement-1/note': 'Nach dem Gespräch.' }, { date: '2025-03-01' }),
  aSide({ 'agreement-1': 1 }, { date: '2024-03-01' }),
];

describe('what was answered then', () => {
  test('is there only after this year’s answer was given', () => {
    expect(answerThen(question, undefined, answersOf({}), earlier)).toBeUndefined();
    const cleared = answersOf({ 'agreement-1': undefined });
    expect(answerThen(question, undefined, cleared, earlier)).toBeUndefined();
    const given = answersOf({ 'agreement-1': 'unclear' });
    expect(answerThen(question, undefined, given, earlier)?.value).toBe(3);
  });

  test('is from the latest earlier assessment, with its date, wording and note', () => {
    expect(answerThen(question, undefined, answersOf({ 'agreement-1': 0 }), earlier)).toMatchObject(
      {
        assessment: { date: '2025-03-01' },
        value: 3,
        wording: 1,
        reworded: true,
        note: 'Nach dem Gespräch.',
      },
    );
  });

  test('passes over assessments that left it out', () => {
    const sides = [...earlier, aSide({ 'agreement-2': 4 }, { date: '2025-09-01' })];
    const now = answersOf({ 'agreement-1': 0 });
    expect(answerThen(question, undefined, now, sides)?.assessment.date).toBe('2025-03-01');
    expect(answerThen(question, undefined, now, [])).toBeUndefined();
  });

  test('is there for each row of a grid by itself', () => {
    const sides = [aSide({ 'authority-powers.budget': 'alone' })];
    const now = answersOf({ 'authority-powers.funds': 'no' });
    expect(answerThen(aGrid(), 'budget', now, sides)).toBeUndefined();
    const both = answersOf({ 'authority-powers.budget': 'no' });
    expect(answerThen(aGrid(), 'budget', both, sides)?.value).toBe('alone');
  });

  test('of an open question waits for words', () => {
    const sides = [aSide({ 'concept-missing': 'Zeit.' })];
    const blank = answersOf({ 'concept-missing': ' ' });
    expect(answerThen(aText(), undefined, blank, sides)).toBeUndefined();
  });
});
