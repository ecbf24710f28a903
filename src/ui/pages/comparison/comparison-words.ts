import type { AppState } from '../../../app/app-state.svelte.ts';
import type { ComparedYears } from '../../../app/comparison/compared-years.svelte.ts';
import { sayAnswer } from '../../../app/report/words/answer-words.ts';
import { ReportWords } from '../../../app/report/words/report-words.ts';
import type { Session } from '../../../app/session/session.svelte.ts';
import type { AnswerValue } from '../../../domain/answers.ts';
import type { Assessment } from '../../../domain/assessments/assessment.ts';
import { chapterAsking, findChapter } from '../../../domain/questionnaire/questionnaire.ts';
import type { ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import type { Change, FigureComparison } from '../../../domain/years/figures.ts';
import type { FieldPair } from '../../../domain/years/pairs.ts';
import { textAt } from '../../../domain/questionnaire/wording.ts';
import { ResultWords } from '../result/result-words.ts';

/** The changes that have a name. */
export type Named = 'lighter' | 'heavier';

/** What the comparison's figures, answers and days are called, in the language spoken now. */
export class ComparisonWords {
  readonly #app: AppState;
  readonly #texts: ReportWords;
  readonly #years: ComparedYears;
  /** Names of chapters, and figures. */
  readonly names: ResultWords;

  constructor(app: AppState, session: Session, years: ComparedYears) {
    this.#app = app;
    this.#years = years;
    this.#texts = new ReportWords(app, session.answers);
    this.names = new ResultWords(app);
  }

  /** Several may be of the same day, or untitled: date and kind tell them apart. */
  assessment({ title, date, kind }: Assessment): string {
    const { language } = this.#app;
    const values = { date: language.day(date), kind: language.t(`kind.${kind}`) };
    return title
      ? language.t('result.compare.titled', { title, ...values })
      : language.t('result.compare.untitled', values);
  }

  /** The two days, for a legend. */
  get days(): { readonly then: string; readonly now: string } {
    const { language } = this.#app;
    const { then, now } = this.#years;
    const say = (key: 'comparison.thenOn' | 'comparison.nowOn', date = ''): string =>
      language.t(key, { date: date && language.day(date) });
    return {
      then: say('comparison.thenOn', then?.assessment.date),
      now: say('comparison.nowOn', now.assessment.date),
    };
  }

  /** What a question says, or one of its rows; of a question that is gone, what it last said. */
  question({ question, item }: { readonly question: string; readonly item?: string }): string {
    const removed = this.#years.changes?.removed.find(({ id }) => id === question);
    const chapter = chapterAsking(this.#app.questionnaire, question);
    if (removed || !chapter) return removed?.text ?? question;
    if (item !== undefined) return this.#texts.item(chapter.id, question, item);
    return this.#texts.text(chapter.id, question);
  }

  /** What a question said in that wording. */
  questionAt(chapter: ChapterId, question: string, wording: number): string {
    const texts = this.#texts.texts(chapter, question);
    return texts ? textAt(texts, wording) : '';
  }

  /** An answer in the words in which it was given. */
  answer({ chapter, question }: FieldPair, value: AnswerValue): string {
    const found = findChapter(this.#app.questionnaire, chapter)?.questions.find(
      ({ id }) => id === question,
    );
    return found ? sayAnswer(chapter, found, value, '', this.#texts) : String(value);
  }

  /** "damals: ungeklärt, diesmal: stimmt ziemlich". */
  pair(pair: FieldPair): string {
    return this.#app.language.t('comparison.pair', {
      then: this.answer(pair, pair.then),
      now: this.answer(pair, pair.now),
    });
  }

  /** What a figure measures, such as "Erwartungen". */
  figure(figure: FigureComparison['figure']): string {
    return this.#app.language.t(`comparison.figure.${figure}`);
  }

  /** A figure of one side; a balance with its sign, a dash where there is none. */
  points(figure: FigureComparison['figure'], value: number | undefined): string {
    if (value === undefined) return '–';
    return figure === 'balance' ? this.names.signed(value) : this.names.points(value);
  }

  /** A change in a few words, such as "mehr Rahmen" or "kaum verändert". */
  change({ figure, change, pair }: FigureComparison): string {
    if (change === 'wordsOnly') return pair ? this.pair(pair) : '';
    if (!isNamed(change)) return this.#app.language.t(`comparison.change.${change}`);
    return this.#app.language.t(`comparison.change.${figure}.${change}`);
  }

  /** How many questions stand behind a figure, and how many were answered differently. */
  behind({ shared, changed }: FigureComparison): string {
    const { t } = this.#app.language;
    const same = t('comparison.shared', { count: shared.length });
    const other =
      changed === 0 ? t('comparison.changedNone') : t('comparison.changed', { count: changed });
    return shared.length === 0 ? same : `${same}, ${other}`;
  }

  /** A day as short as a tick of an axis has room for, such as "März 2024". */
  month(date: string): string {
    const [year = 0, month = 1] = date.split('-').map(Number);
    const options = { month: 'short', year: 'numeric' } as const;
    return new Intl.DateTimeFormat(this.#app.language.locale, options).format(
      new Date(year, month - 1, 1),
    );
  }
}

function isNamed(change: Change): change is Named {
  return change === 'lighter' || change === 'heavier';
}
