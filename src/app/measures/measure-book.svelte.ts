import type { AnswerBody, Answers } from '../../domain/answers.ts';
import {
  fieldId,
  fieldsOf,
  measureIn,
  measureOf,
  measuresOf,
} from '../../domain/measures/measures.ts';
import type {
  MeasureField,
  MeasureRow,
  Partner,
  Status,
  TextField,
  WholeMeasure,
} from '../../domain/measures/measures.ts';
import { isPrivateOrigin, originValue } from '../../domain/measures/origin.ts';
import type { Origin, Place } from '../../domain/measures/origin.ts';
import type { Questionnaire } from '../../domain/questionnaire/questionnaire.ts';
import type { Store } from '../../storage/store.ts';
import { Fields } from '../session/fields.svelte.ts';
import { newId } from '../new-id.ts';

/**
 * The measures of one store. Each field is saved at once, like an answer; what other windows write comes in, except where
 * this one has something newer under way.
 */
export class MeasureBook extends Fields {
  /** Whether measures outlive this window. */
  readonly lasting: boolean;
  /** Whether they were tried out on the invented example. */
  readonly example: boolean;
  /** Begun, and empty as yet: nothing is stored of them, not even where they came from. */
  #drafts = new Map<string, Origin>();
  readonly store: Store;
  readonly #ended: { yes: boolean };
  readonly #questionnaire: Questionnaire;
  /** Those that say something, the newest first. */
  readonly all: readonly WholeMeasure[] = $derived.by(() =>
    measuresOf(this.#questionnaire, this.answers),
  );

  constructor(store: Store, questionnaire: Questionnaire, fields: Answers, example: boolean) {
    const ended = { yes: false };
    super(fields, (id, body) =>
      ended.yes ? Promise.resolve() : store.putMeasure({ id, body: body as MeasureRow['body'] }),
    );
    this.#ended = ended;
    this.store = store;
    this.#questionnaire = questionnaire;
    this.lasting = store.lasting;
    this.example = example;
    store.watchMeasures((rows) => {
      this.#receiveAll(rows);
    });
  }

  /** The measure of that id, also one that is empty as yet. */
  whole(id: string): WholeMeasure {
    const draft = this.#drafts.get(id);
    const begun = draft ? [[fieldId(id, 'from'), { value: originValue(draft) }] as const] : [];
    return measureIn(this.#questionnaire, id, [...begun, ...this.answers]);
  }

  /** Begins a measure. Nothing is stored until something is entered. @returns its id */
  begin(place: Place): string {
    const id = newId();
    this.#drafts.set(id, { madeAt: Date.now(), ...place });
    return id;
  }

  /** Sets one text to what is being typed. */
  write(id: string, field: TextField, text: string): void {
    this.#settle(id);
    this.type(fieldId(id, field), text);
  }

  setPartner(id: string, partner: Partner, on: boolean): void {
    this.#set(id, `with.${partner}`, on ? true : undefined);
  }

  /** A day as YYYY-MM-DD; empty for none. */
  setUntil(id: string, day: string): void {
    this.#set(id, 'until', day || undefined);
  }

  setStatus(id: string, status: Status): void {
    this.#set(id, 'status', status);
  }

  setPrivate(id: string, on: boolean): void {
    this.#set(id, 'private', on);
  }

  /** Takes a measure away. @returns a function that brings it back */
  async remove(id: string): Promise<() => Promise<void>> {
    await this.flush();
    const rows = await this.store.removeMeasure(id);
    this.receive(this.#slotsOf(id).map((slot) => ({ slot, body: {} })));
    return async () => {
      await this.store.putBackMeasure(rows);
      this.receive(asFields(rows));
    };
  }

  /** Nothing is written from now on, not even what still waits to be. */
  end(): void {
    this.#ended.yes = true;
  }

  #set(id: string, field: MeasureField, value: string | boolean | undefined): void {
    this.#settle(id);
    this.answer(fieldId(id, field), value);
  }

  /**
   * Something is entered: where it came from is written first, and that it is private, so that a window closed at this
   * moment never leaves a text without them.
   */
  #settle(id: string): void {
    const origin = this.#drafts.get(id);
    if (!origin) return;
    this.#drafts.delete(id);
    this.answer(fieldId(id, 'from'), originValue(origin));
    if (isPrivateOrigin(this.#questionnaire, origin)) this.answer(fieldId(id, 'private'), true);
  }

  #receiveAll(rows: readonly MeasureRow[]): void {
    const there = new Set(rows.map(({ id }) => id));
    const gone = [...this.answers].filter(
      ([slot, { value }]) => value !== undefined && !there.has(slot),
    );
    this.receive([...asFields(rows), ...gone.map(([slot]) => ({ slot, body: {} }))]);
  }

  #slotsOf(id: string): string[] {
    return [...this.answers].map(([slot]) => slot).filter((slot) => measureOf(slot) === id);
  }
}

function asFields(rows: readonly MeasureRow[]): { slot: string; body: AnswerBody }[] {
  return [...fieldsOf(rows)].map(([slot, body]) => ({ slot, body }));
}
