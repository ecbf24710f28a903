import { describe, expect, test } from 'vitest';
import {
  ABOUT,
  AUTHORITY,
  CONCEPT,
  EXAMPLE,
  filesWith,
  FRAME,
  problemsOf,
  problemsWith,
} from './sample.ts';

const KNOWN = 'known are placement, agreement, capacity,';
const LEANS_ON = 'chapter: authority, weight: 2';

describe('the order of the chapters', () => {
  test('names every chapter that has a file', () => {
    expect(problemsWith([FRAME, 'tasks:\n    - concept', 'tasks: []'])).toEqual([
      `${FRAME}, line 5, order, tasks: the chapter "concept" (${CONCEPT}) is missing from this list.`,
    ]);
    expect(problemsWith([FRAME, 'frame:\n  - about', 'frame: []'])).toEqual([
      `${FRAME}, line 7, frame: the chapter "about" (${ABOUT}) is missing from this list.`,
    ]);
  });

  test('names known chapters only', () => {
    expect(problemsWith([FRAME, '    - authority', '    - authority\n    - power'])).toEqual([
      expect.stringContaining(
        `${FRAME}, line 5, order, conditions, entry 2: there is no chapter "power"; ${KNOWN}`,
      ),
    ]);
  });

  test('names chapters that have a file, once, in their area', () => {
    const order = '    - authority\n    - mission\n    - training\n    - authority';
    expect(problemsWith([FRAME, '    - authority', order])).toEqual([
      `${FRAME}, line 5, order, conditions, entry 2: there is no file for the chapter "mission".`,
      `${FRAME}, line 6, order, conditions, entry 3: "training" does not belong to the area conditions.`,
      `${FRAME}, line 7, order, conditions, entry 4: "authority" stands twice in this list.`,
    ]);
  });
});

describe('a chapter', () => {
  test('is one of those that the app knows', () => {
    const files = filesWith([ABOUT, 'id: about\n', 'id: aboard\n']);
    expect(problemsOf(files)[1]).toContain(
      `${ABOUT}, line 1, id: there is no chapter "aboard"; ${KNOWN}`,
    );
  });

  test('has one file, named after it', () => {
    const files = filesWith();
    files.set('questions/chapters/2.9-power.yaml', files.get(AUTHORITY)!);
    expect(problemsOf(files)).toEqual(
      expect.arrayContaining([
        'questions/chapters/2.9-power.yaml, line 1, id: the file is named after the chapter, such as "2.4-authority.yaml".',
        'questions/chapters/2.9-power.yaml, line 1, id: there is another file for the chapter "authority".',
      ]),
    );
  });

  test('lies in its area', () => {
    expect(problemsWith([AUTHORITY, 'area: conditions', 'area: matters'])).toEqual([
      `${AUTHORITY}, line 2, area: conditions, tasks or frame is expected here; found "matters".`,
    ]);
    expect(problemsWith([AUTHORITY, 'area: conditions', 'area: frame'])).toEqual([
      `${AUTHORITY}, line 2, area: the chapter "authority" belongs to the area conditions.`,
    ]);
  });
});

describe('what a task leans on', () => {
  test('is a chapter that exists', () => {
    expect(problemsWith([CONCEPT, LEANS_ON, 'chapter: power, weight: 2'])[0]).toContain(
      `${CONCEPT}, line 9, leansOn entry 1, chapter: a task leans on conditions (placement, agreement, capacity, authority, grading, qualification, mission); there is no chapter "power".`,
    );
  });

  test('is a condition', () => {
    expect(problemsWith([CONCEPT, LEANS_ON, 'chapter: training, weight: 2'])[0]).toContain(
      'grading, qualification, mission); "training" is none.',
    );
  });

  test('names its source', () => {
    expect(
      problemsWith([CONCEPT, ', weight: 2, source: { chapter: "3.1", page: 14 }', ', weight: 2']),
    ).toEqual([
      `${CONCEPT}, line 9, leansOn entry 1, source: "source" is missing (where it comes from, such as { chapter: "2.4", page: 9 }).`,
    ]);
  });

  test('weighs 1 or 2', () => {
    expect(problemsWith([CONCEPT, LEANS_ON, 'chapter: authority, weight: 3'])).toEqual([
      `${CONCEPT}, line 9, leansOn entry 1, weight: 1 or 2 is expected here; found 3.`,
    ]);
  });

  test('is told by tasks only', () => {
    const leaning = 'leansOn: [{ chapter: authority, weight: 1, source: { seed: "002" } }]';
    expect(problemsWith([AUTHORITY, 'page: 9\ntitle', `page: 9\n${leaning}\ntitle`])).toEqual([
      expect.stringContaining(`${AUTHORITY}, line 5, leansOn: the key "leansOn" is not known here`),
    ]);
  });

  test('is not missing from a task', () => {
    const leaning =
      'leansOn:\n  - { chapter: authority, weight: 2, source: { chapter: "3.1", page: 14 } }\n';
    expect(problemsWith([CONCEPT, leaning, ''])).toEqual([
      `${CONCEPT}, leansOn: "leansOn" is missing (the conditions that this task leans on).`,
    ]);
  });
});

describe('questionnaire.yaml', () => {
  test('gives each scale five steps', () => {
    const fifth = '    - de: Wort\n      en: word\n  extent:';
    expect(problemsWith([FRAME, fifth, '  extent:'])).toEqual([
      expect.stringMatching(/, line 10, scales, agreement: a scale has five steps; found 4\.$/),
    ]);
  });

  test('has every state that an answer can have', () => {
    const paused = '  paused:\n    de: Wort\n    en: word\n';
    expect(problemsWith([FRAME, paused, ''])).toEqual([
      expect.stringMatching(/, relevance, paused: "paused" is missing\.$/),
    ]);
  });

  test('has bands that follow each other', () => {
    expect(problemsWith([FRAME, 'from: 25', 'from: 30'], [FRAME, 'to: -50', 'to: -20'])).toEqual([
      expect.stringContaining('bands, near, below: near ends where room begins: the two numbers'),
      expect.stringContaining('bands, farApart, to: farApart lies below apart.'),
    ]);
  });

  test('names known chapters in its kinds', () => {
    expect(problemsWith([FRAME, 'core:\n      - authority', 'core:\n      - power'])).toEqual([
      expect.stringContaining('kinds, selfcare, core, entry 1: there is no chapter "power"'),
    ]);
    expect(problemsWith([FRAME, 'core:\n      - authority', 'core:\n      - about'])).toEqual([
      expect.stringContaining('kinds, selfcare, core, entry 1: "about" does not fit here'),
    ]);
  });

  test('asks every question in at least one kind', () => {
    expect(
      problemsWith([FRAME, 'full:\n    questions: all', 'full:\n    questions: core']),
    ).toContain(
      `${ABOUT}, line 6, question 1 (about-phase): no kind of assessment asks this question; see kinds in questionnaire.yaml, and perspectives.`,
    );
  });

  test('says nothing of chapters or kinds while it cannot be read', () => {
    expect(
      problemsWith([FRAME, 'version: 2', 'version: : 2'], [EXAMPLE, 'heads: alone', 'heads: x']),
    ).toHaveLength(1);
  });
});
