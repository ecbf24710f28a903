import type { Translate } from '../../app/language.svelte.ts';
import type { Language } from '../../domain/questionnaire.ts';
import type { SaveWords } from '../parts/SaveBar.svelte';

/** Kept: making one takes longer than all else that follows an answer. */
const clocks = new Map<Language, Intl.DateTimeFormat>();

/** Each word is looked up when it is shown: this runs with every answer, and mostly one of them is. */
export function saveWords(t: Translate, language: Language, savedAt?: Date): SaveWords {
  return {
    get saved() {
      return savedAt
        ? t('save.savedAt', { time: clockOf(language).format(savedAt) })
        : t('save.saved');
    },
    get saving() {
      return t('save.saving');
    },
    get memory() {
      return t('save.memory');
    },
  };
}

function clockOf(language: Language): Intl.DateTimeFormat {
  const clock = clocks.get(language) ?? new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  clocks.set(language, clock);
  return clock;
}
