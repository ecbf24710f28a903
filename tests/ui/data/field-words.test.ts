import { beforeAll, describe, expect, test } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import { fieldPlace, valueWords } from '../../../src/ui/pages/data/field-words.ts';

const app = new AppState();
beforeAll(async () => {
  await app.language.want('data');
  await app.shelf.fetch('de', ['authority', 'concept', 'about']);
});
const said = (slot: string, value?: AnswerValue): string =>
  valueWords(app, slot, value === undefined ? {} : { value });

describe('a field of a backup', () => {
  test('is named by its chapter and its question', () => {
    const { chapter, question } = fieldPlace(app, 'authority-clear');
    expect(chapter).toMatch(/^2\.4 /);
    expect(question.length).toBeGreaterThan(20);
    expect(fieldPlace(app, 'authority-clear/note').question).toBe(`${question} – Notiz`);
  });

  test('is named by its row, also one that the person added', () => {
    const row = app.shelf.of('de', 'authority')!.questions['authority-powers']!.items!;
    const [id, words] = Object.entries(row)[0]!;
    expect(fieldPlace(app, `authority-powers.${id}`).question).toContain(words);
    expect(fieldPlace(app, 'concept-steps.own-x/label').question).toContain('eigene Zeile');
  });

  test('of a question that is no longer asked is said to be one', () => {
    expect(fieldPlace(app, 'gone-question')).toEqual({ chapter: '', question: 'frühere Frage' });
    expect(fieldPlace(app, 'authority-gone').question).toBe('frühere Frage');
  });
});

describe('what is in it', () => {
  test('is said in the words of its scale, of its set or of its options', () => {
    expect(said('authority-clear', 4)).toBe('stimmt sehr');
    expect(said('authority-clear', 'unclear')).toBe('ist ungeklärt');
    expect(said('concept-relevance', 'notMineAgreed')).toBe(
      app.questionnaire.relevance.notMineAgreed.de,
    );
    expect(said('concept/impression', 'apart')).toBe(app.questionnaire.bandTexts.apart.de);
  });

  test('is the person’s own text as it is, also where it looks like one of our words', () => {
    expect(said('authority-clear/note', 'unclear')).toBe('unclear');
    expect(said('authority-one', '<b>mehr</b>')).toBe('<b>mehr</b>');
  });

  test('is said to be empty where the field was cleared', () => {
    expect(said('authority-clear')).toBe('keine Antwort');
    expect(said('about-size', [])).toBe('keine Antwort');
  });

  test('is a flag, in a word', () => {
    expect(said('authority-clear/discuss', true)).toBe('ja');
  });
});
