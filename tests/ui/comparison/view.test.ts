import { describe, expect, test } from 'vitest';
import { questionnaire } from '../../../src/content/load.ts';
import { chapterOf, type ChapterId } from '../../../src/domain/questionnaire/questionnaire.ts';
import { ratingsAt } from '../result/page.ts';
import { comparing } from './page.ts';

const THEN = {
  ...ratingsAt('agreement', 1),
  ...ratingsAt('mission', 1),
  ...ratingsAt('selfcare', 3),
  'agreement-tasks/note': 'Drei Seiten Wünsche.',
} as const;
const NOW = {
  ...ratingsAt('agreement', 3),
  ...ratingsAt('mission', 3),
  ...ratingsAt('selfcare', 1),
} as const;

/** The ratings of a chapter that a check-in asks as well. */
const core = (chapter: ChapterId): string[] =>
  chapterOf(questionnaire, chapter)
    .questions.filter((question) => question.type === 'rating' && question.core)
    .map(({ id }) => id);

describe('on screen, the comparison', () => {
  test('lays the latest earlier one beside it, or the one that the address asks for', async () => {
    expect((await comparing([THEN, THEN, NOW])).years.other?.id).toBe('year-1');
    expect((await comparing([THEN, THEN, NOW], 0)).years.other?.id).toBe('year-0');
  });
  test('compares nothing where there is no assessment of that id, and none that is later', async () => {
    const { view, years } = await comparing([THEN, NOW], 7);
    expect(years.other).toBeUndefined();
    expect(view.main).toBeUndefined();
    expect(view.parts).toEqual([]);
    expect((await comparing([NOW])).years.earlier).toEqual([]);
  });
  test('keeps self-care in its own panel, and marks what else is private', async () => {
    const { view } = await comparing([THEN, NOW]);
    expect(view.main?.lighter.map(({ chapter }) => chapter)).toEqual(['agreement', 'mission']);
    expect(view.own?.lighter.map(({ chapter }) => chapter)).toEqual(['selfcare']);
    expect(view.own?.heavier.map(({ chapter }) => chapter)).toEqual(['selfcare']);
    expect(view.name('mission')).toBe('2.7 Leitbild (privat)');
    expect(view.name('agreement')).toBe('2.2 Abstimmung');
  });
  test('draws a line from three assessments on', async () => {
    expect((await comparing([THEN, NOW])).view.parts).not.toContain('trend');
    const { view } = await comparing([THEN, THEN, NOW]);
    expect(view.parts).toContain('trend');
    expect(view.trend.conditions.map(({ chapter }) => chapter)).toEqual(['agreement', 'mission']);
    expect(view.ownTrend.map(({ figure }) => figure)).toEqual(['strain', 'care']);
    expect(view.ownTrend.map(({ chapter }) => chapter)).toEqual(['selfcare', 'selfcare']);
  });
  test('lays the latest of the same kind beside it, else the latest there is', async () => {
    const like = await comparing([THEN, THEN, NOW], undefined, ['full', 'selfcare', 'full']);
    expect(like.years.other?.id).toBe('year-0');
    const unlike = await comparing([THEN, THEN, NOW], undefined, ['full', 'short', 'selfcare']);
    expect(unlike.years.other?.id).toBe('year-1');
  });
  test('of a check-in with a full one begins with what is the person’s own, and rests on what both ask', async () => {
    const { view } = await comparing([THEN, NOW], undefined, ['full', 'selfcare']);
    expect(view.parts.slice(0, 2)).toEqual(['own', 'words']);
    expect((await comparing([THEN, NOW])).view.parts[0]).toBe('words');
    // Of chapter 2.2 the core only: what a check-in does not ask is left out, though it was answered.
    const agreement = view.main?.chapters.find(({ chapter }) => chapter === 'agreement');
    expect(agreement?.figures[0]?.shared).toEqual(core('agreement'));
    expect(view.main?.leftOut.some(({ why }) => why === 'notAskedNow')).toBe(true);
  });
  test('has no picture of an area in which nothing is shared', async () => {
    const { view } = await comparing([THEN, NOW]);
    expect(view.parts).toContain('conditions');
    expect(view.parts).not.toContain('balance');
  });
  test('holds answers to questions that are asked no more', async () => {
    const { view } = await comparing([{ ...THEN, 'agreement-forgotten': 3 }, NOW]);
    expect(view.parts).toContain('former');
    expect(view.former[0]?.map(({ id }) => id)).toEqual(['agreement-forgotten']);
  });
  test('has the closing sentences of both years among what is the person’s own', async () => {
    const only = await comparing([{ 'checkin/closing': 'Mehr Ruhe.' }, {}]);
    expect(only.view.closings).toEqual({ then: 'Mehr Ruhe.', now: '' });
    expect(only.view.parts).toContain('own');
    only.view.paper = true;
    expect(only.view.parts).not.toContain('own');
    const { view } = await comparing([{ 'checkin/closing': ' ' }, {}]);
    expect(view.closings).toBeUndefined();
  });
});

describe('on paper, the comparison', () => {
  test('is without self-care, private chapters, and everything that was written', async () => {
    const { view } = await comparing([{ ...THEN, 'agreement-forgotten': 3 }, THEN, NOW]);
    expect(view.parts).toContain('written');
    view.paper = true;
    for (const part of ['own', 'written', 'former'] as const)
      expect(view.parts).not.toContain(part);
    expect(view.main?.lighter.map(({ chapter }) => chapter)).toEqual(['agreement']);
    expect(view.conditions.map(({ chapter }) => chapter)).not.toContain('mission');
    expect(view.trend.conditions.map(({ chapter }) => chapter)).toEqual(['agreement']);
  });
  test('has all of it where the person switches it on', async () => {
    const { view } = await comparing([THEN, NOW]);
    view.paper = true;
    view.printPrivate = true;
    expect(view.parts).toContain('own');
    expect(view.parts).toContain('written');
    expect(view.conditions.map(({ chapter }) => chapter)).toContain('mission');
  });
});
