import type { AppState } from '../../../app/app-state.svelte.ts';
import type { RatingValue } from '../../../domain/answers.ts';
import type { TaskBalance } from '../../../domain/scoring/balance.ts';
import { chapterOf } from '../../../domain/questionnaire/questionnaire.ts';
import type { Band, ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import type { Score } from '../../../domain/scoring/score.ts';
import { whyWordless } from '../../../domain/scoring/wordless.ts';

/** What the result's figures are called, in the language spoken now. */
export class ResultWords {
  readonly #app: Pick<AppState, 'language' | 'questionnaire'>;

  constructor(app: Pick<AppState, 'language' | 'questionnaire'>) {
    this.#app = app;
  }

  /** The chapter's short name, such as "Netzwerke vor Ort". */
  name(id: ChapterId): string {
    return this.#app.language.of(chapterOf(this.#app.questionnaire, id).short);
  }

  number(id: ChapterId): string {
    return chapterOf(this.#app.questionnaire, id).number;
  }

  /** Such as "3.2 Netzwerke vor Ort". */
  numbered(id: ChapterId): string {
    return `${this.number(id)} ${this.name(id)}`.trim();
  }

  /** A figure of 0…100, rounded: more would pretend to be exact. */
  points(value: number, digits = 0): string {
    return this.#app.language.number(value, { maximumFractionDigits: digits });
  }

  /** A share of the working time, such as "30 %". */
  percent(value: number): string {
    return this.#app.language.number(value / 100, { style: 'percent', maximumFractionDigits: 1 });
  }

  /** A balance with its sign, such as "−50". */
  signed(value: number, digits = 0): string {
    const options = { maximumFractionDigits: digits, signDisplay: 'exceptZero' } as const;
    return this.#app.language.number(value, options).replace('-', '−');
  }

  /** The figure, or in words why there is none. */
  figure(score: Score | undefined): string {
    if (!score) return this.#app.language.t('result.none.notAsked');
    if (score.absent) return this.#app.language.t(`result.none.${score.absent}`);
    return this.points(score.percent ?? 0);
  }

  /**
   * How many answers stand behind a figure: "4 von 6 geklärt", or, while some are missing, "3 von 5 beantwortet, 1 ungeklärt":
   * what is merely unanswered is not unclear.
   */
  settled({ scored, unclear, answered, applicable }: Score): string {
    const { t } = this.#app.language;
    if (answered === applicable) return t('result.settled', { scored, count: applicable });
    const some = t('result.answered', { answered, count: applicable });
    return unclear > 0 ? t('result.answeredUnclear', { answered: some, unclear }) : some;
  }

  /** A distance in words, such as "67 Punkte weniger Rahmen als erwartet". */
  gap(balance: number): string {
    const { t } = this.#app.language;
    const count = Math.round(Math.abs(balance));
    if (count === 0) return t('result.gap.none');
    return t(balance < 0 ? 'result.gap.less' : 'result.gap.more', { count });
  }

  band(band: Band): string {
    return this.#app.language.of(this.#app.questionnaire.bandTexts[band]);
  }

  /** The computed word for a task's distance, or why there is none. */
  bandOrReason(task: TaskBalance): string {
    if (task.band) return this.band(task.band);
    return this.#app.language.t(`result.none.${whyWordless(task) ?? 'single'}`);
  }

  /** An answer in the words in which it was given. */
  answer(question: Question | undefined, value: RatingValue | undefined): string {
    const { language, questionnaire } = this.#app;
    if (value === undefined) return language.t('result.unanswered');
    if (typeof value === 'string') return language.t(`field.${value}`);
    const step = question?.type === 'rating' && questionnaire.scales[question.scale][value];
    return step ? language.of(step) : '';
  }

  /** "A, B und C". */
  list(names: readonly string[]): string {
    const last = names.at(-1) ?? '';
    const before = names.slice(0, -1).join(', ');
    // Not `Intl.ListFormat`: the first use of it takes as long as drawing the radar's labels.
    return before ? this.#app.language.t('result.list', { before, last }) : last;
  }
}
