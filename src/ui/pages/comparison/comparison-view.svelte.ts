import type { AppState } from '../../../app/app-state.svelte.ts';
import type { ComparedYears } from '../../../app/comparison/compared-years.svelte.ts';
import type { Session } from '../../../app/session/session.svelte.ts';
import type { ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import { isCondition } from '../../../domain/scoring/conditions.ts';
import { isTask } from '../../../domain/questionnaire/questionnaire.ts';
import { closingsOf } from '../../../domain/years/closings.ts';
import type { Comparison } from '../../../domain/years/comparison.ts';
import { formerAnswers } from '../../../domain/years/former.ts';
import { partOf } from '../../../domain/years/open-part.ts';
import { ComparisonWords } from './comparison-words.ts';
import { partsOf } from './frame/comparison-parts.ts';

/** Chapters that are the person's own from the first word to the last: they stand in a panel of their own. */
const OWN: readonly (ChapterId | undefined)[] = ['selfcare', 'checkin', 'outlook'];
const isOwn = ({ chapter }: { readonly chapter: ChapterId | undefined }): boolean =>
  OWN.includes(chapter);

/**
 * What the parts of the comparison share.
 *
 * On paper everything private is gone, whatever is derived from it included, unless the person switches it on:
 * paper leaves the device.
 */
export class ComparisonView {
  /** The page is being printed. */
  paper = $state.raw(false);
  /** Private parts too go on paper. */
  printPrivate = $state.raw(false);
  readonly app: AppState;
  readonly session: Session;
  readonly years: ComparedYears;
  readonly words: ComparisonWords;

  constructor(app: AppState, session: Session, years: ComparedYears) {
    this.app = app;
    this.session = session;
    this.years = years;
    this.words = new ComparisonWords(app, session, years);
  }

  readonly isCheckin = $derived.by(() => this.session.assessment.kind === 'selfcare');
  readonly showPrivate = $derived.by(() => !this.paper || this.printPrivate);
  /** All but the person's own chapters, and what of it may be shown now. */
  readonly main = $derived.by(() =>
    this.#part((entry) => !isOwn(entry) && (this.showPrivate || !entry.private)),
  );
  /** The person's own chapters; hidden on paper as a whole. */
  readonly own = $derived.by(() => this.#part(isOwn));
  readonly #mainTrend = $derived.by(() =>
    this.years.trend.filter((line) => !isOwn(line) && (this.showPrivate || !line.private)),
  );
  readonly ownTrend = $derived.by(() => this.years.trend.filter(isOwn));
  readonly trend = $derived.by(() => ({
    conditions: this.#mainTrend.filter(({ chapter }) => isCondition(chapter)),
    tasks: this.#mainTrend.filter(({ chapter }) => isTask(chapter)),
  }));
  /** Conditions with something to compare, in their order. */
  readonly conditions = $derived.by(() =>
    (this.main?.chapters ?? []).filter(({ chapter }) => isCondition(chapter)),
  );
  readonly tasks = $derived.by(() =>
    (this.main?.chapters ?? []).filter(({ chapter }) => isTask(chapter)),
  );
  /** Answers of both years to what is asked no more. */
  readonly former = $derived.by(() => {
    const { changes, then, now } = this.years;
    if (!changes || !then) return [];
    return [then, now].map(({ answers }) =>
      formerAnswers(this.app.questionnaire, changes, answers),
    );
  });
  /** The sentences at the end of both years; the person's own, and hidden on paper with their panel. */
  readonly closings = $derived.by(() => {
    const { then, now } = this.years;
    return then && closingsOf(then, now);
  });
  readonly parts = $derived.by(() => partsOf(this));

  /** Whether private ratings are behind a chapter's figures. */
  isPrivate(id: ChapterId): boolean {
    const { comparison } = this.years;
    return comparison?.chapters.some((one) => one.chapter === id && one.private) ?? false;
  }

  /** The chapter's name with its number, marked where it is private. */
  name(id: ChapterId): string {
    const name = this.words.names.numbered(id);
    return this.isPrivate(id) ? this.app.language.t('result.privateName', { name }) : name;
  }

  #part(keeps: Parameters<typeof partOf>[1]): Comparison | undefined {
    const { comparison } = this.years;
    return comparison && partOf(comparison, keeps);
  }
}
