/** A group's figures in words: the same beside a picture, in a table and in a file. */
import { chapterOf } from '../../../domain/questionnaire/questionnaire.ts';
import { isPowers, type FigureMeasure } from '../../../domain/seminar/asked.ts';
import type { GroupFigure, GroupPower, Segment } from '../../../domain/seminar/group-result.ts';
import type { PowerState } from '../../../domain/seminar/submission.ts';
import { HOLLOW_SHARE } from '../../../domain/scoring/score.ts';
import type { ReportApp } from '../../report/report-app.ts';
import { ReportWords } from '../../report/words/report-words.ts';
import type { FormerPowers } from './former-powers.ts';

/** A point is drawn hollow, as in a person's own result. */
export function isHollow({ unclear }: GroupFigure): boolean {
  return unclear >= HOLLOW_SHARE * 100;
}

/** `names` are the words of documents: how chapters are called, and lists. */
export class GroupWords {
  readonly names: ReportWords;
  readonly app: ReportApp;
  readonly #former: FormerPowers;

  /** @param former what the powers of an earlier questionnaire were called */
  constructor(app: ReportApp, former: FormerPowers = new Map()) {
    this.app = app;
    this.names = new ReportWords(app);
    this.#former = former;
  }

  /** "65 von 100", or why there is no figure. */
  mean(figure: GroupFigure | undefined): string {
    const { t } = this.names;
    if (!figure) return t('group.none');
    if (figure.percent === undefined) return t('group.similar');
    return t('group.mean', { points: this.names.points(figure.percent) });
  }

  /** Rounded, so that nothing is called nothing at all. */
  unclear({ unclear }: GroupFigure): string {
    const { t } = this.names;
    if (unclear === 0) return t('group.unclear.none');
    return t('group.unclear', { share: this.names.percent(unclear) });
  }

  people(count: number): string {
    return this.names.t('group.people', { count });
  }

  /** "0 bis 40: 30 %; 40 bis 100: 70 %"; a line ends only between two parts. */
  distribution(segments: readonly Segment[]): string {
    const { t } = this.names;
    if (segments.length === 0) return t('group.noDistribution');
    return segments
      .map(({ from, to, share }) =>
        t('group.segment', { from, to, share: this.names.percent(share) }).replaceAll(
          ' ',
          '\u00a0',
        ),
      )
      .join('; ');
  }

  line(measures: FigureMeasure): string {
    return this.names.t(`group.line.${measures}`);
  }

  state(id: PowerState): string {
    const { questionnaire, language } = this.app;
    const found = questionnaire.states.powers?.find((state) => state.id === id);
    return found ? language.of(found.text) : id;
  }

  /** What the power is called, or was. */
  nameOfPower(item: string): string {
    const { questionnaire } = this.app;
    const wall = chapterOf(questionnaire, 'authority').questions.find(isPowers);
    const today = wall?.items.includes(item) && this.names.item('authority', wall.id, item);
    if (today) return today;
    const text = this.#former.get(item);
    return text === undefined
      ? this.names.t('group.power.unnamed')
      : this.names.t('group.power.former', { text });
  }

  power(power: GroupPower | undefined): string {
    const { t } = this.names;
    if (!power) return t('group.none');
    if (power.kind === 'mixed') return t('group.power.mixed');
    if (power.kind !== 'shares')
      return t(`group.power.${power.kind}`, { state: this.state(power.state) });
    return power.shares
      .map(({ state, share }) =>
        t('group.power.share', { state: this.state(state), share: this.names.percent(share) }),
      )
      .join('; ');
  }
}
