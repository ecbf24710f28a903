import { count } from '../../domain/seminar/collection.ts';
import type { Exercise } from '../../domain/seminar/exercise.ts';
import { closeCollection, type GroupResult } from '../../domain/seminar/group-result.ts';
import { isShown } from '../../domain/seminar/thresholds.ts';
import type { CodeRefusal } from '../../exchange/seminar/refused-code.ts';
import type { AppState } from '../app-state.svelte.ts';
import { homeStore } from '../data/home.ts';
import { today } from '../today.ts';
import { codesInFile } from './code-files.ts';
import { openSeminarTools, type SeminarTools } from './seminar-tools.ts';
import { collectionKey } from './settings-keys.ts';
import type { CollectionRow } from './stored.ts';

/** A code that was out of view for so long is shown once more; less is a hand that shook. */
const GONE_AFTER_MS = 1_000;

/**
 * What became of one code. `closed`: the collection is closed, maybe in another window · `gone`: it was deleted ·
 * `noCode`: no code was found in the picture or file · `notStored`: this device did not store it, nothing was counted.
 */
export type Outcome =
  | { readonly state: 'counted' }
  | {
      readonly state: 'refused';
      readonly why: CodeRefusal | 'closed' | 'gone' | 'noCode' | 'notStored';
      /** Of a mistyped text, counted from 1. */
      readonly line?: number | undefined;
      /** Of a file that was dropped. */
      readonly file?: string;
    };

/** Collecting codes: a count is shown, nothing else, until the collection is closed. */
export class Collecting {
  readonly id: string;
  exercise = $state.raw<Exercise>();
  /** How many codes were counted; after closing as well. */
  count = $state.raw(0);
  /** Of the last text, files or frame, one per code. */
  outcomes = $state.raw<readonly Outcome[]>([]);
  result = $state.raw<GroupResult>();
  readonly #app: AppState;
  /** Codes are counted one after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  /** What the camera still looks at: told once, not thirty times a second. */
  #inView: string | undefined;
  #lastSeen = 0;

  constructor(app: AppState, collectionId: string) {
    this.#app = app;
    this.id = collectionId;
  }

  /** Reads what is stored, also what another window counted meanwhile. @returns whether there is such a collection */
  async refresh(): Promise<boolean> {
    const store = await homeStore(this.#app);
    const row = (await store.setting(collectionKey(this.id))) as CollectionRow | undefined;
    this.#show(row);
    return row !== undefined;
  }

  /** Whether closing now would show anything. */
  get isEnough(): boolean {
    return this.exercise !== undefined && isShown(this.count, this.exercise.minimum);
  }

  /** One code, or several with empty lines between them. */
  async addText(text: string): Promise<void> {
    const { codesIn } = await openSeminarTools();
    const codes = codesIn(text);
    this.outcomes = codes.length > 0 ? await this.#addAll(codes) : [refused('noCode')];
  }

  /** Files dropped together: texts, and pictures of QR codes. */
  async addFiles(files: readonly File[]): Promise<void> {
    const outcomes: Outcome[] = [];
    for (const file of files) {
      const codes = await codesInFile(file);
      const found = codes.length > 0 ? await this.#addAll(codes) : [refused('noCode')];
      outcomes.push(
        ...found.map((one) => (one.state === 'refused' ? { ...one, file: file.name } : one)),
      );
    }
    this.outcomes = outcomes;
  }

  /** What the camera sees. @returns whether a code is in view */
  async addFrame(pixels: ImageData): Promise<boolean> {
    const { readQr } = await import('../../exchange/seminar/read-qr.ts');
    const signs = readQr(pixels, 'frame');
    if (signs === undefined) return false;
    const isNew = signs !== this.#inView || performance.now() - this.#lastSeen > GONE_AFTER_MS;
    this.#lastSeen = performance.now();
    if (!isNew) return true;
    this.#inView = signs;
    this.outcomes = await this.#addAll([signs]);
    return true;
  }

  /** Computes the result once, freezes it and forgets sums and ids, in one step. */
  async close(): Promise<void> {
    const store = await homeStore(this.#app);
    let row: CollectionRow | undefined;
    await store.changeSetting(collectionKey(this.id), (present) => {
      row = present as CollectionRow | undefined;
      if (row?.state === 'open')
        row = { state: 'closed', result: closeCollection(row.collection, today()) };
      return row;
    });
    this.#show(row);
  }

  #addAll(codes: readonly string[]): Promise<Outcome[]> {
    const added = this.#turn.then(() => this.#add(codes));
    this.#turn = added.catch(() => undefined);
    return added;
  }

  /** Reads, checks and counts in one transaction: two windows never count one code twice, or lose one. */
  async #add(codes: readonly string[]): Promise<Outcome[]> {
    let row: CollectionRow | undefined;
    let outcomes: Outcome[] = [];
    try {
      const tools = await openSeminarTools();
      const store = await homeStore(this.#app);
      await store.changeSetting(collectionKey(this.id), (present) => {
        row = present as CollectionRow | undefined;
        outcomes = codes.map((code) => {
          let outcome: Outcome = refused(row ? 'closed' : 'gone');
          if (row?.state === 'open') [row, outcome] = this.#counted(row, code, tools);
          return outcome;
        });
        return row;
      });
    } catch (fault) {
      console.warn('Codes could not be counted.', (fault as Error).name);
      return codes.map(() => refused('notStored'));
    }
    this.#show(row);
    return outcomes;
  }

  #counted(
    row: CollectionRow & { readonly state: 'open' },
    code: string,
    { readCode, RefusedCode }: SeminarTools,
  ): [CollectionRow, Outcome] {
    const { collection } = row;
    try {
      const submission = readCode(code, collection);
      return [{ ...row, collection: count(collection, submission) }, { state: 'counted' }];
    } catch (fault) {
      if (!(fault instanceof RefusedCode)) throw fault;
      return [row, { ...refused(fault.code), line: fault.line }];
    }
  }

  #show(row: CollectionRow | undefined): void {
    if (!row) return;
    const isOpen = row.state === 'open';
    this.exercise = isOpen ? row.collection.exercise : row.result.exercise;
    this.count = isOpen ? row.collection.submissions.length : row.result.people;
    this.result = isOpen ? undefined : row.result;
  }
}

type Refused = Extract<Outcome, { state: 'refused' }>;
const refused = (why: Refused['why']): Refused => ({ state: 'refused', why });
