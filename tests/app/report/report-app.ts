/** What the documents are made with, without a page: the real questionnaire, its texts and the words of one language. */
import { prepareReport, type ReportApp } from '../../../src/app/report/report-app.ts';
import { TextShelf } from '../../../src/app/chapter-texts.svelte.ts';
import { loadExample } from '../../../src/content/load-around.ts';
import { loadWords, questionnaire } from '../../../src/content/load.ts';
import type { Answers, AnswerValue, Slot } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import type { Language } from '../../../src/domain/questionnaire/questionnaire.ts';
import { Words } from '../../../src/i18n/i18n.ts';
import { answersOf } from '../../builders.ts';

export async function aReportApp(language: Language = 'de'): Promise<ReportApp> {
  const words = new Words();
  await loadWords(language);
  await words.change(language);
  const locale = language === 'en' ? 'en-GB' : 'de';
  const app: ReportApp = {
    questionnaire,
    shelf: new TextShelf(),
    language: {
      current: language,
      t: (key, values) => words.say(key, values),
      of: (text) => text[language],
      number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
      day: (date) =>
        new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(date),
        ),
      want: async (bundle) => {
        await words.want(bundle, language);
      },
    },
  };
  await prepareReport(app);
  return app;
}

export function anAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    id: 'here',
    kind: 'full',
    perspective: 'coordination',
    title: '',
    date: '2026-03-12',
    questionnaireVersion: 1,
    ...over,
  };
}

/** The example's answers, with what a test changes. */
export async function exampleAnswers(
  language: Language = 'de',
  over: Readonly<Record<Slot, AnswerValue>> = {},
): Promise<Answers> {
  const { answers } = await loadExample(language);
  return new Map([
    ...answers.map(([slot, value]) => [slot, { value }] as const),
    ...answersOf(over),
  ]);
}
