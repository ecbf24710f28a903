/**
 * The questionnaire as a person with paper and pencil has it: read from the YAML files, answered by a fixed rule, and
 * reckoned by hand. It shares no code with the app, so that it can contradict it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const QUESTIONS = join(import.meta.dirname, '../../questions');

export interface SheetQuestion {
  id: string;
  type: 'rating' | 'relevance' | 'steps' | 'grid' | 'choice' | 'multiple' | 'number' | 'text';
  measures?: string;
  core?: boolean;
  layer?: string;
  states?: string;
  items?: { id: string }[];
  options?: { id: string }[];
  text: { de: string };
}
export interface SheetChapter {
  id: string;
  area: 'conditions' | 'tasks' | 'frame';
  title: { de: string };
  number: string;
  short: { de: string; en: string };
  questions: SheetQuestion[];
}

/** 0…4 on the scale, or one of the two ways out. */
export type Rated = 0 | 1 | 2 | 3 | 4 | 'notApplicable' | 'unclear';
const RATED: readonly Rated[] = [0, 1, 2, 3, 4, 'notApplicable', 'unclear'];

export function readChapters(): SheetChapter[] {
  return readdirSync(join(QUESTIONS, 'chapters'))
    .toSorted()
    .map((name) => parse(readFileSync(join(QUESTIONS, 'chapters', name), 'utf8')) as SheetChapter);
}

/** The place of an answer among the seven radios of a rating; spread over all of them, the ways out more rarely. */
export function placeFor(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  const place = sum % 11;
  return place < 7 ? place : place % 5;
}
export const ratedFor = (id: string): Rated => RATED[placeFor(id)] ?? 0;

/** What a score is, reckoned anew: points, or a dash where there is none. */
export interface Reckoned {
  percent: number | undefined;
  scored: number;
  applicable: number;
  unclear: number;
}

/** The mean of the scored ratings, stretched to 0–100, rounded for comparing with what the page shows. */
export function reckon(ids: readonly string[]): Reckoned {
  const rated = ids.map(ratedFor);
  const applicable = rated.filter((value) => value !== 'notApplicable').length;
  const unclear = rated.filter((value) => value === 'unclear').length;
  const points = rated.filter((value): value is 0 | 1 | 2 | 3 | 4 => typeof value === 'number');
  const sum = points.reduce<number>((total, value) => total + value, 0);
  const answered = points.length + unclear; // everything applicable was answered
  const absent = applicable === 0 || unclear > answered / 2;
  return {
    percent: absent ? undefined : (sum / points.length) * 25,
    scored: points.length,
    applicable,
    unclear,
  };
}

export function ratingsOf(chapter: SheetChapter, measures: string): string[] {
  return chapter.questions
    .filter((question) => question.type === 'rating' && question.measures === measures)
    .map(({ id }) => id);
}
