import { getContext, setContext } from 'svelte';
import { questionnaire } from '../content/load.ts';
import type { Assessment, Place } from '../domain/assessment.ts';
import { findChapter } from '../domain/questionnaire.ts';
import type { Language, Questionnaire } from '../domain/questionnaire.ts';
import { slotQuestion } from '../domain/answers.ts';
import type { AnswerBody, Answers, Slot } from '../domain/answers.ts';
import type { AssessmentChange, Store } from '../storage/store.ts';
import { EXAMPLE_ID } from './address.ts';
import { TextShelf } from './chapter-texts.svelte.ts';
import { LanguageChoice } from './language.svelte.ts';
import { newId } from './new-id.ts';
import { Notices } from './notices.svelte.ts';
import { Router } from './router.svelte.ts';
import { Session } from './session.svelte.ts';
import { follow } from './follow.ts';
import { today } from './today.ts';
import { Stores } from './stores.svelte.ts';
import { ThemeChoice } from './theme.svelte.ts';
import type { Update } from './update.svelte.ts';

const KEY = Symbol('app');
/** Without a change of place for so long, the person is taken to rest there. */
const REST_MS = 1500;

/** Everything the pages need, wired once and handed down by Svelte's context. */
export class AppState {
  readonly questionnaire: Questionnaire = questionnaire;
  readonly language = new LanguageChoice();
  readonly theme = new ThemeChoice();
  readonly router = new Router();
  readonly stores = new Stores();
  readonly shelf = new TextShelf();
  readonly notices = new Notices();
  /** Offline use and updates; comes when the page has painted. */
  update = $state.raw<Update>();
  /** The assessment on screen. */
  session = $state.raw<Session>();
  /** Put away, and with something that is not saved yet. */
  #held = $state.raw<ReadonlyMap<string, Session>>(new Map());
  #leave: (() => void)[] = [];
  /** The invented notes are in one language; another one means another session. */
  #exampleLanguage: Language | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** Makes the app usable offline, and looks for a new version. */
  async goOffline(): Promise<void> {
    const { Update } = await import('./update.svelte.ts');
    this.update = new Update(
      () => this.flush(),
      () => !this.wouldLose,
    );
    await this.update.register();
  }

  /** Everything typed so far is durable, or has failed. */
  async flush(): Promise<void> {
    await Promise.all([this.session?.flush(), this.#writePlace()]);
  }

  /** Whether leaving this window would lose something: answers in memory only, or such that are not saved. */
  get wouldLose(): boolean {
    if (this.stores.holdsUnkept || this.troubled) return true;
    return this.stores.state === 'opening' && this.session?.saving.state === 'saving';
  }

  /** An assessment with something that could not be saved, on screen or put away. */
  get troubled(): Session | undefined {
    const all = [...(this.session ? [this.session] : []), ...this.#held.values()];
    return all.find(({ saving }) => saving.state === 'failed' || saving.state === 'slow');
  }

  /** Begins an assessment and makes it the one on screen at once; the storage follows. */
  begin(kind: 'full' | 'short', onSharedDevice: boolean): Session {
    const shared = onSharedDevice || this.stores.shared;
    const assessment: Assessment = {
      id: newId(),
      kind,
      perspective: 'coordination',
      title: '',
      date: today(),
      questionnaireVersion: this.questionnaire.version,
      touchedAt: Date.now(),
    };
    let added: Promise<void> | undefined;
    const storing = async (): Promise<Store> => {
      // A failed attempt is made again with the next answer, or when the person says so.
      added ??= this.stores.add(assessment, shared).catch((fault: unknown) => {
        added = undefined;
        throw fault;
      });
      await added;
      return this.stores.of(assessment.id);
    };
    return this.#show(
      this.#sessionOf(assessment, new Map(), storing, { lasting: !shared, example: false }),
      storing,
    );
  }

  /** The session of that assessment where it is the one on screen, in the language spoken now. */
  shown(id: string): Session | undefined {
    const { session } = this;
    if (session?.id !== id) return undefined;
    return session.example && this.#exampleLanguage !== this.language.current ? undefined : session;
  }

  /** Makes an assessment the one on screen. @returns `undefined` where this device has none of that id */
  async open(id: string): Promise<Session | undefined> {
    const shown = this.shown(id);
    if (shown) return shown;
    if (id === EXAMPLE_ID) return this.openExample();
    const storing = (): Promise<Store> => this.stores.of(id);
    const held = this.#held.get(id);
    if (held) return this.#show(held, storing);
    const store = await storing();
    const assessment = (await store.assessments()).find((found) => found.id === id);
    if (!assessment || assessment.deletedAt !== undefined) return undefined;
    const nature = { lasting: store.lasting, example: false };
    const session = this.#sessionOf(assessment, await store.answers(id), storing, nature);
    return this.#show(session, storing);
  }

  /** The invented assessment, in memory: it can be tried out, and nothing of it is kept. */
  async openExample(): Promise<Session> {
    const language = this.language.current;
    const { makeExample } = await import('./example.ts');
    const { assessment, answers, store } = await makeExample(language, this.questionnaire.version);
    this.#exampleLanguage = language;
    const storing = (): Promise<Store> => Promise.resolve(store);
    const nature = { lasting: false, example: true };
    return this.#show(this.#sessionOf(assessment, answers, storing, nature), storing);
  }

  /** Changes single fields of the assessment on screen. */
  async change(change: AssessmentChange): Promise<void> {
    try {
      await this.#write(change);
    } catch (fault) {
      console.warn('A change could not be saved.', (fault as Error).name);
      this.notices.show({ text: this.language.t('save.failed') });
    }
  }

  /** Remembers where the person is: in the address at once, with the assessment when the person rests or leaves. */
  keepPlace(place: Place): void {
    const { session } = this;
    if (!session) return;
    this.router.keep({ page: 'chapter', id: session.id, ...place });
    if (session.isAt(place)) return;
    session.assessment = { ...session.assessment, place };
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#writePlace(), REST_MS);
  }

  /** Puts the assessment on screen away. What cannot be saved is kept until it can, or until the window closes. */
  close(): void {
    const { session } = this;
    const written = this.flush();
    for (const leave of this.#leave.splice(0)) leave();
    this.session = undefined;
    if (!session || session.saving.unsaved().size === 0) return;
    this.#hold(session.id, session);
    void written.then(() => {
      if (session.saving.unsaved().size === 0) this.#hold(session.id, undefined);
    });
  }

  #hold(id: string, session: Session | undefined): void {
    const held = new Map(this.#held);
    if (session) held.set(id, session);
    else held.delete(id);
    this.#held = held;
  }

  async #writePlace(): Promise<void> {
    if (this.#resting === undefined) return;
    clearTimeout(this.#resting);
    this.#resting = undefined;
    const place = this.session?.assessment.place;
    if (!place) return;
    try {
      await this.#write({ place, touchedAt: Date.now() });
    } catch (fault) {
      // Nothing that was entered; what else cannot be saved is said where it was entered.
      console.warn('The place could not be kept.', (fault as Error).name);
    }
  }

  async #write(change: AssessmentChange): Promise<void> {
    const { session } = this;
    if (!session) return;
    session.assessment = { ...session.assessment, ...change } as Assessment;
    if (session.example) return;
    const fields = Object.entries(change);
    for (const [field, value] of fields) session.unwritten.set(field, value);
    await (await this.stores.of(session.id)).changeAssessment(session.id, change);
    for (const [field, value] of fields)
      if (session.unwritten.get(field) === value) session.unwritten.delete(field);
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
    this.session = session;
    storing().then(
      (store) => {
        if (this.session === session)
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
    if (this.session !== session) return;
    this.close();
    this.notices.show({ text: this.language.t('notice.deletedElsewhere') });
    this.router.go({ page: 'assessments' });
  }

  #wordingOf(slot: Slot): number {
    const id = slotQuestion(slot);
    const chapter = findChapter(this.questionnaire, id.split('-', 1)[0] ?? '');
    return chapter?.questions.find((question) => question.id === id)?.wording ?? 1;
  }
}

export const provideApp = (app: AppState): AppState => setContext(KEY, app);
export const useApp = (): AppState => getContext<AppState>(KEY);
