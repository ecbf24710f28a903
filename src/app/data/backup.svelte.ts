import type { Contents, Inventory } from '../../domain/backup/backup.ts';
import type { Exchange } from '../../exchange/in-worker.ts';
import type { Stage } from '../../exchange/job.ts';
import type { Store } from '../../storage/store.ts';
import type { AppState } from '../app-state.svelte.ts';
import { measureBooks } from '../measures/measure-books.svelte.ts';
import { today } from '../today.ts';
import { noteBackup as markBackup } from '../stores/canary.ts';
import { faultOf } from './backup-fault.ts';
import type { BackupFault } from './backup-fault.ts';
import { noteBackup } from './backups.ts';
import type { ExchangeTools } from './exchange.ts';
import { homeStore } from './home.ts';
import { chooseTarget } from './save-target.ts';
import type { SaveTarget } from './save-target.ts';
import { withUnsaved, withUnsavedMeasures } from './unsaved.ts';
import { APP_VERSION } from './version.ts';
import { writeBackup } from './write-backup.ts';

/** Everything, or the id of one assessment. */
type Scope = 'all' | (string & {});

export interface SavedBackup {
  readonly name: string;
  readonly sealed: boolean;
  /** What was read back out of it. */
  readonly inventory: Inventory;
  /** The address of a download, to load it once more; without one, the written file itself was read back. */
  readonly address?: string;
}

interface Attempt {
  cancelled: boolean;
  exchange?: Pick<Exchange, 'cancel'>;
}
type FileCheck = 'working' | 'same' | 'wrongPassphrase' | 'notTheSame';

/** Saving to a file: what, how, written, read back. */
export class Backup {
  scope = $state.raw<Scope>('all');
  working = $state.raw(false);
  /** What the worker is at. */
  stage = $state.raw<Stage>();
  fault = $state.raw<BackupFault>();
  saved = $state.raw<SavedBackup>();
  /** What a look at the file in the downloads has found. */
  check = $state.raw<FileCheck>();
  readonly #app: AppState;
  readonly #tools: () => Promise<ExchangeTools>;
  #attempt: Attempt | undefined;
  #contents: Contents | undefined;

  constructor(app: AppState, tools: () => Promise<ExchangeTools>) {
    this.#app = app;
    this.#tools = tools;
  }

  /**
   * Saves, sealed where a passphrase is given. To be called in the click itself: the file dialog opens only then.
   * @returns whether there is a backup now
   */
  async save(passphrase?: string): Promise<boolean> {
    this.reset();
    const attempt: Attempt = { cancelled: false };
    let target: SaveTarget | undefined;
    try {
      const tools = await this.#tools();
      target = await this.#target(tools, passphrase !== undefined);
      if (!target) return false;
      this.#attempt = attempt;
      this.working = true;
      this.saved = await this.#write(tools, target, attempt, passphrase);
      return true;
    } catch (fault) {
      if (!attempt.cancelled) this.fault = faultOf(fault);
      await target?.discard().catch((left: unknown) => {
        console.warn('An empty file was left behind.', (left as Error).name);
      });
      return false;
    } finally {
      this.working = false;
      this.stage = undefined;
    }
  }

  cancel(): void {
    const attempt = this.#attempt;
    if (!attempt) return;
    attempt.cancelled = true;
    attempt.exchange?.cancel();
  }

  /** Opens a file that was saved and compares it with what was to be in it. */
  async compare(file: File, passphrase: string | undefined): Promise<void> {
    const contents = this.#contents;
    if (!contents) return;
    this.check = 'working';
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await (await this.#tools()).newExchange().verify(bytes, passphrase, contents);
      this.check = 'same';
    } catch (fault) {
      const wrong = (fault as { code?: string }).code === 'wrongPassphrase';
      this.check = wrong ? 'wrongPassphrase' : 'notTheSame';
    }
  }

  /** Puts the result away. */
  reset(): void {
    if (this.saved?.address) URL.revokeObjectURL(this.saved.address);
    this.saved = undefined;
    this.fault = undefined;
    this.check = undefined;
    this.#contents = undefined;
  }

  #target({ fileName }: ExchangeTools, sealed: boolean): Promise<SaveTarget | undefined> {
    const { t } = this.#app.language;
    return chooseTarget({
      suggestedName: fileName(this.scope === 'all' ? 'backup' : 'assessment', today(), sealed),
      type: sealed ? 'application/octet-stream' : 'application/json',
      ending: sealed ? '.age' : '.json',
      description: t(sealed ? 'data.save.kindSealed' : 'data.save.kindPlain'),
    });
  }

  async #write(
    { newExchange }: ExchangeTools,
    target: SaveTarget,
    attempt: Attempt,
    passphrase: string | undefined,
  ): Promise<SavedBackup> {
    await this.#app.flush();
    const store = await homeStore(this.#app);
    const now = new Date();
    const stored = await this.#stored(store);
    const contents = this.#withUnsaved(stored, now.getTime());
    const options = { passphrase, app: APP_VERSION, madeAt: now.toISOString() };
    const exchange = newExchange();
    attempt.exchange = exchange;
    const { bytes, inventory } = await exchange.save(contents, options, (stage) => {
      this.stage = stage;
    });
    if (attempt.cancelled) throw new DOMException('cancelled', 'AbortError');
    const written = await writeBackup(target, bytes);
    this.#contents = contents;
    const sealed = passphrase !== undefined;
    await remember(store, contents, { at: now.getTime(), sealed });
    return { name: target.name, sealed, inventory, ...written };
  }

  async #stored(store: Store): Promise<Contents> {
    try {
      return await store.contents(this.scope === 'all' ? undefined : [this.scope]);
    } catch (fault) {
      // What the database held is lost with it; what this window still shows is the more worth saving.
      if (this.#app.stores.ended === 'gone') return { assessments: [], answers: [], measures: [] };
      throw fault;
    }
  }

  #withUnsaved(stored: Contents, now: number): Contents {
    const { sessions, stores, questionnaire } = this.#app;
    const wanted = sessions.all.filter(
      ({ id, example }) =>
        !example &&
        (this.scope === 'all' || this.scope === id) &&
        (!stores.shared || stores.isInMemory(id)),
    );
    const contents = withUnsaved(stored, wanted, questionnaire, now);
    const book = measureBooks(this.#app).troubled;
    // On a shared device the file is of this window only; a backup of one assessment holds no measures.
    if (!book || stores.shared || this.scope !== 'all') return contents;
    return withUnsavedMeasures(contents, book.saving.unsaved(), now);
  }
}

/** A backup is one even where the app cannot remember it: the database may be full or of a newer version. */
async function remember(
  store: Store,
  contents: Contents,
  made: { readonly at: number; readonly sealed: boolean },
): Promise<void> {
  try {
    if (store.lasting) markBackup(made.at);
    await noteBackup(store, contents, made);
  } catch (fault) {
    console.warn('The date of the backup could not be kept.', (fault as Error).name);
  }
}
