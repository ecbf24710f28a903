import { describe, expect, test } from 'vitest';
import { AUTHORITY, EXAMPLE, parsedWith, problemsWith } from './sample.ts';

/** What is said of the example when its answers are these. */
const faultsOf = (...answers: readonly string[]): string[] =>
  problemsWith([EXAMPLE, '  authority-clear: 3\n', answers.map((line) => `  ${line}\n`).join('')])
    .filter((problem) => problem.startsWith(EXAMPLE))
    .map((problem) => problem.slice(EXAMPLE.length + ', '.length));

describe('the example', () => {
  test('names a slot that no question has', () => {
    expect(faultsOf('authority-gone: 3')).toEqual([
      'line 5, answers, authority-gone: there is no question "authority-gone".',
    ]);
  });

  test.each([
    [
      'authority-clear: 5',
      'one of 0, 1, 2, 3, 4, notApplicable, unclear is expected here; found 5',
    ],
    ['authority-clear: yes', 'found "yes"'],
    ['authority-clear/wish: true', 'a question has no "wish"'],
    ['authority-clear/other: { de: A, en: B }', 'this question has no free answer'],
    ['authority-clear/reason: no idea', 'a text is given in both languages: { de: …, en: … }'],
    ['authority-clear/discuss: often', 'one of true, false is expected here; found "often"'],
    ['authority-clear.heads: alone', 'the question "authority-clear" has no rows'],
    ['authority-powers: alone', 'are given row by row, such as authority-powers.heads'],
    ['authority-powers.funds: perhaps', 'one of alone, unclear is expected here; found "perhaps"'],
    ['authority-powers.gone: alone', 'the question "authority-powers" has no row "gone"'],
    ['authority-powers.funds/label: { de: A, en: B }', 'rows of this question have no "label"'],
    ['concept-relevance/reason: { de: A, en: B }', 'only ratings have a reason'],
    ['concept-steps.gone: mine', 'the question "concept-steps" has no row "gone"'],
    ['concept-steps.own-2: owned', 'one of mine, initiate, shared'],
    ['concept-steps.own-2/rest: training', 'one of placement, agreement'],
    ['concept-rest: alone', 'a text is given in both languages: { de: …, en: … }'],
    ['training/impression: nearly', 'one of near, room, apart, farApart, little is expected'],
    ['authority/impression: near', 'there is no task "authority"'],
  ])('refuses %s', (answer, fault) => {
    expect(faultsOf(answer)).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    ['concept-time: 20', 'concept-time: 101', 'a number from 0 to 100 is expected here; found 101'],
    ['concept-relevance: agreed', 'concept-relevance: 2', 'one of agreed, expected'],
    ['about-phase: other', 'about-phase: late', 'one of build, 1-3, other is expected here'],
  ])('refuses %s turned into %s', (from, to, fault) => {
    expect(problemsWith([EXAMPLE, from, to])).toEqual([expect.stringContaining(fault)]);
  });

  test('says nothing of answers to a question that has a fault itself', () => {
    expect(problemsWith([AUTHORITY, 'scale: agreement', 'scale: size'])).toHaveLength(1);
  });

  test('has a date', () => {
    expect(problemsWith([EXAMPLE, '2026-03-12', '12. März'])).toEqual([
      `${EXAMPLE}, line 2, date: a date is written as 2026-03-12.`,
    ]);
  });

  const anEarlierYear = (...lines: readonly string[]): [string, string, string] => [
    EXAMPLE,
    '  answers: {}\n',
    `  answers:\n${lines.map((line) => `    ${line}\n`).join('')}`,
  ];

  test('names what is wrong with the year before', () => {
    expect(problemsWith(anEarlierYear('authority-clear: 5'))).toEqual([
      expect.stringContaining('earlier, answers, authority-clear: one of 0, 1, 2, 3, 4'),
    ]);
  });

  test('has a year before it that is alike but for what it names, without the texts of today', () => {
    const { content } = parsedWith(
      anEarlierYear(
        'authority-clear: 1',
        'concept-time: null',
        'about-phase/other: { de: A, en: B }',
      ),
    );
    const { date, answers } = content?.en.example.earlier ?? {};
    expect(date).toBe('2025-03-12');
    expect(Object.fromEntries(answers ?? [])).toEqual({
      'authority-clear': 1,
      'authority-powers.heads': 'alone',
      'concept-steps.draft': 'mine',
      'concept-steps.draft/rest': 'authority',
      'concept-steps.own-1': 'shared',
      'concept-relevance': 'agreed',
      'concept/impression': 'apart',
      'about-phase': 'other',
      'about-phase/other': 'B',
    });
  });

  test('is given out in one language', () => {
    const { content } = parsedWith();
    expect(content?.de.example).toMatchObject({
      title: 'Beispiel',
      date: '2026-03-12',
      kind: 'full',
    });
    expect(content?.en.example.answers.slice(0, 4)).toEqual([
      ['authority-clear', 3],
      ['authority-clear/note', 'note'],
      ['authority-powers.heads', 'alone'],
      ['authority-powers.heads/example', 'nursery'],
    ]);
  });
});
