import type { Translate } from '../../app/language.svelte.ts';
import type { Language } from '../../domain/questionnaire.ts';
import type { SaveWords } from '../parts/SaveBar.svelte';

export function saveWords(t: Translate, language: Language, savedAt?: Date): SaveWords {
  const time = savedAt?.toLocaleTimeString(language, { timeStyle: 'short' });
  return {
    saved: time ? t('save.savedAt', { time }) : t('save.saved'),
    saving: t('save.saving'),
    memory: t('save.memory'),
    slow: t('save.slow'),
    failed: t('save.failed'),
    retry: t('save.retry'),
    copy: t('save.copy'),
    copied: t('save.copied'),
    copyFailed: t('save.copyFailed'),
  };
}
