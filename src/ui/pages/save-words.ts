import type { Translate } from '../../app/language.svelte.ts';
import type { SaveWords } from '../parts/SaveBar.svelte';

/** Kept: making one takes longer than all else that follows an answer. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Each word is looked up when it is shown: this runs with every answer, and mostly one of them is. */
export function saveWords(t: Translate, locale: string, savedAt?: Date): SaveWords {
  return {
    get saved() {
      return savedAt
        ? t('save.savedAt', { time: clockOf(locale).format(savedAt) })
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

function clockOf(locale: string): Intl.DateTimeFormat {
  const clock = clocks.get(locale) ?? new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  clocks.set(locale, clock);
  return clock;
}
