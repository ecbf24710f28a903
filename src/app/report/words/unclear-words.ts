/** An unclear point in words: statements are worded as if they held, so each sort of point says what is open about it. */
import { findChapter } from '../../../domain/questionnaire/questionnaire.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import type { UnclearPoint } from '../../../domain/result/unclear.ts';
import { clip, type ReportWords } from './report-words.ts';

/**
 * Such as "ob zutrifft: „…“" or "ob ich das darf: …".
 * @param room letters of the statement or row itself; longer ones are cut
 */
export function unclearOnOneLine(point: UnclearPoint, words: ReportWords, room = Infinity): string {
  const { chapter, question, item } = point;
  const { t } = words;
  const whole = clip(words.text(chapter, question), room);
  const row = item === undefined ? '' : clip(words.item(chapter, question, item), room);
  const found = questionOf(point, words);
  switch (found?.type) {
    case 'relevance':
      return t('report.unclear.place', { task: words.name(chapter) });
    case 'steps':
      return t('report.unclear.step', { step: row });
    case 'grid':
      return found.states === 'powers'
        ? t('report.unclear.power', { power: row })
        : t('report.unclear.row', { row });
    default:
      return t('report.unclear.statement', { text: whole || words.name(chapter) });
  }
}

function questionOf({ chapter, question }: UnclearPoint, words: ReportWords): Question | undefined {
  const found = findChapter(words.app.questionnaire, chapter);
  return found?.questions.find(({ id }) => id === question);
}
