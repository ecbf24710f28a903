import { beforeAll, describe, expect, test } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { prepareReport } from '../../../src/app/report/report-app.ts';
import { GroupWords } from '../../../src/app/seminar/group-paper/group-words.ts';
import { blankRadars } from '../../../src/ui/pages/seminar/projector/blank-radars.ts';
import { exerciseSlides } from '../../../src/ui/pages/seminar/projector/exercise-slides.ts';
import { resultSlides } from '../../../src/ui/pages/seminar/projector/result-slides.ts';
import { aFigure, aGroupResult } from './group-result.ts';

const app = new AppState();
const words = new GroupWords(app);
const idsOf = (...args: Parameters<typeof resultSlides>): string[] =>
  resultSlides(...args).map(({ id }) => id);

beforeAll(async () => {
  await Promise.all([app.language.want('seminarRoom'), prepareReport(app)]);
});

describe('the slides of a group result', () => {
  test('go chapter by chapter, each with its talk, and show the whole only then', () => {
    const ids = idsOf(aGroupResult(), words, 'questionnaire');
    expect(ids.slice(0, 6)).toEqual([
      'opening',
      'reading',
      'placement',
      'placement/talk',
      'agreement',
      'agreement/talk',
    ]);
    expect(ids.indexOf('conditions/radar')).toBeGreaterThan(ids.indexOf('administration/talk'));
    expect(ids.slice(-2)).toEqual(['prompt', 'end']);
  });

  test('put the wall of powers behind its chapter, in parts of which none is a single row', () => {
    const slides = resultSlides(aGroupResult(), words, 'questionnaire');
    const wall = slides.filter(({ body }) => body.kind === 'powers');
    // Ten powers: 4 + 4 + 2.
    expect(wall.map(({ steps }) => steps)).toEqual([4, 4, 2]);
    const ids = slides.map(({ id }) => id);
    expect(ids.indexOf('powers/0')).toBe(ids.indexOf('authority') + 1);
  });

  test('begin with the widest where that order is asked for, and keep the others in theirs', () => {
    const ids = idsOf(aGroupResult(), words, 'mixedFirst').filter((id) =>
      ['placement', 'agreement', 'capacity', 'authority', 'grading'].includes(id),
    );
    expect(ids).toEqual(['authority', 'placement', 'capacity', 'agreement', 'grading']);
  });

  test('have one press for a chapter of which too little is known, two for expectations and support', () => {
    const slides = resultSlides(aGroupResult(), words, 'questionnaire');
    const steps = (id: string): number | undefined => slides.find((one) => one.id === id)?.steps;
    expect([steps('grading'), steps('placement'), steps('concept')]).toEqual([1, 1, 2]);
  });

  test('draw no radar of two figures', () => {
    const result = aGroupResult({
      figures: [aFigure('placement'), aFigure('capacity')],
      powers: [],
    });
    expect(idsOf(result, words, 'questionnaire')).not.toContain('conditions/radar');
  });

  test('say that there is nothing where too few handed over', () => {
    const [opening] = resultSlides(
      aGroupResult({ people: 3, figures: [], powers: [] }),
      words,
      'questionnaire',
    );
    expect(JSON.stringify(opening)).toContain('zu wenige für ein gemeinsames Bild');
  });
});

describe('the slides before there is a result', () => {
  const { exercise } = aGroupResult();

  test('of an exercise that is only talked about speak of no figures, and show no radar', () => {
    const talk = exerciseSlides({ ...exercise, chapters: ['selfcare'], talkOnly: true }, words);
    expect(talk.map(({ id }) => id)).toEqual(['promise', 'work', 'selfcare/talk', 'prompt', 'end']);
    expect(JSON.stringify(talk[0])).toContain('nichts abgegeben');
  });

  test('of another have the blank radars of its chapters', () => {
    const ids = exerciseSlides(exercise, words).map(({ id }) => id);
    expect(ids).toEqual(['promise', 'work', 'conditions/blank', 'tasks/blank', 'prompt', 'end']);
  });
});

describe('blank radars', () => {
  test('have the axes of the exercise, never 3.8', () => {
    expect(blankRadars({ chapters: ['concept', 'networks', 'training', 'selfcare'] })).toEqual([
      { kind: 'tasks', chapters: ['concept', 'networks', 'training'] },
    ]);
  });

  test('have all axes where the exercise has too few for a radar', () => {
    const all = blankRadars({ chapters: ['authority'] });
    expect(all.map(({ chapters }) => chapters.length)).toEqual([7, 8]);
    expect(all.flatMap(({ chapters }) => chapters)).not.toContain('selfcare');
  });
});
