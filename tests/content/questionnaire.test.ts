/** The real content in `questions/`: what the product design promises of it. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parse/content.ts';
import { totalMinutes } from '../../src/content/parse/report/table.ts';
import { wordsOf } from '../../src/content/parse/schemas/shared.ts';
import { readFiles } from '../../src/content/parse/source/files.ts';
import { sentence } from '../../src/content/parse/source/problems.ts';
import {
  chapterOf,
  CONDITIONS,
  FRAMES,
  LANGUAGES,
  TASKS,
  type ChapterId,
  type TaskId,
} from '../../src/domain/questionnaire/questionnaire.ts';
import type { Measured, Question, Rating } from '../../src/domain/questionnaire/question.ts';
import { questionsOf as selectedQuestions } from '../../src/domain/questionnaire/selection.ts';

const parsed = parseContent(readFiles(resolve(import.meta.dirname, '../../questions')));
const { problems } = parsed;
const content = parsed.content!; // where there are problems, the first test lists them

const questionsOf = (chapter: ChapterId): readonly Question[] =>
  chapterOf(content.questionnaire, chapter).questions;
const ratingsOf = (chapter: ChapterId, measures: Measured): Rating[] =>
  questionsOf(chapter).filter(
    (question): question is Rating => question.type === 'rating' && question.measures === measures,
  );
const coreOf = (chapter: ChapterId): Question[] => questionsOf(chapter).filter(({ core }) => core);
const rowsOf = (id: string): number => {
  const question = questionsOf(id.split('-', 1)[0] as ChapterId).find((each) => each.id === id)!;
  return 'items' in question ? question.items.length : 0;
};
const all = (): Question[] =>
  [...content.questionnaire.frame, ...content.questionnaire.chapters].flatMap(
    ({ questions }) => questions,
  );
const expected = TASKS.filter((task) => task !== 'selfcare');

describe('the content', () => {
  test('has no problems', () => {
    expect(problems.map(sentence)).toEqual([]);
  });

  test('has all chapters in the order of the source, and the pages around them', () => {
    const { chapters, frame } = content.questionnaire;
    expect(chapters.map(({ id }) => id)).toEqual([...CONDITIONS, ...TASKS]);
    expect(chapters.map(({ number }) => number)).toEqual([
      ...['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7'],
      ...['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9'],
    ]);
    expect(frame.map(({ id }) => id)).toEqual([...FRAMES]);
  });

  test('gives every question one id, whose first word is its chapter', () => {
    const ids = all().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, questions } of content.questionnaire.chapters)
      for (const question of questions) expect(question.id.split('-', 1)).toEqual([id]);
  });

  test('keeps every id of the lock, or tells what became of it', () => {
    const removed = content.de.changes.removed.map(({ id }) => id);
    const lost = [...parsed.released.keys()].filter(
      (id) => !parsed.ids.has(id) && !removed.includes(id.split('.', 1)[0]!),
    );
    expect(lost).toEqual([]);
  });

  test.each(LANGUAGES)('is complete in %s', (language) => {
    for (const { id, questions } of [
      ...content.questionnaire.frame,
      ...content.questionnaire.chapters,
    ]) {
      const texts = content[language].texts[id]!;
      expect(texts.intro).not.toBe('');
      for (const question of questions) {
        const { text, items = {} } = texts.questions[question.id]!;
        const rows =
          'items' in question ? question.items : 'options' in question ? question.options : [];
        expect([text, ...Object.values(items)].every((each) => each.trim() !== '')).toBe(true);
        expect(Object.keys(items)).toEqual(rows);
      }
    }
  });

  test.each(LANGUAGES)('has no statement over twenty words in %s', (language) => {
    const statements = [...CONDITIONS, ...TASKS].flatMap((id) =>
      questionsOf(id)
        .filter(({ type }) => type === 'rating')
        .map((question) => content[language].texts[id]!.questions[question.id]!.text),
    );
    expect(statements.filter((statement) => wordsOf(statement) > 20)).toEqual([]);
  });
});

describe('a condition', () => {
  test.each(CONDITIONS)('%s has five to seven ratings; the grading has three to five', (id) => {
    const count = ratingsOf(id, 'condition').length;
    const [least, most] = id === 'grading' ? [3, 5] : [5, 7];
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });

  test.each(CONDITIONS)('%s has two ratings in the short version', (id) => {
    expect(coreOf(id).map(({ type }) => type)).toEqual(['rating', 'rating']);
  });

  test('has ten powers, ten key terms, and twenty-four rows of qualification', () => {
    expect(rowsOf('authority-powers')).toBe(10);
    expect(rowsOf('grading-terms')).toBe(10);
    const grids = questionsOf('qualification').filter(({ type }) => type === 'grid');
    expect(grids.map(({ id }) => rowsOf(id))).toEqual([5, 5, 7, 7]);
  });
});

describe('a task', () => {
  test.each(expected)('%s asks for the relevance first', (id) => {
    expect(
      questionsOf(id)
        .map(({ type }) => type)
        .indexOf('relevance'),
    ).toBe(0);
    expect(questionsOf(id).filter(({ type }) => type === 'relevance')).toHaveLength(1);
  });

  test.each(expected)('%s has three demands, two supports, two or three practices', (id) => {
    const demands = ratingsOf(id, 'demand').map(({ expectedBy }) => expectedBy);
    expect(demands).toEqual(['leadership', 'others', 'myself']);
    expect(ratingsOf(id, 'support')).toHaveLength(2);
    expect([2, 3]).toContain(ratingsOf(id, 'practice').length);
  });

  test.each(expected)('%s has five questions in the short version', (id) => {
    expect(coreOf(id).map((question) => question.id)).toEqual(
      ['relevance', 'demand-leadership', 'demand-others', 'support-time', 'support-mandate'].map(
        (word) => `${id}-${word}`,
      ),
    );
  });

  test('of self-care has strain and care instead, and no relevance', () => {
    expect([2, 3]).toContain(ratingsOf('selfcare', 'strain').length);
    expect([5, 6, 7]).toContain(ratingsOf('selfcare', 'care').length);
    expect(questionsOf('selfcare').map(({ type }) => type)).not.toContain('relevance');
    const core = coreOf('selfcare').map((question) => (question as Rating).measures);
    expect(core.toSorted()).toEqual(['care', 'care', 'strain', 'strain']);
  });

  /** As many as the source has. */
  const steps: Readonly<Record<TaskId, number>> = {
    concept: 6,
    networks: 9,
    departments: 8,
    services: 8,
    training: 4,
    outreach: 5,
    evaluation: 7,
    selfcare: 7,
    administration: 6,
  };
  test.each(Object.entries(steps))('%s has %i steps', (id, count) => {
    expect(rowsOf(`${id}-steps`)).toBe(count);
  });

  test('of the strategy has the twelve guiding questions', () => {
    expect(rowsOf('concept-guiding')).toBe(12);
  });

  /** The table in the product design, "leansOn". */
  const leansOn: Readonly<Record<TaskId, Readonly<Record<string, 1 | 2>>>> = {
    concept: { agreement: 2, capacity: 1, authority: 1, placement: 1 },
    networks: { agreement: 2, authority: 2, capacity: 1, qualification: 1, mission: 1 },
    departments: { authority: 2, placement: 2, agreement: 1, capacity: 1 },
    services: { authority: 2, placement: 2, agreement: 1, capacity: 1 },
    training: { authority: 2, qualification: 1, agreement: 1, capacity: 1 },
    outreach: { authority: 2, capacity: 2, agreement: 1 },
    evaluation: { capacity: 2, agreement: 1, authority: 1, qualification: 1 },
    selfcare: { agreement: 2, capacity: 2, qualification: 2, mission: 2, grading: 1 },
    administration: { capacity: 2, authority: 2, agreement: 1, qualification: 1 },
  };
  test.each(TASKS)('%s leans on the conditions of the table, each with its source', (id) => {
    const chapter = chapterOf(content.questionnaire, id);
    const found = chapter.leansOn.map(({ chapter: condition, weight }) => [condition, weight]);
    expect(Object.fromEntries(found)).toEqual(leansOn[id]);
    const { source } = parsed.chapters.find((draft) => draft.id === id)!;
    chapter.leansOn.forEach((_, index) => {
      expect(source.valueAt(['leansOn', index, 'source'])).toBeDefined();
    });
  });
});

describe('the yearly check-in', () => {
  const asked = selectedQuestions(content.questionnaire, {
    kind: 'selfcare',
    perspective: 'coordination',
  });

  test('looks back first and ahead last', () => {
    expect(asked.map(({ chapter }) => chapter.id)).toEqual([
      ...['checkin', 'agreement', 'capacity', 'mission', 'selfcare', 'outlook'],
    ]);
  });

  test('asks two open questions at each end', () => {
    expect([asked.at(0), asked.at(-1)].map((each) => each?.questions.map(({ id }) => id))).toEqual([
      ['checkin-gave-strength', 'checkin-cost-strength'],
      ['outlook-rest', 'outlook-protect'],
    ]);
  });

  test('is the only kind that has these pages', () => {
    const full = selectedQuestions(content.questionnaire, {
      kind: 'full',
      perspective: 'coordination',
    });
    const ids = full.map(({ chapter }) => chapter.id);
    expect(ids.at(0)).toBe('about');
    expect(ids.at(-1)).toBe('administration');
  });
});

describe('privacy', () => {
  test('keeps the pay group and the view of oneself out of what leaves the device', () => {
    const isPrivate = (id: string): boolean | undefined =>
      all().find((each) => each.id === id)?.private;
    expect(isPrivate('grading-group')).toBe(true);
    for (const question of questionsOf('qualification'))
      if (question.type === 'grid') expect(question).toMatchObject({ private: true });
  });

  test.each(['mission', 'selfcare', 'checkin', 'outlook'] as const)('keeps all of %s', (id) => {
    for (const question of questionsOf(id)) expect(question).toMatchObject({ private: true });
  });

  test('does not hide ratings that the talk with leadership is about', () => {
    const hidden = all().filter(
      ({ id, type, private: kept }) =>
        kept && type === 'rating' && !/^(mission|selfcare)-/.test(id),
    );
    expect(hidden).toEqual([]);
  });
});

describe('the time it takes', () => {
  test('is between 10 and 17 minutes for the short version', () => {
    expect(totalMinutes(parsed).short).toBeGreaterThanOrEqual(10);
    expect(totalMinutes(parsed).short).toBeLessThanOrEqual(17);
  });

  test('is between 32 and 50 minutes for the first layer without texts', () => {
    expect(totalMinutes(parsed)['first layer']).toBeGreaterThanOrEqual(32);
    expect(totalMinutes(parsed)['first layer']).toBeLessThanOrEqual(50);
  });

  test('is at most 95 minutes for everything', () => {
    expect(totalMinutes(parsed).everything).toBeLessThanOrEqual(95);
  });
});
