/** File names for what leaves the device. Made from a fixed list of words and a day: nothing typed can get into one. */
import type { Language } from '../domain/questionnaire/questionnaire.ts';

const NAMES = {
  de: {
    talk: 'gespraechsblatt',
    tasks: 'aufgabenprofil',
    post: 'stellenprofil',
    grading: 'gespraechsgrundlage-eingruppierung',
    report: 'bericht',
    blankFull: 'fragebogen-ausfuehrlich',
    blankShort: 'fragebogen-kurz',
    group: 'gruppenergebnis',
    guide: 'leitfaden-uebung',
    answers: 'antworten',
    scores: 'werte',
  },
  en: {
    talk: 'talk-sheet',
    tasks: 'task-profile',
    post: 'post-profile',
    grading: 'pay-grading-talk',
    report: 'report',
    blankFull: 'questionnaire-full',
    blankShort: 'questionnaire-short',
    group: 'group-result',
    guide: 'exercise-guide',
    answers: 'answers',
    scores: 'scores',
  },
} as const satisfies Record<Language, Record<string, string>>;
export type NamedFile = keyof (typeof NAMES)['de'];

/**
 * Such as `im-gleichgewicht-aufgabenprofil-2026-11-21.docx`.
 * @throws RangeError when the day is not YYYY-MM-DD: it would be the one way in for something else
 */
export function reportFileName(
  kind: NamedFile,
  language: Language,
  day: string,
  ending: 'docx' | 'csv' | 'pdf',
): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError('the day of a file name is no day');
  return `im-gleichgewicht-${NAMES[language][kind]}-${day}.${ending}`;
}
