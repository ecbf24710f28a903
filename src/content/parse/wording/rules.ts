/** What a rule can see in a text: each returns what it noticed and why it matters, or nothing. */
import type { Language } from '../../../domain/questionnaire/questionnaire.ts';
import { MOST_WORDS } from '../schemas/question.ts';
import { wordsOf } from '../schemas/shared.ts';
import type { JudgingWords } from './judging-words.ts';

export type Noticed = string | undefined;

/** The same letters as a whole word, in any case. */
const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}*-])(?:${alternatives})(?![\\p{L}*])`, 'iu');

/** The same; what begins with a comma stands right behind a word. */
const clauses = (afterComma: string, alternatives: string): RegExp =>
  new RegExp(`(?:, (?:${afterComma})|(?<!\\p{L})(?:${alternatives}))(?!\\p{L})`, 'iu');

const NEGATION: Readonly<Record<Language, RegExp>> = {
  de: word('nicht|nichts|kein(?:e[rnms]?)?|nie|niemals|niemand(?:e[nm])?|nirgends|weder'),
  en: word("not|cannot|\\p{L}+n['’]t|no|never|nobody|none|nothing|nowhere|neither|nor"),
};

/** Two clauses with a subject each, or two things that are named as such. "Meine Leitung und ich" is one subject. */
const TWO_CLAUSES: Readonly<Record<Language, RegExp>> = {
  de: clauses(
    '(?:und|oder|sowie) (?:ich|wir|mir|mich|es|sie|er|man)',
    '(?:und|oder) (?:es|dass|ob)|sowohl|sondern auch',
  ),
  en: clauses(
    '(?:and|or) (?:I|we|it|they|he|she|there)',
    '(?:and|or) (?:it|that|whether|there)|both .+ and|but also',
  ),
};
/**
 * German writes nouns with a capital: small words on both sides of "und" are two properties or two doings. Pairs that
 * stand before a noun are one property of it and left alone, as are fixed pairs.
 */
const TWO_PROPERTIES =
  /(?<!\p{L})(\p{Ll}{4,})(?: und | oder )(\p{Ll}{4,})(?=[.?!,]|$| (?:ist|sind|wird|werden|bleibt|bleiben)(?!\p{L}))/u;
const FIXED_PAIRS = /(?:mehr und mehr|oben und unten|innen und außen|hier und dort)/iu;

const OFTEN: Readonly<Record<Language, RegExp>> = {
  de: word('oft|häufig|regelmäßig|immer|manchmal|selten|gelegentlich|meistens|stets|jederzeit'),
  en: word('often|frequently|regularly|always|sometimes|rarely|usually|occasionally'),
};

export function tooLong(text: string): Noticed {
  const count = wordsOf(text);
  return count > MOST_WORDS
    ? `${count} Wörter. Ab ${MOST_WORDS} liest man zweimal, und beim zweiten Mal anders.`
    : undefined;
}

export function negation(text: string, language: Language): Noticed {
  const found = NEGATION[language].exec(text)?.[0];
  return found === undefined
    ? undefined
    : `Verneinung („${found}“). Wer „stimmt nicht“ auf eine Verneinung antwortet, meint oft das Gegenteil.`;
}

export function doubleQuestion(text: string, language: Language): Noticed {
  const two = TWO_CLAUSES[language].exec(text)?.[0];
  const pair =
    language === 'de' && !FIXED_PAIRS.test(text) ? TWO_PROPERTIES.exec(text)?.[0] : undefined;
  const questions = text.split('?').length > 2 ? '? … ?' : undefined;
  const found = two ?? pair ?? questions;
  return found === undefined
    ? undefined
    : `Vielleicht zwei Gedanken („${found}“). Stimmt nur einer davon, gibt es keine ehrliche Antwort.`;
}

export function judging(text: string, language: Language, words: JudgingWords): Noticed {
  const found = words[language].find((each) =>
    word(each.endsWith('*') ? `${each.slice(0, -1)}\\p{L}*` : each).test(text),
  );
  return found === undefined
    ? undefined
    : `Wertendes Wort („${found}“). Die Anwendung ist ein Spiegel; das Urteil bleibt der Person.`;
}

/** On the scale from "nie" to "immer" the sentence must not say how often by itself. */
export function howOften(text: string, language: Language): Noticed {
  const found = OFTEN[language].exec(text)?.[0];
  return found === undefined
    ? undefined
    : `Häufigkeit im Satz („${found}“) und auf der Skala. „Selten regelmäßig“ versteht niemand.`;
}
