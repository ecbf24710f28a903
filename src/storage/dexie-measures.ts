import type { Measure } from '../domain/measures/measure.ts';
import type { Connection } from './connection.ts';
import { measureRows, putBackRows, putMeasureAtOnce, takeMeasure } from './measure-rows.ts';
import { putUnlessNewer } from './put-unless-newer.ts';
import type { Database } from './schema.ts';
import type { Stamps } from './stamps.ts';
import type { Unsubscribe } from './store.ts';
import type { MeasureMark } from './tally.ts';

/** The measures of the lasting store. What each function means stands in `store.ts`. */
export class DexieMeasures {
  readonly #connection: Connection;
  readonly #stamps: Stamps;
  readonly #onwritten: (mark?: MeasureMark) => void;
  /** How many own changes are durable. */
  #written = 0;

  /** @param onwritten a row has become durable; without one, rows were taken away or put back */
  constructor(connection: Connection, stamps: Stamps, onwritten: (mark?: MeasureMark) => void) {
    this.#connection = connection;
    this.#stamps = stamps;
    this.#onwritten = onwritten;
  }

  async all(): Promise<Measure[]> {
    const rows = await this.#connection.use(measureRows);
    this.#stamps.saw(rows);
    return rows;
  }

  async put(measure: Omit<Measure, 'stamp'>): Promise<void> {
    const row = { ...measure, stamp: this.#stamps.next() };
    await this.#connection.write(
      (database) => putMeasureAtOnce(database, row),
      ({ measures }) => putUnlessNewer(measures, row.id, row),
    );
    this.#changed({ id: row.id, stamp: row.stamp });
  }

  async remove(measureId: string): Promise<readonly Measure[]> {
    const taken = await this.#connection.once((database) => takeMeasure(database, measureId));
    this.#changed();
    return taken;
  }

  async putBack(rows: readonly Measure[]): Promise<void> {
    await this.#connection.use((database) => putBackRows(database, rows));
    this.#changed();
  }

  watch(changed: (rows: readonly Measure[]) => void): Unsubscribe {
    let stopped = false;
    const read = async (database: Database) => ({
      written: this.#written,
      rows: await measureRows(database),
    });
    const told = ({ written, rows }: Awaited<ReturnType<typeof read>>): void => {
      if (stopped) return;
      // Read before an own write was durable, and told after it: it would take back what was typed.
      if (written !== this.#written) {
        // A connection that is gone is dealt with where it is written to.
        this.#connection.use(read).then(told, () => undefined);
        return;
      }
      this.#stamps.saw(rows);
      changed(rows);
    };
    const stop = this.#connection.watch(read, told);
    return () => {
      stopped = true;
      stop();
    };
  }

  #changed(mark?: MeasureMark): void {
    this.#written += 1;
    this.#onwritten(mark);
  }
}
