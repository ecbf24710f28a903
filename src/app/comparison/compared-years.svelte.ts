import { loadChanges } from '../../content/load-around.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { QuestionChanges } from '../../domain/questionnaire/changes.ts';
import { earlierThan } from '../../domain/assessments/earlier.ts';
import type { Language } from '../../domain/questionnaire/questionnaire.ts';
import { compareYears, type Comparison } from '../../domain/years/comparison.ts';
import type { ComparedSide } from '../../domain/years/side.ts';
import { trendOf, type TrendLine } from '../../domain/years/trend.ts';
import type { AppState } from '../app-state.svelte.ts';
import type { Session } from '../session/session.svelte.ts';
import { readSides } from './read-sides.ts';

/** With two assessments the pair is the trend. */
const TREND_FROM = 3;

/** The assessment on screen and the earlier ones: one of them laid beside it, all of them as a line. */
export class ComparedYears {
  readonly #app: AppState;
  readonly #session: Session;
  readonly #wanted: () => string | undefined;
  /** Something could not be read; loading the page anew is the way out. */
  failed = $state.raw(false);
  /** Of the language spoken now, once it is there. */
  changes = $state.raw<QuestionChanges>();
  /** What has been read, by the assessment's id. */
  #sides = $state.raw<ReadonlyMap<string, ComparedSide>>(new Map());
  /** The invented year before the example. */
  #invented = $state.raw<ComparedSide>();

  /** @param wanted the id of the assessment that the address asks for; without one, the latest earlier one of the same kind is meant, else the latest */
  constructor(app: AppState, session: Session, wanted: () => string | undefined) {
    this.#app = app;
    this.#session = session;
    this.#wanted = wanted;
  }

  /** Those that can be chosen, the latest first. */
  readonly earlier = $derived.by((): readonly Assessment[] => {
    if (this.#session.example) return this.#invented ? [this.#invented.assessment] : [];
    return earlierThan(this.#session.assessment, this.#app.stores.assessments);
  });
  /** Whether the list above is complete. */
  readonly listed = $derived.by(() =>
    this.#session.example ? this.#invented !== undefined : this.#app.stores.listed,
  );
  /** The one beside; `undefined` where there is none of that id, or none at all. */
  readonly other = $derived.by(() => {
    const wanted = this.#wanted();
    if (wanted !== undefined) return this.earlier.find(({ id }) => id === wanted);
    const { kind } = this.#session.assessment;
    return this.earlier.find((one) => one.kind === kind) ?? this.earlier[0];
  });
  readonly then = $derived.by(() => {
    if (!this.other) return undefined;
    return this.#session.example ? this.#invented : this.#sides.get(this.other.id);
  });
  /** The answers as they are on screen: what is typed in another window counts at once. */
  readonly now = $derived.by((): ComparedSide => ({
    assessment: this.#session.assessment,
    selection: this.#session.assessment,
    answers: this.#session.answers,
    wordings: this.#sides.get(this.#session.id)?.wordings ?? new Map(),
  }));
  /** `undefined` until everything is read. */
  readonly comparison = $derived.by((): Comparison | undefined => {
    const { changes, then, now } = this;
    return changes && then && compareYears(this.#app.questionnaire, changes, then, now);
  });
  /** All of them, the one on screen among them; empty below three, and until everything is read. */
  readonly trend = $derived.by((): readonly TrendLine[] => {
    const sides = this.earlier.flatMap(({ id }) => this.#sides.get(id) ?? []);
    if (sides.length < this.earlier.length || sides.length + 1 < TREND_FROM) return [];
    return trendOf(this.#app.questionnaire, [...sides, this.now]);
  });

  /** What is still to be read: first what the pair needs, then what the line needs. */
  readonly unread = $derived.by((): readonly Assessment[] => {
    if (this.#session.example || !this.other) return [];
    const ofPair = this.#without([this.#session.assessment, this.other]);
    if (ofPair.length > 0 || this.earlier.length + 1 < TREND_FROM) return ofPair;
    return this.#without(this.earlier);
  });

  /** Reads answers; `unread` says what comes next. */
  async read(assessments: readonly Assessment[]): Promise<void> {
    if (assessments.length === 0) return;
    await this.#trying(async () => {
      const sides = await readSides(this.#app, assessments);
      this.#sides = new Map([...this.#sides, ...sides]);
    });
  }

  /** Reads what questions say and said, and the example's other year: they come in one language. */
  async readWords(language: Language): Promise<void> {
    const { questionnaire, shelf } = this.#app;
    const chapters = [...questionnaire.frame, ...questionnaire.chapters].map(({ id }) => id);
    await this.#trying(async () => {
      const [changes, invented] = await Promise.all([
        loadChanges(language),
        this.#session.example ? this.#invent(language) : undefined,
        shelf.fetch(language, chapters),
      ]);
      if (this.#app.language.current !== language) return;
      this.changes = changes;
      this.#invented = invented;
    });
  }

  async #invent(language: Language): Promise<ComparedSide> {
    const { makeEarlierExample } = await import('../example.ts');
    return makeEarlierExample(language, this.#app.questionnaire.version);
  }

  #without(assessments: readonly Assessment[]): readonly Assessment[] {
    return assessments.filter(({ id }) => !this.#sides.has(id));
  }

  async #trying(read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (fault) {
      console.error('Earlier answers could not be read.', (fault as Error).name);
      this.failed = true;
    }
  }
}
