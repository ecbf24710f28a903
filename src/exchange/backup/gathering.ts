/** Takes records one by one, however they were found in the file, and keeps the report. */
import * as v from 'valibot';
import { inventoryOf } from '../../domain/backup/inventory.ts';
import { cleanName, LIMITS } from '../door.ts';
import { RefusedFile } from '../refused-file.ts';
import type { Dropped, DropReason, Opened, Report } from './opened.ts';
import { checkOf, FORMAT, isObject, KINDS, VERSION, type JsonObject, type Kind } from './record.ts';
import { hasLongText, kindOf, parse, stampOf } from './parse-record.ts';
import { head, unknownKeys, type HeadEntry } from './schemas.ts';
import { Shelf } from './shelf.ts';

const DAY_MS = 86_400_000;
const MOST_KEYS = 20;

export class Gathering {
  readonly hostile = new Set<string>();
  readonly unreadable: number[] = [];
  /** The file says somewhere that it is a backup of ours. */
  namesFormat = false;
  readonly #now: number;
  readonly #intact = new Shelf();
  readonly #altered = new Shelf();
  readonly #unknownKeys = new Set<string>();
  readonly #dropped = new Map<string, Dropped>();
  readonly #found: Record<Kind, number> = { assessments: 0, answers: 0, measures: 0 };
  #records = 0;
  #intactRecords = 0;
  #alteredRecords = 0;
  #cleaned = 0;
  #fromFuture = 0;
  #head: HeadEntry | undefined;
  #headAltered = true;

  constructor(now: number) {
    this.#now = now;
  }

  /** @throws RefusedFile `newer` */
  takeHead(raw: JsonObject): void {
    const { format, version, note, madeAt, app, counts, check } = raw;
    const isIntact = check === checkOf({ format, version, note, madeAt, app, counts });
    this.namesFormat ||= format === FORMAT;
    // A version that only a damaged byte has raised must not hide what can be read.
    if (format === FORMAT && Number(version) > VERSION && (isIntact || check === undefined))
      throw new RefusedFile('newer');
    const parsed = v.safeParse(head, raw);
    this.#head = parsed.success ? parsed.output : undefined;
    this.#headAltered = !isIntact || !parsed.success || format !== FORMAT;
  }

  /** @throws RefusedFile `tooMany` */
  take(raw: unknown): void {
    this.#records += 1;
    if (this.#records > LIMITS.records) throw new RefusedFile('tooMany');
    const kind = isObject(raw) ? kindOf(raw) : undefined;
    if (!isObject(raw) || !kind) return this.#drop('unknown', 'unknown');
    this.#found[kind] += 1;
    this.leaveOut(unknownKeys(kind, raw));
    const item = parse(kind, raw);
    if (!item) return this.#drop(kind, hasLongText(raw) ? 'tooLong' : 'shape');
    const isIntact = raw.check === checkOf(raw);
    if (!(isIntact ? this.#intact : this.#altered).put(item)) this.#drop(kind, 'duplicate');
    if (isIntact) this.#intactRecords += 1;
    else this.#alteredRecords += 1;
    if (item.kind === 'assessments' && item.record.title !== raw.title) this.#cleaned += 1;
    if (stampOf(item) > this.#now + DAY_MS) this.#fromFuture += 1;
  }

  leaveOut(keys: Iterable<string>): void {
    for (const key of keys) {
      if (this.#unknownKeys.size >= MOST_KEYS) return;
      this.#unknownKeys.add(cleanName(key).slice(0, 40));
    }
  }

  /** Records that could be read; whole ones count more than altered ones. */
  get yield(): number {
    return this.#intactRecords * 2 + this.#alteredRecords;
  }

  get isComplete(): boolean {
    return KINDS.every((kind) => this.#missing(kind) === 0);
  }

  /** Whether this is a backup of which something is left, be it that it was made of an empty device. */
  get isUsable(): boolean {
    if (this.#intactRecords > 0) return true;
    if (!this.namesFormat) return false;
    return (
      this.#alteredRecords > 0 || (!this.#headAltered && this.isComplete && this.#records === 0)
    );
  }

  /** @param byLine whether the file is no JSON as a whole */
  finish(byLine: boolean): Opened {
    const orphaned = this.#intact.orphaned();
    for (const { id, lastStamp } of orphaned)
      this.#intact.put({ kind: 'assessments', record: rebuilt(id, lastStamp) });
    this.leaveOut(this.hostile);
    const [contents, altered] = [this.#intact.contents(), this.#altered.contents()];
    const report: Omit<Report, 'sound'> = {
      madeAt: this.#head?.madeAt,
      app: this.#head?.app,
      version: VERSION,
      headAltered: this.#headAltered,
      inventory: inventoryOf(contents),
      altered: inventoryOf(altered),
      byLine,
      unreadable: this.unreadable,
      missing: {
        assessments: Math.max(0, this.#missing('assessments')),
        answers: Math.max(0, this.#missing('answers')),
        measures: Math.max(0, this.#missing('measures')),
      },
      unknownKeys: [...this.#unknownKeys],
      dropped: [...this.#dropped.values()],
      rebuilt: orphaned.length,
      cleanedTitles: this.#cleaned,
      fromFuture: this.#fromFuture,
    };
    const hasAltered = KINDS.some((kind) => altered[kind].length > 0);
    return { contents, altered, report: { sound: this.#isSound(report, hasAltered), ...report } };
  }

  #isSound(report: Omit<Report, 'sound'>, hasAltered: boolean): boolean {
    const { headAltered, byLine, unreadable, dropped, rebuilt: made } = report;
    return (
      !(headAltered || byLine || hasAltered) &&
      this.isComplete &&
      unreadable.length + report.unknownKeys.length + dropped.length + made + this.#cleaned === 0
    );
  }

  #missing(kind: Kind): number {
    return (this.#head?.counts[kind] ?? 0) - this.#found[kind];
  }

  #drop(kind: Dropped['kind'], reason: DropReason): void {
    const key = `${kind} ${reason}`;
    const count = (this.#dropped.get(key)?.count ?? 0) + 1;
    this.#dropped.set(key, { kind, reason, count });
  }
}

function rebuilt(id: string, lastStamp: number) {
  return {
    id,
    kind: 'full',
    perspective: 'coordination',
    title: '',
    date: new Date(lastStamp).toISOString().slice(0, 10),
    questionnaireVersion: 1,
  } as const;
}
