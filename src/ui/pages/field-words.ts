import type { Translate } from '../../app/language.svelte.ts';
import type { Localized } from '../../domain/questionnaire/questionnaire.ts';
import type { FieldWords } from '../parts/field.ts';

/** The words around a question, in the language spoken now. */
export function fieldWords(t: Translate, of: (text: Localized) => string): FieldWords {
  return {
    or: t('field.or'),
    notApplicable: t('field.notApplicable'),
    unclear: t('field.unclear'),
    clear: t('field.clear'),
    more: t('field.more'),
    moreNote: t('field.moreNote'),
    note: t('field.note'),
    noteHint: t('field.noteHint'),
    hasNote: t('field.hasNote'),
    discuss: t('field.discuss'),
    notInMyHands: t('field.notInMyHands'),
    reason: t('field.reason'),
    other: t('field.other'),
    rare: (word, values) => t(`rare.${word}`, values),
    of,
  };
}
