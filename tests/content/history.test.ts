import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { lockText } from '../../src/content/parse/report/release.ts';
import {
  AUTHORITY,
  CHANGES,
  CONCEPT,
  EXAMPLE,
  filesWith,
  LOCK,
  parsedWith,
  problemsOf,
} from './sample.ts';
import type { Change } from './sample.ts';

const UNRELEASED = { released: new Map<string, string>(), since: new Map<string, number>() };

/** The sample, once released as it is, with changes made afterwards. */
function afterRelease(...changes: readonly Change[]): string[] {
  const { ids } = parsedWith();
  return problemsOf(filesWith(...changes).set(LOCK, lockText(1, UNRELEASED, ids)));
}

const withoutRow = [
  AUTHORITY,
  '      - { id: funds, de: Mittel einwerben, en: raise funds }\n',
  '',
] as const;
const renamed = [CONCEPT, 'id: concept-rest', 'id: concept-pause'] as const;
const explained = `removed:
  - id: concept-rest
    since: 2
    became: [concept-pause]
    note: { de: Der Sinn ist ein anderer., en: The meaning has changed. }
    text: { de: Was darf ruhen?, en: What may rest? }
`;

describe('after a release', () => {
  test('nothing is wrong while every id is still there', () => {
    expect(afterRelease()).toEqual([]);
  });

  test('a new question needs no note', () => {
    const question =
      '  - id: concept-new\n    type: text\n    source: { seed: "002" }\n    text: { de: A, en: B }\n';
    expect(afterRelease([CONCEPT, 'questions:\n', `questions:\n${question}`])).toEqual([]);
  });

  test('a question that disappeared is named until changes.yaml tells what became of it', () => {
    expect(afterRelease(renamed)).toEqual([
      `${CHANGES}, line 1, removed: the id "concept-rest" was released and is gone; bring it back, or say here what became of it (id, since, became, note, text).`,
    ]);
    expect(afterRelease(renamed, [CHANGES, 'removed: []\n', explained])).toEqual([]);
  });

  test('a row that disappeared is named too', () => {
    expect(afterRelease(withoutRow)).toEqual([
      expect.stringContaining('the id "authority-powers.funds"'),
    ]);
    const note =
      'removed:\n  - { id: authority-powers.funds, since: 2, became: [], note: { de: A, en: B }, text: { de: C, en: D } }\n';
    expect(afterRelease(withoutRow, [CHANGES, 'removed: []\n', note])).toEqual([]);
  });

  test('the rows of a removed question need no note of their own', () => {
    const steps = / {2}- id: concept-steps[\s\S]*?(?= {2}- id: concept-time)/.exec(
      filesWith().get(CONCEPT)!,
    )![0];
    const answers = / {2}concept-steps[\s\S]*(?= {2}concept-relevance)/.exec(
      filesWith().get(EXAMPLE)!,
    )![0];
    expect(afterRelease([CONCEPT, steps, ''], [EXAMPLE, answers, ''])).toEqual([
      expect.stringContaining('the id "concept-steps" was released'),
      expect.stringContaining('the id "concept-steps.draft" was released'),
    ]);
    const rows = '    items: [{ id: draft, de: Entwurf schreiben, en: write a draft }]\n';
    const note = `${explained.replaceAll('concept-rest', 'concept-steps').replace('concept-pause', '')}${rows}`;
    expect(
      afterRelease([CONCEPT, steps, ''], [EXAMPLE, answers, ''], [CHANGES, 'removed: []\n', note]),
    ).toEqual([]);
  });

  test('a question cannot change its type', () => {
    const choice = 'type: choice\n    options: [{ id: a, de: A, en: A }]';
    expect(afterRelease([CONCEPT, 'type: text', choice])).toEqual([
      `${CONCEPT}, line 43, question 5 (concept-rest), type: "concept-rest" was released as text and is now choice; old answers would lose their meaning, so give it a new id.`,
    ]);
  });

  test('the ids of a file that cannot be read are not said to be gone', () => {
    expect(afterRelease([AUTHORITY, 'core: true', 'core: : true'])).toHaveLength(1);
  });
});

describe('a note on a removed question', () => {
  const noted = (...changes: readonly (readonly [string, string])[]): string[] =>
    afterRelease(
      renamed,
      [CHANGES, 'removed: []\n', explained],
      ...changes.map(([from, to]) => [CHANGES, from, to] as const),
    );

  test('names an id that was released and is no longer asked', () => {
    expect(
      afterRelease([CHANGES, 'removed: []\n', explained.replace('[concept-pause]', '[]')]),
    ).toEqual([
      `${CHANGES}, line 2, removed entry 1 (concept-rest), id: "concept-rest" is still asked; a removed id is never used again.`,
    ]);
    expect(noted(['id: concept-rest', 'id: concept-ret'])).toContainEqual(
      `${CHANGES}, line 2, removed entry 1 (concept-ret), id: "concept-ret" was never released; check its spelling.`,
    );
  });

  test('names what took its place by ids that exist', () => {
    expect(noted(['[concept-pause]', '[concept-paus]'])).toEqual([
      `${CHANGES}, line 4, removed entry 1 (concept-rest), became: there is no question "concept-paus"; check its spelling.`,
    ]);
  });

  test('names a version that exists', () => {
    expect(noted(['since: 2', 'since: 3'])).toEqual([
      `${CHANGES}, line 3, removed entry 1 (concept-rest), since: the questionnaire has reached version 2 only.`,
    ]);
  });

  test('keeps the words that old answers belong to', () => {
    expect(noted(['    text: { de: Was darf ruhen?, en: What may rest? }\n', ''])).toEqual([
      expect.stringContaining(
        'removed entry 1 (concept-rest), text: the words that it last had are missing',
      ),
    ]);
    const files = filesWith(renamed, [CHANGES, 'removed: []\n', explained]);
    files.set(LOCK, lockText(1, UNRELEASED, parsedWith().ids));
    expect(problemsOf(files)).toEqual([]);
  });
});

describe('what was removed keeps', () => {
  const unasked = (file: string, id: string): Change => {
    const text = filesWith().get(file)!;
    const question = new RegExp(` {2}- id: ${id}\\n(?: {4}.*\\n)+`).exec(text)![0];
    return [file, question, ''];
  };
  const noted = (id: string, more = ''): Change => {
    const entry = explained.replace('concept-rest', id).replace('concept-pause', '');
    return [CHANGES, 'removed: []\n', `${entry}${more}`];
  };
  /** The sample without its answers to that question. */
  const unanswered = (id: string): Change => {
    const text = filesWith().get(EXAMPLE)!;
    return [EXAMPLE, text, text.replaceAll(new RegExp(` {2}${id}[./:].*\\n`, 'g'), '')];
  };
  const problems = (file: string, id: string, more?: string): string[] =>
    afterRelease(unasked(file, id), unanswered(id), noted(id, more));

  test('the scale of a rating', () => {
    expect(problems(AUTHORITY, 'authority-clear')).toEqual([
      `${CHANGES}, line 2, removed entry 1 (authority-clear), scale: the scale that it had is missing, such as "scale: agreement"; old answers stay readable by its words.`,
    ]);
    expect(problems(AUTHORITY, 'authority-clear', '    scale: agreement\n')).toEqual([]);
  });

  test('the rows and states of a grid', () => {
    expect(problems(AUTHORITY, 'authority-powers')).toEqual([
      expect.stringContaining('the name of its states is missing'),
      expect.stringContaining('its rows are missing'),
    ]);
    const rows = '    items: [{ id: heads, de: Leitungen ansprechen, en: address heads }]\n';
    expect(problems(AUTHORITY, 'authority-powers', `    states: powers\n${rows}`)).toEqual([]);
    expect(problems(AUTHORITY, 'authority-powers', `    states: power\n${rows}`)).toEqual([
      expect.stringContaining('there is no set of states "power" in questionnaire.yaml'),
    ]);
  });
});

describe('the lock', () => {
  test('keeps ids of earlier releases and adds the present ones with their version', () => {
    const text = lockText(
      3,
      { released: new Map([['concept-old', 'text']]), since: new Map([['concept-old', 2]]) },
      new Map([['concept-new', 'rating']]),
    );
    expect(parse(text)).toEqual({
      version: 3,
      ids: { 'concept-old': 'text', 'concept-new': 'rating' },
      since: { 'concept-old': 2, 'concept-new': 3 },
    });
  });

  test('has no versions at the first release: every id was there from the beginning', () => {
    expect(parse(lockText(1, UNRELEASED, parsedWith().ids))).not.toHaveProperty('since');
  });

  test('holds rows and options beside the questions', () => {
    expect([...parsedWith().ids].slice(0, 4)).toEqual([
      ['authority-clear', 'rating'],
      ['authority-powers', 'grid'],
      ['authority-powers.heads', 'row'],
      ['authority-powers.funds', 'row'],
    ]);
  });
});
