import type { Contents, MergePlan } from '../../domain/backup/backup.ts';
import { planMerge, together } from '../../domain/backup/merge.ts';
import type { Opened } from '../../exchange/backup/opened.ts';
import type { Exchange } from '../../exchange/in-worker.ts';
import type { RefusalCode } from '../../exchange/refused-file.ts';
import type { Store } from '../../storage/store.ts';
import type { AppState } from '../app-state.svelte.ts';
import type { ExchangeTools } from './exchange.ts';
import { homeStore } from './home.ts';
import { whatToNote } from './note-restored.ts';
import { changesAnything, previewOf } from './preview.ts';
import type { AssessmentPreview } from './preview.ts';

/** Why a file is not put back: refused at the door, not readable at all, or not stored. Nothing was changed by it. */
type Refusal = RefusalCode | 'unreadable' | 'notStored';

export type Report = Opened['report'];

export interface RestorePreview {
  readonly opened: Opened;
  readonly plan: MergePlan;
  readonly assessments: readonly AssessmentPreview[];
  readonly changesAnything: boolean;
  /** Assessments of the file are on this device, be it marked as deleted: a second copy in this window would hide them. */
  readonly onDevice: boolean;
}
/** So many bytes tell whether a file is sealed. */
const BEGINNING = 200;

type Step = 'choose' | 'reading' | 'locked' | 'preview' | 'writing' | 'done';

/** Putting a file back: chosen, unlocked, looked at, and only then written; all of it or nothing. */
export class Restore {
  step = $state.raw<Step>('choose');
  refusal = $state.raw<Refusal>();
  preview = $state.raw<RestorePreview>();
  /** Records whose check does not fit come too: the person said so. */
  withAltered = $state.raw(false);
  /** Into this window only, although this browser would keep it: a borrowed device. */
  intoWindow = $state.raw(false);
  /** What was typed to open the file, kept only until it opens: after a slip it can be looked at. */
  passphrase = $state.raw('');
  /** How many fields stayed after an undo, because they were changed since. */
  undone = $state.raw<number>();
  readonly #app: AppState;
  readonly #tools: () => Promise<ExchangeTools>;
  #file: Blob | undefined;
  #sealed = false;
  #exchange: Pick<Exchange, 'cancel'> | undefined;
  /** A file chosen later wins over one that is still being read. */
  #turn = 0;

  constructor(app: AppState, tools: () => Promise<ExchangeTools>) {
    this.#app = app;
    this.#tools = tools;
  }

  /** Reads a file; asks for its passphrase where it is sealed. */
  async choose(file: Blob): Promise<void> {
    this.reset();
    await this.#attempt(async (turn) => {
      const { isSealed } = await this.#tools();
      const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
      if (turn !== this.#turn) return;
      this.#file = file;
      if (isSealed(beginning)) this.step = 'locked';
      else await this.#open(turn, file);
    });
  }

  async unlock(passphrase: string): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.refusal = undefined;
    this.passphrase = passphrase;
    await this.#attempt((turn) => this.#open(turn, file, passphrase));
  }

  /** Reckons anew what would change. */
  async include({ altered = this.withAltered, intoWindow = this.intoWindow }): Promise<void> {
    this.withAltered = altered;
    this.intoWindow = intoWindow;
    const { preview } = this;
    if (preview) this.preview = await this.#look(preview.opened);
  }

  /** Puts the file back, as it fits by now: another window may have gone on meanwhile. */
  async apply(): Promise<void> {
    const { preview } = this;
    if (!preview) return;
    this.step = 'writing';
    try {
      const { plan } = await this.#look(preview.opened);
      const store = await this.#store();
      const note = await whatToNote(store, preview.opened, plan);
      if (this.#isWindow) this.#app.close(); // What is on screen may be kept elsewhere.
      await store.restore(plan, Date.now());
      await note(this.#sealed);
      // The window learns which assessments it holds; to add what is there already changes nothing.
      if (this.#isWindow) for (const one of plan.added) await this.#app.stores.add(one, true);
      this.preview = { ...preview, plan };
      this.step = 'done';
    } catch (fault) {
      console.warn('The file could not be put back.', (fault as Error).name);
      this.refusal = 'notStored';
      this.step = 'preview';
    }
  }

  /** Takes back what was put back last; what was changed since stays. */
  async undo(): Promise<void> {
    await this.#app.flush();
    this.#app.close(); // An assessment that goes is not on screen, and nothing is said of another window.
    const kept = await (await homeStore(this.#app)).undoRestore();
    this.reset();
    this.undone = kept;
  }

  /** Puts everything away, also what is being read. */
  reset(): void {
    this.#turn += 1;
    this.#exchange?.cancel();
    this.#file = undefined;
    this.step = 'choose';
    this.refusal = undefined;
    this.preview = undefined;
    this.withAltered = false;
    this.intoWindow = false;
    this.passphrase = '';
    this.undone = undefined;
  }

  get #isWindow(): boolean {
    return this.intoWindow || this.#app.stores.shared;
  }

  #store(): Promise<Store> {
    return this.#isWindow ? this.#app.stores.memory() : homeStore(this.#app);
  }

  async #attempt(work: (turn: number) => Promise<void>): Promise<void> {
    const turn = this.#turn;
    const before = this.step;
    this.step = 'reading';
    try {
      await work(turn);
    } catch (fault) {
      if (turn !== this.#turn) return;
      this.refusal = codeOf(fault);
      // A wrong passphrase can be typed again; every other refusal asks for another file.
      this.step = this.refusal === 'wrongPassphrase' ? before : 'choose';
    }
  }

  async #open(turn: number, file: Blob, passphrase?: string): Promise<void> {
    this.#sealed = passphrase !== undefined;
    const exchange = (await this.#tools()).newExchange();
    this.#exchange = exchange;
    const opened = await exchange.open(file, passphrase);
    const preview = await this.#look(opened);
    if (turn !== this.#turn) return;
    this.preview = preview;
    this.passphrase = '';
    this.step = 'preview';
  }

  async #isOnDevice({ assessments }: Contents): Promise<boolean> {
    const store = await this.#app.stores.lasting();
    const kept = new Set((await store.assessments()).map(({ id }) => id));
    return assessments.some(({ id }) => kept.has(id));
  }

  async #look(opened: Opened): Promise<RestorePreview> {
    await this.#app.flush();
    const here = await (await this.#store()).contents();
    const { contents, altered } = opened;
    const inFile = this.withAltered ? together(contents, altered) : contents;
    const plan = planMerge(here, inFile);
    const assessments = previewOf(here, inFile, plan);
    const onDevice = await this.#isOnDevice(inFile);
    return { opened, plan, assessments, changesAnything: changesAnything(plan), onDevice };
  }
}

/** A refusal of the door's has a code of letters; anything else means that the file could not be read at all. */
function codeOf(fault: unknown): Refusal {
  const { code, name } = fault as { code?: unknown; name: string };
  if (typeof code === 'string') return code as RefusalCode;
  console.warn('The file could not be read.', name);
  return 'unreadable';
}
