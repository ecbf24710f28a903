import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parse/content.ts';
import { readFiles } from '../../src/content/parse/source/files.ts';
import { judgingWords } from '../../src/content/parse/wording/judging-words.ts';
import { warningList } from '../../src/content/parse/wording/warning.ts';
import { warningsOf } from '../../src/content/parse/wording/warnings.ts';
import { AUTHORITY, type Change, CONCEPT, parsedWith } from './sample.ts';

const questions = resolve(import.meta.dirname, '../../questions');
const readme = readFileSync(resolve(questions, 'README.md'), 'utf8');
const words = judgingWords(readme);
const hints = (...changes: readonly Change[]): string[] =>
  warningsOf(parsedWith(...changes).chapters, words).map(({ text }) => text);
const inGerman = (statement: string): string[] =>
  hints([AUTHORITY, 'Mir ist klar, was ich darf.', JSON.stringify(statement)]);
const inEnglish = (statement: string): string[] =>
  hints([AUTHORITY, 'It is clear to me what I may do.', JSON.stringify(statement)]);

describe('a hint on the wording', () => {
  test.each([
    ['Meine Befugnisse reichen nicht.', 'Verneinung („nicht“)'],
    ['Ich habe keine Zeit dafür.', 'Verneinung („keine“)'],
    ['Meine Befugnisse sind klar und schriftlich.', 'zwei Gedanken („klar und schriftlich“)'],
    ['Ich kenne meine Befugnisse, und ich nutze sie.', 'zwei Gedanken („, und ich“)'],
    ['Meine Leitung sorgt sowohl für Zeit als auch für Geld.', 'zwei Gedanken („sowohl“)'],
    ['Meine Leitung sollte mich fragen.', 'Wertendes Wort („sollte“)'],
    ['Hier scheitere ich an den Ämtern.', 'Wertendes Wort („scheiter*“)'],
  ])('is given on „%s“', (statement, hint) => {
    expect(inGerman(statement)).toEqual([expect.stringContaining(hint)]);
  });

  test.each([
    'Meine Leitung und ich verstehen darunter dasselbe.',
    'Mir ist klar, was ich allein entscheide und wofür ich Rücksprache brauche.',
    'Für fachliche und persönliche Fragen gibt es feste Zeiten.',
    'Politik und Partner*innen kennen meine Befugnisse.',
    'Das Ergebnis ist eindeutig.',
  ])('is not given on „%s“', (statement) => {
    expect(inGerman(statement)).toEqual([]);
  });

  test.each([
    ['I can’t decide anything myself.', 'Verneinung („can’t“)'],
    ['I know my powers, and I use them.', 'zwei Gedanken („, and I“)'],
    ['My manager should ask me.', 'Wertendes Wort („should“)'],
  ])('is given on “%s”', (statement, hint) => {
    expect(inEnglish(statement)).toEqual([expect.stringContaining(hint)]);
  });

  test('is given on how often in the sentence beside a scale that asks how often', () => {
    const often: Change = [AUTHORITY, 'Mir ist klar, was ich darf.', 'Ich frage regelmäßig nach.'];
    expect(hints(often)).toEqual([]);
    expect(hints(often, [AUTHORITY, 'scale: agreement', 'scale: frequency'])).toEqual([
      expect.stringContaining('de: Häufigkeit im Satz („regelmäßig“)'),
    ]);
  });

  test('is given on an open question that is long or judges, not on one that asks what is missing', () => {
    expect(hints([CONCEPT, 'Was darf ruhen?', 'Was fehlt, was darf nicht ruhen?'])).toEqual([]);
    expect(hints([CONCEPT, 'Was darf ruhen?', `Was ${'darf '.repeat(20)}ruhen?`])).toEqual([
      expect.stringContaining('22 Wörter'),
    ]);
  });

  test('is given on a statement whose source cannot be looked up', () => {
    const source = 'source: { chapter: "2.4", page: 9 }';
    expect(hints([AUTHORITY, source, 'source: { seed: "002" }'])).toEqual([
      expect.stringContaining('weder Seite noch Stelle'),
    ]);
    expect(hints([AUTHORITY, source, 'source: { seed: "002", place: Aufbau }'])).toEqual([]);
  });

  test('names file, line and question', () => {
    const change: Change = [AUTHORITY, 'Mir ist klar, was ich darf.', 'Ich darf nichts.'];
    expect(warningList(warningsOf(parsedWith(change).chapters, words))).toContain(
      `${AUTHORITY}, Zeile 17, authority-clear: de: Verneinung („nichts“).`,
    );
  });
});

test('the content gives no hints', () => {
  expect(warningList(warningsOf(parseContent(readFiles(questions)).chapters, words))).toBe('');
});

test('a README without the list of judging words is answered with a sentence', () => {
  expect(() => judgingWords(readme.replace('# Wertende Wörter', '# Andere'))).toThrow(
    'questions/README.md: Der Abschnitt „# Wertende Wörter“',
  );
});
