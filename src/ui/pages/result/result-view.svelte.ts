import { addressOf } from '../../../app/address.ts';
import type { AppState } from '../../../app/app-state.svelte.ts';
import type { MeasureBook } from '../../../app/measures/measure-book.svelte.ts';
import type { Session } from '../../../app/session/session.svelte.ts';
import { wordFor } from '../../../domain/scoring/balance.ts';
import type { TaskBalance } from '../../../domain/scoring/balance.ts';
import { flaggedQuestions } from '../../../domain/result/flagged.ts';
import type { FlaggedQuestion } from '../../../domain/result/flagged.ts';
import type { Place } from '../../../domain/measures/origin.ts';
import type { ConditionId } from '../../../domain/questionnaire/questionnaire.ts';
import { restLists, restProposals } from '../../../domain/result/resting.ts';
import { chartTasks, resultOf } from '../../../domain/result/result.ts';
import { overallProgress } from '../../../domain/assessments/progress.ts';
import type { Score } from '../../../domain/scoring/score.ts';
import { unclearPoints } from '../../../domain/result/unclear.ts';
import type { UnclearPoint } from '../../../domain/result/unclear.ts';
import { unfinished } from '../../../domain/scoring/wordless.ts';
import { QuestionWords } from './question-words.ts';
import { partsOf } from './frame/result-parts.ts';
import { ResultWords } from './result-words.ts';

/** Fewer figures make no picture. */
const LEAST_FIGURES = 3;
const SELFCARE = 'selfcare';

/**
 * What the parts of the result page share: the result, kept in step with the answers.
 *
 * On paper everything private is gone, whatever is derived from it included, unless the person switches it on:
 * paper leaves the device.
 */
export class ResultView {
  /** The page is being printed. */
  paper = $state.raw(false);
  /** Private parts too go on paper. */
  printPrivate = $state.raw(false);
  /** The measures, once they have been read. */
  book = $state.raw<MeasureBook>();
  readonly app: AppState;
  readonly session: Session;
  readonly words: ResultWords;
  readonly questions: QuestionWords;

  constructor(app: AppState, session: Session) {
    this.app = app;
    this.session = session;
    this.words = new ResultWords(app);
    this.questions = new QuestionWords(app, session);
  }

  /** The address of this page. */
  readonly href = $derived.by(() => addressOf({ page: 'result', id: this.session.id }));
  readonly #unclear = $derived.by(() => unclearPoints(...this.#source()));
  readonly showPrivate = $derived.by(() => !this.paper || this.printPrivate);
  readonly result = $derived.by(() => resultOf(...this.#source()));
  readonly conditions = $derived.by(() =>
    this.result.conditions.filter(({ condition }) => this.shows(condition)),
  );
  /** The tasks in the pictures, in chapter order. */
  readonly tasks = $derived.by(() => chartTasks(this.result.tasks));
  /** The tasks in tables and lists: all but those of which too little is answered, which are named apart. */
  readonly listedTasks = $derived.by(() => this.tasks.filter((task) => !isOpen(task)));
  readonly openTasks = $derived.by(() => this.tasks.filter(isOpen));
  /** The greatest distance first, tasks without one last. */
  readonly byDistance = $derived.by(() =>
    [...this.listedTasks].sort((a, b) => distance(a.balance) - distance(b.balance)),
  );
  readonly carrying = $derived.by(() => ({
    ...this.result.carrying,
    conditions: this.result.carrying.conditions.filter(({ condition }) => this.shows(condition)),
  }));
  readonly drifting = $derived.by(() =>
    this.result.drifting.map(({ task, related }) => ({
      task,
      related: related.filter(({ condition }) => this.shows(condition)),
    })),
  );
  readonly little = $derived.by(() => this.tasks.filter((task) => wordFor(task) === 'little'));
  readonly unfinished = $derived.by(() => unfinished(this.conditions, this.tasks));
  readonly unclear = $derived.by(() =>
    this.#unclear
      .map((group) => ({
        ...group,
        points: group.points.filter(
          ({ chapter, private: hidden }) => chapter !== SELFCARE && (this.showPrivate || !hidden),
        ),
      }))
      .filter(({ points }) => points.length > 0),
  );
  /** Of 3.8: they stand in its own panel and nowhere else. */
  readonly selfcareUnclear = $derived.by(() =>
    this.#unclear.flatMap(({ points }) => points.filter(({ chapter }) => chapter === SELFCARE)),
  );
  readonly #flagged = $derived.by(() => flaggedQuestions(...this.#source()));
  readonly flagged = $derived.by(() =>
    this.#flaggedWhere(
      ({ chapter, private: hidden }) => chapter !== SELFCARE && (this.showPrivate || !hidden),
    ),
  );
  readonly selfcareFlagged = $derived.by(() =>
    this.#flaggedWhere(({ chapter }) => chapter === SELFCARE),
  );
  readonly lists = $derived.by(() => {
    const lists = restLists(...this.#source());
    return { ...lists, proposedSteps: lists.proposedSteps.filter(({ task }) => task !== SELFCARE) };
  });
  readonly proposals = $derived.by(() =>
    restProposals(...this.#source()).filter(({ because }) => !because || this.shows(because)),
  );
  readonly selfcare = $derived.by(() => (this.showPrivate ? this.result.selfcare : undefined));

  /** Whether anything is answered at all; else there is nothing to show, not even empty tables. */
  readonly begun = $derived.by(
    () => overallProgress(...this.#source(), ['reflection', 'profile']).answered > 0,
  );
  /** Whether there is a single figure for a task, or for a condition. */
  readonly hasTaskFigure = $derived.by(() => this.#taskFigures > 0);
  readonly hasConditionFigure = $derived.by(() => this.#conditionFigures > 0);
  /** Whether there is enough for a picture of the tasks, or of the conditions. */
  readonly hasTasks = $derived.by(() => this.#taskFigures >= LEAST_FIGURES);
  readonly hasConditions = $derived.by(() => this.#conditionFigures >= LEAST_FIGURES);
  readonly #taskFigures = $derived.by(() => this.tasks.filter(hasFigure).length);
  readonly #conditionFigures = $derived.by(
    () => this.conditions.filter(({ score }) => isFigure(score)).length,
  );

  /** What came from this assessment, and may be shown now. */
  readonly measures = $derived.by(() =>
    (this.book?.all ?? []).filter(
      (measure) =>
        measure.from?.assessment === this.session.id && (this.showPrivate || !measure.private),
    ),
  );
  readonly parts = $derived.by(() => partsOf(this));

  /** A place of this assessment, for a measure to come from. */
  place(place: Place): Place {
    return { assessment: this.session.id, ...place };
  }

  unclearPlace({ chapter, question, item }: UnclearPoint): Place {
    const row = item === undefined ? {} : { item };
    return this.place({ point: 'unclear', chapter, question, ...row });
  }

  /** Whether private ratings are behind a condition. */
  isPrivate(id: ConditionId): boolean {
    return this.result.conditions.some(
      ({ condition, private: hidden }) => condition === id && hidden,
    );
  }

  /** Whether a condition may be shown now. */
  shows(id: ConditionId): boolean {
    return this.showPrivate || !this.isPrivate(id);
  }

  /** The condition's name, marked where it is private. */
  conditionName(id: ConditionId): string {
    const name = this.words.name(id);
    return this.isPrivate(id) ? this.app.language.t('result.privateName', { name }) : name;
  }

  #flaggedWhere(shown: (question: FlaggedQuestion) => boolean) {
    const { discuss, notInMyHands } = this.#flagged;
    return { discuss: discuss.filter(shown), notInMyHands: notInMyHands.filter(shown) };
  }

  #source() {
    const { app, session } = this;
    return [app.questionnaire, session.assessment, session.answers] as const;
  }
}

/** Beyond every balance. */
const LAST = 1000;
const distance = (balance: number | undefined): number => balance ?? LAST;
const isFigure = (score: Score | undefined): boolean => score?.percent !== undefined;

/** Whether there is a figure on either side. */
export const hasFigure = ({ demand, support }: TaskBalance): boolean =>
  isFigure(demand) || isFigure(support);

/** Too little is answered for a figure on either side; what is unclear throughout is a finding, not open. */
const isOpen = (task: TaskBalance): boolean =>
  !hasFigure(task) &&
  !task.impression &&
  [task.demand, task.support].some((score) => score?.absent === 'tooFew');
