import { describe, expect, test } from 'vitest';
import { inflate } from '../../src/content/inflate.ts';
import { type Content, parseContent } from '../../src/content/parse/content.ts';
import { deflate } from '../../src/content/parse/make/deflate.ts';
import { chapterOf } from '../../src/domain/questionnaire/questionnaire.ts';
import {
  ABOUT,
  AUTHORITY,
  type Change,
  CHANGES,
  filesWith,
  FRAME,
  LOCK,
  parsedWith,
} from './sample.ts';

const content = (...changes: readonly Change[]): Content => parsedWith(...changes).content!;

describe('the structure', () => {
  test('fills in what a file leaves out', () => {
    const [clear, powers] = chapterOf(content().questionnaire, 'authority').questions;
    expect(clear).toEqual({
      id: 'authority-clear',
      type: 'rating',
      measures: 'condition',
      scale: 'agreement',
      core: true,
      clearedBy: 'leadership',
      layer: 'reflection',
      wording: 1,
      private: false,
      perspectives: ['coordination'],
    });
    expect(powers).toMatchObject({ items: ['heads', 'funds'], example: true, core: false });
  });

  test('knows the limits of the bands apart from their words', () => {
    const { bandLimits, bandTexts } = content().questionnaire;
    expect(bandLimits).toEqual({ room: 25, apart: -25, farApart: -50, little: 40 });
    expect(bandTexts.near).toEqual({ de: 'Wort', en: 'word' });
  });

  test('carries no texts of questions', () => {
    expect(JSON.stringify(content().questionnaire)).not.toContain('Mir ist klar');
  });

  test('comes back whole from its small form', () => {
    const { questionnaire } = content(
      [AUTHORITY, 'core: true', 'private: true\n    perspectives: [coordination, leadership]'],
      [
        ABOUT,
        'title: { de: Meine Stelle',
        'short: { de: Stelle, en: Post }\ntitle: { de: Meine Stelle',
      ],
    );
    expect(inflate(deflate(questionnaire))).toEqual(questionnaire);
  });

  test('is small because it leaves out defaults and the chapter in the ids', () => {
    const compact = deflate(content().questionnaire);
    expect(compact.chapters[0]?.questions[0]).toEqual({
      id: 'clear',
      core: true,
    });
    expect(compact.chapters[1]?.leansOn).toEqual({ authority: 2 });
  });
});

describe('the texts of a chapter', () => {
  test('are in one language, with rows by id and the source', () => {
    const { intro, questions } = content().en.texts.authority!;
    expect(intro).toBe('What may I do?');
    expect(questions['authority-powers']).toEqual({
      text: 'What may I do?',
      items: { heads: 'address heads', funds: 'raise funds' },
      source: { chapter: '2.4', page: 9 },
    });
  });

  test('keep what a repaired question said before', () => {
    const repaired = 'wording: 2\n    earlier: [{ wording: 1, de: Alt., en: Old. }]';
    const { questions } = content([AUTHORITY, 'core: true', repaired]).de.texts.authority!;
    expect(questions['authority-clear']?.earlier).toEqual({ 1: { text: 'Alt.' } });
  });
});

describe('changes', () => {
  test('keep what old answers are read by, in each language', () => {
    const removed = `removed:
  - { id: concept-old, since: 2, became: [], note: { de: Weil., en: Because. }, text: { de: Alt., en: Old. }, scale: extent }
  - { id: authority-powers.old, since: 2, became: [], note: { de: Weil., en: Because. }, text: { de: Mittel, en: Funds } }
`;
    const lock = 'version: 1\nids: { concept-old: rating, authority-powers.old: row }\n';
    const files = filesWith([CHANGES, 'removed: []\n', removed]).set(LOCK, lock);
    const removal = { since: 2, became: [], note: 'Weil.' };
    expect(parseContent(files).content?.de.changes.removed).toEqual([
      { id: 'concept-old', type: 'rating', text: 'Alt.', scale: 'extent', ...removal },
      { id: 'authority-powers.old', type: 'row', text: 'Mittel', ...removal },
    ]);
  });

  test('name the version that brought a question, unless it was there from the first one on', () => {
    const { ids } = parseContent(filesWith());
    const earlier = [...ids].filter(([id]) => id !== 'concept-rest' && id !== 'concept-time');
    const lock = `version: 4\nsince: { concept-time: 3 }\nids:\n${[
      ...earlier,
      ['concept-time', 'number'],
    ]
      .map(([id, nature]) => `  ${id}: ${nature}\n`)
      .join('')}`;
    const files = filesWith([FRAME, 'version: 2', 'version: 5']).set(LOCK, lock);
    expect(parseContent(files).content?.de.changes.added).toEqual({
      'concept-time': 3,
      'concept-rest': 5, // not released yet: it comes with the present version
    });
  });

  test('keep the rows that a repair reworded', () => {
    const repaired = `wording: 2
    earlier: [{ wording: 1, de: Alt., en: Old., items: [{ id: funds, de: Geld, en: money }] }]
    states: powers`;
    const { questions } = content([AUTHORITY, 'states: powers', repaired]).en.texts.authority!;
    expect(questions['authority-powers']?.earlier).toEqual({
      1: { text: 'Old.', items: { funds: 'money' } },
    });
  });
});
