import { describe, expect, test } from 'vitest';
import { ABOUT, AUTHORITY, CONCEPT, problemsWith } from './sample.ts';

const CLEAR = 'question 1 (authority-clear)';
const KNOWN_KEYS = 'check its spelling, the keys are listed in questions/README.md';

describe('a text', () => {
  test('is needed in both languages', () => {
    expect(problemsWith([AUTHORITY, 'en: raise funds', 'fr: fonds'])).toEqual([
      `${AUTHORITY}, line 29, question 2 (authority-powers), item 2 (funds), en: the English text is missing.`,
      `${AUTHORITY}, line 29, question 2 (authority-powers), item 2 (funds), fr: the key "fr" is not known here; ${KNOWN_KEYS}.`,
    ]);
  });

  test('is not empty', () => {
    expect(problemsWith([AUTHORITY, 'en: It is clear to me what I may do.', 'en: " "'])).toEqual([
      `${AUTHORITY}, line 18, ${CLEAR}, text, en: the text is empty.`,
    ]);
    expect(problemsWith([AUTHORITY, 'en: It is clear to me what I may do.', 'en:'])).toEqual([
      `${AUTHORITY}, line 18, ${CLEAR}, text, en: the English text is missing.`,
    ]);
  });

  test('is not given in one language only', () => {
    expect(
      problemsWith([AUTHORITY, 'intro: { de: Was darf ich?, en: What may I do? }', 'intro: Hallo']),
    ).toEqual([
      `${AUTHORITY}, line 7, intro: the text is needed in both languages, below the keys de and en; found "Hallo".`,
    ]);
  });

  test('that looks like a number needs quotation marks', () => {
    expect(problemsWith([AUTHORITY, 'number: "2.4"', 'number: 2.4'])).toEqual([
      `${AUTHORITY}, line 3, number: a text is expected here; put quotation marks around 2.4.`,
    ]);
  });

  test('of a statement has at most twenty words', () => {
    const long = Array.from({ length: 21 }, () => 'Wort').join(' ');
    expect(problemsWith([AUTHORITY, 'de: Mir ist klar, was ich darf.', `de: ${long}`])).toEqual([
      `${AUTHORITY}, line 17, ${CLEAR}, text, de: a statement has at most 20 words; this one has 21.`,
    ]);
  });

  test('of an axis has at most 22 characters', () => {
    expect(problemsWith([CONCEPT, 'de: Konzept,', 'de: Handlungskonzept der Stadt,'])).toEqual([
      `${CONCEPT}, line 6, short, de: a label for the axis has at most 22 characters; this one has 26.`,
    ]);
  });
});

describe('an id', () => {
  test('stands for one question in all files', () => {
    expect(problemsWith([CONCEPT, 'id: concept-rest', 'id: concept-demand'])).toEqual([
      `${CONCEPT}, line 42, question 5 (concept-demand), id: every id stands for one question; "concept-demand" is already used by question 2 in ${CONCEPT}.`,
    ]);
  });

  test('stands for one row or option of a question', () => {
    expect(problemsWith([AUTHORITY, 'id: funds', 'id: heads'])).toEqual([
      `${AUTHORITY}, line 29, question 2 (authority-powers), item 2 (heads), id: the id "heads" stands twice in this list.`,
    ]);
    expect(problemsWith([ABOUT, 'id: 1-3', 'id: build'])).toEqual([
      `${ABOUT}, line 13, question 1 (about-phase), option 2 (build), id: the id "build" stands twice in this list.`,
    ]);
  });

  test('starts with the id of its chapter', () => {
    expect(problemsWith([AUTHORITY, 'id: authority-clear', 'id: power-clear'])).toContain(
      `${AUTHORITY}, line 9, question 1 (power-clear), id: the id has to start with the chapter's id: "authority-…".`,
    );
  });

  test('is written in lower case with hyphens', () => {
    expect(problemsWith([AUTHORITY, 'id: funds', 'id: Third_Party'])).toEqual([
      `${AUTHORITY}, line 29, question 2 (authority-powers), item 2 (Third_Party), id: an id consists of lower-case letters and digits, joined by hyphens, such as "authority-known"; found "Third_Party".`,
    ]);
  });

  test('is not one of those that the app gives itself', () => {
    expect(problemsWith([ABOUT, 'id: 1-3', 'id: other'])[0]).toContain('write other: true instead');
    expect(problemsWith([AUTHORITY, 'id: funds', 'id: own-1'])[0]).toContain(
      'kept for steps that people add themselves',
    );
  });
});

describe('a key', () => {
  test('that is not known is named', () => {
    expect(problemsWith([AUTHORITY, 'core: true', 'cor: true'])).toEqual([
      `${AUTHORITY}, line 13, ${CLEAR}, cor: the key "cor" is not known here; ${KNOWN_KEYS}.`,
    ]);
  });

  test('that belongs to another type is named', () => {
    expect(problemsWith([CONCEPT, 'type: text', 'type: text\n    scale: extent'])).toEqual([
      `${CONCEPT}, line 44, question 5 (concept-rest), scale: the key "scale" is not known here; ${KNOWN_KEYS}.`,
    ]);
  });

  test.each([
    ['a rating', AUTHORITY, 'core: true\n', 'line 9, question 1 (authority-clear)'],
    ['a relevance', CONCEPT, 'core: true\n', 'line 11, question 1 (concept-relevance)'],
    ['a step', CONCEPT, 'layer: profile\n', 'line 25, question 3 (concept-steps)'],
  ])('says who can clear it where %s can be unclear', (_, file, before, place) => {
    expect(problemsWith([file, `${before}    clearedBy: leadership\n`, before])).toEqual([
      `${file}, ${place}, clearedBy: "clearedBy" is missing (who can clear it when it is unclear: leadership, politics, hr, partners or me).`,
    ]);
  });

  test('says who can clear a grid only where one of its states is unclear', () => {
    const without = [
      AUTHORITY,
      'example: true\n    clearedBy: leadership',
      'example: true',
    ] as const;
    expect(problemsWith(without)).toEqual([
      `${AUTHORITY}, line 19, question 2 (authority-powers), clearedBy: its rows can be unclear: add clearedBy (leadership, politics, hr, partners or me).`,
    ]);
    const decided = [AUTHORITY, 'states: powers', 'states: applies'] as const;
    const example = ['questions/example.yaml', 'heads: alone', 'heads: yes'] as const;
    expect(problemsWith(without, decided, example)).toEqual([]);
  });

  test('names the source by chapter and page, or by seed', () => {
    expect(problemsWith([CONCEPT, 'source: { seed: "002" }', 'source: { page: 3 }'])).toEqual([
      `${CONCEPT}, line 44, question 5 (concept-rest), source: a source names either chapter and page of the Arbeitshilfe, or the seed.`,
    ]);
  });
});

describe('a rating', () => {
  test('measures what its area is about', () => {
    expect(problemsWith([AUTHORITY, 'measures: condition', 'measures: care'])).toEqual([
      `${AUTHORITY}, line 11, ${CLEAR}, measures: a rating of this chapter measures condition; found "care".`,
    ]);
    expect(problemsWith([CONCEPT, 'measures: demand', 'measures: condition'])[0]).toContain(
      'measures demand, support, practice; found "condition"',
    );
  });

  test('of a demand says by whom', () => {
    expect(problemsWith([CONCEPT, '    expectedBy: leadership\n', ''])).toEqual([
      `${CONCEPT}, line 17, question 2 (concept-demand), expectedBy: a rating of a demand says by whom: add expectedBy (leadership, others or myself).`,
    ]);
  });

  test('of anything else does not', () => {
    expect(problemsWith([CONCEPT, 'measures: demand', 'measures: support'])).toEqual([
      `${CONCEPT}, line 20, question 2 (concept-demand), expectedBy: expectedBy belongs to ratings that measure demand; leave it out.`,
    ]);
  });

  test('stays out of the pages around the chapters', () => {
    const rating = `  - id: about-sure
    type: rating
    measures: condition
    scale: agreement
    clearedBy: me
    source: { seed: "002" }
    text: { de: Sicher., en: Sure. }
`;
    expect(problemsWith([ABOUT, 'questions:\n', `questions:\n${rating}`])).toEqual([
      `${ABOUT}, line 7, question 1 (about-sure), type: ratings belong to the sixteen chapters, not to this page.`,
    ]);
  });
});

describe('a question', () => {
  test('has a type that is known', () => {
    expect(problemsWith([CONCEPT, 'type: text', 'type: essay'])).toEqual([
      `${CONCEPT}, line 43, question 5 (concept-rest), type: rating, relevance, steps, grid, choice, multiple, number or text is expected here; found "essay".`,
    ]);
  });

  test('names a set of states that exists', () => {
    expect(problemsWith([AUTHORITY, 'states: powers', 'states: might'])[0]).toBe(
      `${AUTHORITY}, line 22, question 2 (authority-powers), states: there is no set of states "might"; known are powers, applies.`,
    );
  });

  test('of the short version is a rating or the relevance', () => {
    expect(problemsWith([CONCEPT, 'type: text', 'type: text\n    core: true'])).toEqual([
      `${CONCEPT}, line 44, question 5 (concept-rest), core: only ratings and the relevance belong to the short version; leave out core.`,
    ]);
  });

  test('lies in the layer of its type', () => {
    expect(problemsWith([CONCEPT, 'type: steps\n    layer: profile', 'type: steps'])).toEqual([
      `${CONCEPT}, line 25, question 3 (concept-steps), layer: steps, grids and time shares belong to the second layer: add layer: profile.`,
    ]);
    expect(problemsWith([AUTHORITY, 'core: true', 'layer: profile'])).toEqual([
      `${AUTHORITY}, line 13, ${CLEAR}, layer: ratings and the relevance belong to the first layer; leave out layer.`,
    ]);
  });

  test('after relevance stands in a task', () => {
    const relevance = `type: relevance
    clearedBy: me
    source: { seed: "002" }
    text: { de: Wichtig?, en: Important? }
  - id: about-phase
    type: choice`;
    expect(
      problemsWith([
        ABOUT,
        'id: about-phase\n    type: choice',
        `id: about-sure\n    ${relevance}`,
      ]),
    ).toEqual([
      `${ABOUT}, line 7, question 1 (about-sure), type: the relevance is asked in task chapters only, and not in selfcare.`,
    ]);
  });

  test('of numbers has a range', () => {
    expect(problemsWith([CONCEPT, 'max: 100', 'max: 0'])[0]).toBe(
      `${CONCEPT}, line 39, question 4 (concept-time), max: max has to be greater than min.`,
    );
  });

  test('keeps its earlier words when they were repaired', () => {
    const raised = [AUTHORITY, 'core: true', 'core: true\n    wording: 2'] as const;
    expect(problemsWith(raised)).toEqual([
      `${AUTHORITY}, line 9, ${CLEAR}, earlier: wording 1 was replaced: keep its text below earlier, { wording: 1, de, en }.`,
    ]);
    const kept = 'core: true\n    wording: 2\n    earlier: [{ wording: 1, de: Alt., en: Old. }]';
    expect(problemsWith([AUTHORITY, 'core: true', kept])).toEqual([]);
  });

  test('raises its wording when it keeps earlier words', () => {
    const kept = 'core: true\n    earlier: [{ wording: 1, de: Alt., en: Old. }]';
    expect(problemsWith([AUTHORITY, 'core: true', kept])).toEqual([
      `${AUTHORITY}, line 14, ${CLEAR}, earlier: earlier keeps replaced texts only: raise wording when you repair the text.`,
    ]);
  });
});
