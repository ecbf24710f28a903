import { describe, expect, test } from 'vitest';
import { inflate } from '../../src/content/inflate.ts';
import { type Content, parseContent } from '../../src/content/parse/content.ts';
import { deflate } from '../../src/content/parse/make/deflate.ts';
import { chapterOf } from '../../src/domain/questionnaire.ts';
import { ABOUT, AUTHORITY, type Change, CHANGES, filesWith, LOCK, parsedWith } from './sample.ts';

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
    expect(questions['authority-clear']?.earlier).toEqual({ 1: 'Alt.' });
  });
});

describe('removed questions', () => {
  test('stay readable in each language; removed rows have no words of their own', () => {
    const removed = `removed:
  - { id: concept-old, since: 2, became: [], note: { de: Weil., en: Because. }, text: { de: Alt?, en: Old? } }
  - { id: authority-powers.old, since: 2, became: [], note: { de: Weil., en: Because. } }
`;
    const lock = 'version: 1\nids: { concept-old: text, authority-powers.old: row }\n';
    const files = filesWith([CHANGES, 'removed: []\n', removed]).set(LOCK, lock);
    expect(parseContent(files).content?.de.removed).toEqual([
      { id: 'concept-old', since: 2, became: [], note: 'Weil.', text: 'Alt?' },
    ]);
  });
});
