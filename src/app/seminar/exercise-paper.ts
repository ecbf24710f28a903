/** The sheet of an exercise: its questions with boxes to tick, for whoever prefers a pen. */
import type { Document } from '../../domain/papers/document.ts';
import { selectionOf, type Exercise } from '../../domain/seminar/exercise.ts';
import { questionsOf } from '../../domain/questionnaire/selection.ts';
import { chapterBlocks } from '../report/blank-questionnaire.ts';
import type { ReportApp } from '../report/report-app.ts';
import { heading, lines, list, paragraph } from '../report/words/blocks.ts';
import { ReportWords } from '../report/words/report-words.ts';

const RULES = ['free', 'notApplicable', 'unclear'] as const;
const PROMPT_LINES = 3;

export function exercisePaper(app: ReportApp, exercise: Exercise): Document {
  const words = new ReportWords(app);
  const { t } = words;
  const { title, prompt, id, talkOnly } = exercise;
  return {
    language: app.language.current,
    title,
    blocks: [
      paragraph(t('sheet.yours'), 'lead'),
      list(RULES.map((rule) => t(`report.blank.rule.${rule}`))),
      ...questionsOf(app.questionnaire, selectionOf(exercise)).flatMap((selected) =>
        chapterBlocks(selected, words, true),
      ),
      ...(prompt ? [heading(2, t('sheet.think')), lines(prompt, PROMPT_LINES)] : []),
      ...(talkOnly ? [] : [paragraph(t('sheet.enter', { id }), 'muted')]),
    ],
  };
}
