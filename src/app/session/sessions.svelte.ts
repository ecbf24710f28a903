import type { Assessment } from '../../domain/assessments/assessment.ts';
import { findQuestion } from '../../domain/questionnaire/questionnaire.ts';
import type {
  AssessmentKind,
  Language,
  Questionnaire,
} from '../../domain/questionnaire/questionnaire.ts';
import { slotQuestion } from '../../domain/answers.ts';
import type { AnswerBody, Answers, Slot } from '../../domain/answers.ts';
import type { Store } from '../../storage/store.ts';
import { EXAMPLE_ID } from '../address.ts';
import { follow } from './follow.ts';
import type { LanguageChoice } from '../language.svelte.ts';
import { newId } from '../new-id.ts';
import { Session } from './session.svelte.ts';
import type { Stores } from '../stores/stores.svelte.ts';
import { today } from '../today.ts';

/** What sessions need of the app. */
interface Surroundings {
  readonly questionnaire: Questionnaire;
  readonly language: LanguageChoice;
  readonly stores: Stores;
  /** Makes durable what was typed so far. */
  flush(): Promise<void>;
  /** Another window deleted the assessment on screen. */
  deletedElsewhere(): void;
}

/** Assessments being filled in: the one on screen, and those put away with something that is not saved yet. */
export class Sessions {
  /** The assessment on screen. */
  current = $state.raw<Session>();
  #held = $state.raw<ReadonlyMap<string, Session>>(new Map());
  #leave: (() => void)[] = [];
  /** The invented notes are in one language; another one means another session. */
  #exampleLanguage: Language | undefined;
  readonly #app: Surroundings;

  constructor(app: Surroundings) {
    this.#app = app;
  }

  /** The one on screen first. */
  get all(): readonly Session[] {
    return [this.current, ...this.#held.values()].filter((one) => !!one);
  }

  /** An assessment with something that could not be saved, on screen or put away. */
  get troubled(): Session | undefined {
    return this.all.find(({ saving }) => saving.state === 'failed' || saving.state === 'slow');
  }

  /**
   * Begins an assessment and makes it the one on screen at once; the storage follows.
   * @param more what an exercise chooses
   */
  begin(kind: AssessmentKind, onSharedDevice: boolean, more?: Partial<Assessment>): Session {
    const { stores, questionnaire } = this.#app;
    const shared = onSharedDevice || stores.shared;
    const assessment: Assessment = {
      id: newId(),
      kind,
      perspective: 'coordination',
      title: '',
      date: today(),
      questionnaireVersion: questionnaire.version,
      touchedAt: Date.now(),
      ...more,
    };
    let added: Promise<void> | undefined;
    const storing = async (): Promise<Store> => {
      // A failed attempt is made again with the next answer, or when the person says so.
      added ??= stores.add(session.assessment, shared).catch((fault: unknown) => {
        added = undefined;
        throw fault;
      });
      await added;
      session.stored = true;
      return stores.of(assessment.id);
    };
    const nature = { lasting: !shared, example: false };
    const session = this.#sessionOf(assessment, new Map(), storing, nature);
    session.stored = false;
    return this.#show(session, storing);
  }

  /** The session of that assessment where it is the one on screen, in the language spoken now. */
  shown(id: string): Session | undefined {
    const session = this.current;
    if (session?.id !== id) return undefined;
    return session.example && this.#exampleLanguage !== this.#app.language.current
      ? undefined
      : session;
  }

  /** Makes an assessment the one on screen. @returns `undefined` where this device has none of that id */
  async open(id: string): Promise<Session | undefined> {
    const shown = this.shown(id);
    if (shown) return shown;
    if (id === EXAMPLE_ID) return this.#openExample();
    const storing = (): Promise<Store> => this.#app.stores.of(id);
    const held = this.#held.get(id);
    if (held) return this.#show(held, storing);
    const store = await storing();
    const assessment = (await store.assessments()).find((found) => found.id === id);
    if (!assessment || assessment.deletedAt !== undefined) return undefined;
    const nature = { lasting: store.lasting, example: false };
    const session = this.#sessionOf(assessment, await store.answers(id), storing, nature);
    return this.#show(session, storing);
  }

  /** Puts the assessment on screen away. What cannot be saved is kept until it can, or until the window closes. */
  close(): void {
    const session = this.current;
    const written = this.#app.flush();
    for (const leave of this.#leave.splice(0)) leave();
    this.current = undefined;
    if (!session || session.saving.unsaved().size === 0) return;
    this.#hold(session.id, session);
    void written.then(() => {
      if (session.saving.unsaved().size === 0) this.#hold(session.id, undefined);
    });
  }

  /** Lets go of everything, also of what could not be saved. */
  drop(): void {
    this.close();
    this.#held = new Map();
  }

  /** The invented assessment, in memory: it can be tried out, and nothing of it is kept. */
  async #openExample(): Promise<Session> {
    const language = this.#app.language.current;
    const { makeExample } = await import('../example.ts');
    const { version } = this.#app.questionnaire;
    const { assessment, answers, store } = await makeExample(language, version);
    this.#exampleLanguage = language;
    const storing = (): Promise<Store> => Promise.resolve(store);
    const nature = { lasting: false, example: true };
    return this.#show(this.#sessionOf(assessment, answers, storing, nature), storing);
  }

  #hold(id: string, session: Session | undefined): void {
    const held = new Map(this.#held);
    if (session) held.set(id, session);
    else held.delete(id);
    this.#held = held;
  }

  #sessionOf(
    assessment: Assessment,
    answers: Answers,
    storing: () => Promise<Store>,
    nature: { lasting: boolean; example: boolean },
  ): Session {
    let ready: Store | undefined;
    const write = (slot: Slot, body: AnswerBody): Promise<void> => {
      const row = { assessmentId: assessment.id, slot, wording: this.#wordingOf(slot), body };
      // Not a promise's turn later where the store is there: the answer's own click begins the write.
      if (ready) return ready.putAnswer(row);
      return storing().then((store) => {
        ready = store;
        return store.putAnswer(row);
      });
    };
    return new Session(assessment, answers, write, nature);
  }

  #show(session: Session, storing: () => Promise<Store>): Session {
    this.close();
    this.#hold(session.id, undefined);
    this.current = session;
    storing().then(
      (store) => {
        if (this.current === session)
          this.#leave.push(...follow(session, store, () => this.#goneElsewhere(session)));
      },
      (fault: unknown) => {
        console.warn('The assessment could not be stored yet.', (fault as Error).name);
      },
    );
    return session;
  }

  /** Another window deleted the assessment on screen, and can still take that back. */
  #goneElsewhere(session: Session): void {
    if (this.current !== session) return;
    this.close();
    this.#app.deletedElsewhere();
  }

  #wordingOf(slot: Slot): number {
    return findQuestion(this.#app.questionnaire, slotQuestion(slot))?.wording ?? 1;
  }
}
