/** A frozen group result in which everything occurs that a projector may have to show. */
import {
  CONDITIONS,
  TASKS,
  type ChapterId,
} from '../../../src/domain/questionnaire/questionnaire.ts';
import type {
  GroupFigure,
  GroupPower,
  GroupResult,
} from '../../../src/domain/seminar/group-result.ts';

export const SPREAD: GroupFigure['segments'] = [
  { from: 0, to: 40, share: 30 },
  { from: 40, to: 60, share: 0 },
  { from: 60, to: 80, share: 50 },
  { from: 80, to: 100, share: 20 },
];
const WIDE: GroupFigure['segments'] = [
  { from: 0, to: 20, share: 50 },
  { from: 20, to: 80, share: 0 },
  { from: 80, to: 100, share: 50 },
];

export function aFigure(chapter: ChapterId, more: Partial<GroupFigure> = {}): GroupFigure {
  return {
    chapter,
    measures: 'condition',
    atLeast: 10,
    percent: 55,
    unclear: 10,
    segments: SPREAD,
    ...more,
  };
}

/** Twelve people. Agreement is very similar in all, capacity mostly unclear, grading answered by too few, authority the widest. */
export function aGroupResult(more: Partial<GroupResult> = {}): GroupResult {
  const tasks = TASKS.filter((id) => id !== 'selfcare');
  return {
    id: 'group-result-1',
    exercise: {
      id: '7K3M9QRT',
      title: 'Rahmenbedingungen und Aufgaben im Gleichgewicht',
      chapters: [...CONDITIONS, ...tasks],
      depth: 'short',
      minutes: 10,
      minimum: 5,
      prompt:
        'Welche eine Rahmenbedingung würde bei Ihnen am meisten verändern, und wer könnte sie ändern? Denken Sie an Leitung, Politik, Personalamt und Netzwerkpartner*innen.',
      questionnaireVersion: 1,
      perspective: 'coordination',
      talkOnly: false,
    },
    people: 12,
    closedOn: '2026-11-20',
    figures: [
      aFigure('placement', { percent: 65, unclear: 0 }),
      { chapter: 'agreement', measures: 'condition', atLeast: 10, unclear: 0, segments: [] },
      aFigure('capacity', { percent: 35, unclear: 40 }),
      aFigure('authority', { percent: 50, segments: WIDE }),
      aFigure('qualification', { percent: 80, segments: [] }),
      aFigure('mission', { percent: 75, atLeast: 5, unclear: 25, segments: [] }),
      ...tasks.flatMap((chapter, place) => [
        aFigure(chapter, { measures: 'demand', percent: 90 - 5 * place }),
        ...(chapter === 'training'
          ? []
          : [aFigure(chapter, { measures: 'support', percent: 30 + 5 * place, unclear: 20 })]),
      ]),
    ],
    powers: POWERS,
    ...more,
  };
}

const POWERS: readonly GroupPower[] = [
  {
    item: 'across',
    atLeast: 10,
    kind: 'shares',
    shares: [
      { state: 'alone', share: 40 },
      { state: 'consult', share: 20 },
      { state: 'no', share: 20 },
      { state: 'unclear', share: 20 },
    ],
  },
  { item: 'heads', atLeast: 10, kind: 'nearlyAll', state: 'alone' },
  { item: 'networks', atLeast: 5, kind: 'mostly', state: 'consult' },
  { item: 'contracts', atLeast: 5, kind: 'mixed' },
  {
    item: 'planning',
    atLeast: 10,
    kind: 'shares',
    shares: [
      { state: 'alone', share: 70 },
      { state: 'unclear', share: 30 },
    ],
  },
  { item: 'fees', atLeast: 10, kind: 'nearlyAll', state: 'unclear' },
];
