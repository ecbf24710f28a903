import type { AppState } from '../../../app/app-state.svelte.ts';
import type { Session } from '../../../app/session.svelte.ts';
import { itemSlot, textIn } from '../../../domain/answers.ts';
import { wordFor } from '../../../domain/balance.ts';
import { findChapter } from '../../../domain/questionnaire.ts';
import type { ChapterId, ConditionId, Question } from '../../../domain/questionnaire.ts';
import { restLists, restProposals } from '../../../domain/resting.ts';
import { chartTasks, resultOf } from '../../../domain/result.ts';
import { questionsOf } from '../../../domain/selection.ts';
import { unclearPoints } from '../../../domain/unclear.ts';
import { unfinished } from '../../../domain/wordless.ts';
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
  readonly app: AppState;
  readonly session: Session;
  readonly words: ResultWords;

  constructor(app: AppState, session: Session) {
    this.app = app;
    this.session = session;
    this.words = new ResultWords(app);
  }

  readonly #unclear = $derived.by(() => unclearPoints(...this.#source()));
  readonly showPrivate = $derived.by(() => !this.paper || this.printPrivate);
  readonly result = $derived.by(() => resultOf(...this.#source()));
  readonly conditions = $derived.by(() =>
    this.result.conditions.filter(({ condition }) => this.shows(condition)),
  );
  /** The tasks in the pictures, in chapter order. */
  readonly tasks = $derived.by(() => chartTasks(this.result.tasks));
  /** The greatest distance first, tasks without one last. */
  readonly byDistance = $derived.by(() =>
    [...this.tasks].sort((a, b) => distance(a.balance) - distance(b.balance)),
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
  readonly lists = $derived.by(() => {
    const lists = restLists(...this.#source());
    return { ...lists, proposedSteps: lists.proposedSteps.filter(({ task }) => task !== SELFCARE) };
  });
  readonly proposals = $derived.by(() =>
    restProposals(...this.#source()).filter(({ because }) => !because || this.shows(because)),
  );
  readonly selfcare = $derived.by(() => (this.showPrivate ? this.result.selfcare : undefined));

  /** Whether there is enough for a picture of the tasks, or of the conditions. */
  readonly hasTasks = $derived.by(
    () =>
      this.tasks.filter(
        ({ demand, support }) => (demand?.percent ?? support?.percent) !== undefined,
      ).length >= LEAST_FIGURES,
  );
  readonly hasConditions = $derived.by(
    () =>
      this.conditions.filter(({ score }) => score.percent !== undefined).length >= LEAST_FIGURES,
  );

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

  /** A question by its id, as long as the assessment asks it. */
  question(id: string): Question | undefined {
    return findChapter(this.app.questionnaire, id.split('-', 1)[0] ?? '')?.questions.find(
      (question) => question.id === id,
    );
  }

  /** What a question says; empty while its chapter's texts are on their way. */
  questionText(chapter: ChapterId, question: string): string {
    return this.#texts(chapter)?.questions[question]?.text ?? '';
  }

  /** What a row of steps or of a grid says, also one that the person added. */
  itemText(chapter: ChapterId, question: string, item: string): string {
    const own = textIn(this.session.answers, itemSlot(question, item, 'label'));
    return own || (this.#texts(chapter)?.questions[question]?.items?.[item] ?? '');
  }

  /** Whether the assessment asks that question. */
  asks(id: string): boolean {
    return questionsOf(this.app.questionnaire, this.session.assessment).some(({ questions }) =>
      questions.some((question) => question.id === id),
    );
  }

  #texts(chapter: ChapterId) {
    return this.app.shelf.of(this.app.language.current, chapter);
  }

  #source() {
    const { app, session } = this;
    return [app.questionnaire, session.assessment, session.answers] as const;
  }
}

const LAST = 1000;
const distance = (balance: number | undefined): number => balance ?? LAST;
