/** A small sound content for tests: one condition, one task, one page of the frame. Tests break one place of it. */
import { stringify } from 'yaml';
import { parseContent, type Parsed } from '../../src/content/parse/content.ts';
import type { Files } from '../../src/content/parse/source/files.ts';
import { sentence } from '../../src/content/parse/source/problems.ts';
import { RELEVANCES, STEP_STATES } from '../../src/domain/questionnaire/question.ts';

export const AUTHORITY = 'questions/chapters/2.4-authority.yaml';
export const CONCEPT = 'questions/chapters/3.1-concept.yaml';
export const ABOUT = 'questions/frame/about.yaml';
export const FRAME = 'questions/questionnaire.yaml';
export const GUIDE = 'questions/guide.yaml';
export const EXAMPLE = 'questions/example.yaml';
export const CHANGES = 'questions/changes.yaml';
export const LOCK = 'questions/ids.lock.yaml';

const word = { de: 'Wort', en: 'word' };
const five = [word, word, word, word, word];
const each = (keys: readonly string[], value: unknown): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, value]));

const frame = stringify(
  {
    version: 2,
    order: { conditions: ['authority'], tasks: ['concept'] },
    frame: ['about'],
    scales: each(['agreement', 'extent', 'frequency', 'amount'], five),
    relevance: each(RELEVANCES, word),
    steps: each(STEP_STATES, word),
    states: {
      powers: [
        { id: 'alone', ...word },
        { id: 'unclear', ...word, unclear: true },
      ],
      applies: [
        { id: 'yes', ...word },
        { id: 'no', ...word },
      ],
    },
    bands: {
      near: { below: 25, ...word },
      room: { from: 25, ...word },
      apart: { to: -25, ...word },
      farApart: { to: -50, ...word },
      little: { bothBelow: 40, ...word },
    },
    kinds: {
      full: { questions: 'all' },
      short: { questions: 'core' },
      seminar: { questions: 'chosen' },
      selfcare: { core: ['authority'] },
    },
    minutes: {
      wordsPerMinute: 60,
      seconds: { rating: 6, relevance: 6, choice: 6, multiple: 6, number: 6, row: 3, text: 60 },
    },
  },
  { aliasDuplicateObjects: false },
);

const authority = `id: authority
area: conditions
number: "2.4"
page: 9
title: { de: Befugnisse, en: Powers }
short: { de: Befugnisse, en: Powers }
intro: { de: Was darf ich?, en: What may I do? }
questions:
  - id: authority-clear
    type: rating
    measures: condition
    scale: agreement
    core: true
    clearedBy: leadership
    source: { chapter: "2.4", page: 9 }
    text:
      de: Mir ist klar, was ich darf.
      en: It is clear to me what I may do.
  - id: authority-powers
    type: grid
    layer: profile
    states: powers
    example: true
    clearedBy: leadership
    source: { chapter: "2.4", page: 9 }
    text: { de: Was darf ich?, en: What may I do? }
    items:
      - { id: heads, de: Leitungen ansprechen, en: address heads }
      - { id: funds, de: Mittel einwerben, en: raise funds }
`;

const concept = `id: concept
area: tasks
number: "3.1"
page: 14
title: { de: Handlungskonzept, en: Municipal strategy }
short: { de: Konzept, en: Strategy }
intro: { de: Ein Plan., en: A plan. }
leansOn:
  - { chapter: authority, weight: 2, source: { chapter: "3.1", page: 14 } }
questions:
  - id: concept-relevance
    type: relevance
    core: true
    clearedBy: leadership
    source: { chapter: "3.1", page: 14 }
    text: { de: Was ist es für mich?, en: What is it to me? }
  - id: concept-demand
    type: rating
    measures: demand
    expectedBy: leadership
    scale: extent
    clearedBy: leadership
    source: { chapter: "3.1", page: 14 }
    text: { de: Meine Leitung erwartet es., en: My leadership expects it. }
  - id: concept-steps
    type: steps
    layer: profile
    clearedBy: leadership
    source: { chapter: "3.1", page: 14 }
    text: { de: Wer macht was?, en: Who does what? }
    items:
      - { id: draft, de: einen Entwurf schreiben, en: write a draft }
  - id: concept-time
    type: number
    layer: profile
    measures: timeShare
    unit: percent
    min: 0
    max: 100
    source: { chapter: "3", page: 13 }
    text: { de: Wie viel Zeit?, en: How much time? }
  - id: concept-rest
    type: text
    source: { seed: "002" }
    text: { de: Was darf ruhen?, en: What may rest? }
`;

const about = `id: about
area: frame
title: { de: Meine Stelle, en: My post }
intro: { de: Kurz., en: Short. }
questions:
  - id: about-phase
    type: choice
    other: true
    source: { seed: "002" }
    text: { de: Welche Phase?, en: Which phase? }
    options:
      - { id: build, de: Aufbau, en: building up }
      - { id: 1-3, de: eins bis drei, en: one to three }
`;

const guide = stringify(
  {
    introduction: { de: ['Hallo.'], en: ['Hello.'] },
    closing: [word],
    phases: each(['build', 'implement', 'sustain'], { title: word, factors: [word] }),
    sources: [{ id: 'kkg', ...word, url: 'https://www.gesetze-im-internet.de/kkg/' }],
  },
  { aliasDuplicateObjects: false },
);

const example = `title: { de: Beispiel, en: Example }
date: 2026-03-12
kind: full
answers:
  authority-clear: 3
  authority-clear/note: { de: Notiz, en: note }
  authority-powers.heads: alone
  authority-powers.heads/example: { de: Kita, en: nursery }
  concept-steps.draft: mine
  concept-steps.draft/rest: authority
  concept-steps.own-1/label: { de: Eigenes, en: own }
  concept-steps.own-1: shared
  concept-relevance: agreed
  concept-time: 20
  concept/impression: apart
  about-phase: other
  about-phase/other: { de: Pause, en: break }
earlier:
  date: 2025-03-12
  answers: {}
`;

const sound: Files = new Map([
  [FRAME, frame],
  [AUTHORITY, authority],
  [CONCEPT, concept],
  [ABOUT, about],
  [GUIDE, guide],
  [EXAMPLE, example],
  [CHANGES, 'removed: []\n'],
]);

/** One change of one file: the first `from` becomes `to`. */
export type Change = readonly [file: string, from: string, to: string];

/** The sound content with some places changed. @throws where a place is not found: the test is out of date */
export function filesWith(...changes: readonly Change[]): Map<string, string> {
  const files = new Map(sound);
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  return files;
}

export const parsedWith = (...changes: readonly Change[]): Parsed =>
  parseContent(filesWith(...changes));

/** Every problem of the changed content, each as its sentence. */
export const problemsWith = (...changes: readonly Change[]): string[] =>
  parsedWith(...changes).problems.map(sentence);

/** Every problem of these files, each as its sentence. */
export const problemsOf = (files: Files): string[] => parseContent(files).problems.map(sentence);
