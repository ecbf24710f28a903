import { getContext, setContext } from 'svelte';
import { questionnaire } from '../content/load.ts';
import type { Assessment, Place } from '../domain/assessments/assessment.ts';
import type { Questionnaire } from '../domain/questionnaire/questionnaire.ts';
import type { AssessmentChange } from '../storage/store.ts';
import { TextShelf } from './chapter-texts.svelte.ts';
import { LanguageChoice } from './language.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Router } from './router.svelte.ts';
import type { Session } from './session/session.svelte.ts';
import { Sessions } from './session/sessions.svelte.ts';
import { Stores } from './stores/stores.svelte.ts';
import { ThemeChoice } from './theme.svelte.ts';
import type { Update } from './window/update.svelte.ts';

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
  readonly sessions = new Sessions(this);
  /** Offline use and updates; comes when the page has painted. */
  update = $state.raw<Update>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** Makes the app usable offline, and looks for a new version. */
  async goOffline(): Promise<void> {
    const { Update } = await import('./window/update.svelte.ts');
    this.update = new Update(
      () => this.flush(),
      () => !this.wouldLose,
    );
    await this.update.register();
  }

  /** The assessment on screen. */
  get session(): Session | undefined {
    return this.sessions.current;
  }

  /** An assessment with something that could not be saved, on screen or put away. */
  get troubled(): Session | undefined {
    return this.sessions.troubled;
  }

  /** Everything typed so far is durable, or has failed. */
  async flush(): Promise<void> {
    await Promise.all([this.session?.flush(), this.#writePlace()]);
  }

  /** Whether leaving this window would lose something: answers in memory only, or such that are not saved. */
  get wouldLose(): boolean {
    if (this.stores.holdsUnkept || this.troubled) return true;
    const { session } = this;
    if (!session || session.stored) return false;
    return session.saving.state === 'saving' || session.unwritten.size > 0;
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

  /** Puts the assessment on screen away. */
  close(): void {
    this.sessions.close();
  }

  deletedElsewhere(): void {
    this.notices.show({ text: this.language.t('notice.deletedElsewhere') });
    this.router.go({ page: 'assessments' });
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
}

export const provideApp = (app: AppState): AppState => setContext(KEY, app);
export const useApp = (): AppState => getContext<AppState>(KEY);
