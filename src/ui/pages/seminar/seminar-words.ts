import type { Translate } from '../../../app/language.svelte.ts';
import type { Exercise } from '../../../domain/seminar/exercise.ts';

/** "7 Kapitel, 10 Minuten, nur zum Reden". */
export function aboutExercise(t: Translate, { chapters, minutes, talkOnly }: Exercise): string {
  return [
    t('seminar.chapters', { count: chapters.length }),
    t('seminar.minutes', { count: minutes }),
    ...(talkOnly ? [t('seminar.talkOnly')] : []),
  ].join(', ');
}
