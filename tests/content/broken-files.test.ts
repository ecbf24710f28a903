import { describe, expect, test } from 'vitest';
import { problemList } from '../../src/content/parse/source/problems.ts';
import {
  AUTHORITY,
  CHANGES,
  CONCEPT,
  filesWith,
  GUIDE,
  parsedWith,
  problemsOf,
  problemsWith,
} from './sample.ts';

describe('the content', () => {
  test('has no problem while nothing is wrong with it', () => {
    expect(problemsWith()).toEqual([]);
    expect(parsedWith().content).toBeDefined();
  });

  test('names the problems of all files at once, in the order of files and lines', () => {
    const problems = problemsWith(
      [CONCEPT, 'scale: extent', 'scale: size'],
      [AUTHORITY, 'page: 9\ntitle', 'page: 99\ntitle'],
      [AUTHORITY, '      en: It is clear to me what I may do.\n', ''],
      [GUIDE, 'https:', 'http:'],
    );
    expect(problems).toEqual([
      `${AUTHORITY}, line 4, page: the Arbeitshilfe has no such page.`,
      `${AUTHORITY}, line 16, question 1 (authority-clear), text, en: the English text is missing.`,
      `${CONCEPT}, line 21, question 2 (concept-demand), scale: agreement, extent, frequency or amount is expected here; found "size".`,
      `${GUIDE}, line 35, sources, entry 1 (kkg), url: an address starts with https://.`,
    ]);
  });

  test('is not given out while there is a problem', () => {
    expect(parsedWith([CHANGES, 'removed', 'gone']).content).toBeUndefined();
  });

  test('lists its problems under a heading that leads to the help', () => {
    const { problems } = parsedWith([AUTHORITY, 'core: true', 'core: maybe']);
    expect(problemList(problems).split('\n')).toEqual([
      '1 problem in the questionnaire (how to repair them: questions/README.md)',
      `1. ${AUTHORITY}, line 13, question 1 (authority-clear), core: true or false is expected here; found "maybe".`,
    ]);
  });
});

describe('a file', () => {
  test('that is missing is named', () => {
    const files = filesWith();
    files.delete(GUIDE);
    expect(problemsOf(files)).toEqual([`${GUIDE}: this file is missing.`]);
  });

  test('that is empty is named', () => {
    expect(problemsOf(filesWith().set(CHANGES, '# nothing yet\n'))).toEqual([
      `${CHANGES}: this file is empty.`,
    ]);
  });

  test('that cannot be read as YAML does not make its chapter look missing', () => {
    const problems = problemsWith([AUTHORITY, 'core: true', 'core: : true']);
    expect(problems).toHaveLength(1);
  });
});

describe('broken YAML', () => {
  /** What stands in place of a line of the sample, and how the problem begins. */
  test.each([
    ['a colon in a text', '      de: Klar ist: ich darf.', 'either a text contains a colon'],
    ['a tab', '\t\tde: Klar.', 'indent with blanks'],
    ['an open quotation mark', '      de: "Klar.', 'a closing quotation mark'],
    ['text after a quotation mark', '      de: "Klar" ist es.', 'something stands here'],
    ['a reserved sign', '      de: @Klar', 'a text that starts with this sign'],
    ['a star', '      de: *Klar', 'a text that starts with * has to stand in quotation marks'],
    ['an exclamation mark', '      de: !Klar ja', 'a text that starts with !'],
    ['a comment in a text', '      de: Klar ist Punkt #1', 'the text would end before the # sign'],
    [
      'a wrong column',
      '     de: Klar.',
      'lines that belong together do not start at the same column',
    ],
  ])('says in plain words what is wrong with %s', (_, line, words) => {
    const problems = problemsWith([AUTHORITY, '      de: Mir ist klar, was ich darf.', line]);
    expect(problems[0]).toMatch(new RegExp(`^${AUTHORITY}, line 1[678]: `));
    expect(problems[0]).toContain(words);
  });

  test('shows a key that stands twice, and goes on reading', () => {
    expect(
      problemsWith(
        [AUTHORITY, '    core: true\n', '    core: true\n    core: false\n'],
        [AUTHORITY, 'scale: agreement', 'scale: size'],
      ),
    ).toEqual([
      expect.stringContaining('line 12, question 1 (authority-clear), scale'),
      `${AUTHORITY}, line 14: this key stands here twice; keep only one of them (found: core: false).`,
    ]);
  });
});
