/** The slides before there is a result: what is promised, the time to answer, a blank radar; for an exercise without a code, the talk. */
import type { GroupWords } from '../../../../app/seminar/group-paper/group-words.ts';
import { chapterOf } from '../../../../domain/questionnaire/questionnaire.ts';
import type { Exercise } from '../../../../domain/seminar/exercise.ts';
import { blankRadars } from './blank-radars.ts';
import { linesSlide, type Slide } from './slide.ts';
import { endSlide, promptSlides, talkSlide } from './text-slides.ts';

export function exerciseSlides(exercise: Exercise, words: GroupWords): Slide[] {
  const { names } = words;
  const { t } = names;
  const promises = exercise.talkOnly
    ? (['talkJoin', 'talkNothing', 'talkFree'] as const)
    : (['free', 'numbers', 'first'] as const);
  const radars = exercise.talkOnly ? [] : blankRadars(exercise);
  return [
    linesSlide(
      { id: 'promise', preline: exercise.title, title: t('slide.promise.title') },
      promises.map((promise) => ({ text: t(`slide.promise.${promise}`) })),
    ),
    linesSlide(
      { id: 'work', preline: exercise.title, title: t('slide.work.title') },
      [{ text: t('slide.work.text') }],
      { given: 1, clock: true },
    ),
    ...radars.map(({ kind, chapters }): Slide => ({
      id: `${kind}/blank`,
      preline: t(`flipchart.${kind}.how`),
      title: t('slide.blank.title'),
      steps: 0,
      body: {
        kind: 'radar',
        name: t(`flipchart.${kind}.name`),
        summary: t('flipchart.axes', { names: names.list(chapters.map((id) => names.name(id))) }),
        radar: {
          axes: chapters.map((id) => ({
            number: chapterOf(words.app.questionnaire, id).number,
            label: names.name(id),
          })),
          lines: [],
        },
      },
    })),
    ...(exercise.talkOnly ? exercise.chapters.map((id) => talkSlide(id, names)) : []),
    ...promptSlides(t, exercise),
    endSlide(t),
  ];
}
