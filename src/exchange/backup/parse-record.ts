/** One record of a file, from whatever stands there to what the domain knows. */
import * as v from 'valibot';
import { LIMITS } from '../door.ts';
import type { JsonObject, Kind } from './record.ts';
import { answer, assessment, measure } from './schemas.ts';
import type { Item } from './shelf.ts';

/** By what only this kind has: the headings of the lists may be what was damaged. */
export function kindOf(raw: JsonObject): Kind | undefined {
  if ('slot' in raw) return 'answers';
  if ('perspective' in raw) return 'assessments';
  return 'body' in raw ? 'measures' : undefined;
}

/** The record, without keys that the format does not have; `undefined` where it breaks the rules of its kind. */
export function parse(kind: Kind, raw: JsonObject): Item | undefined {
  switch (kind) {
    case 'assessments': {
      const { success, output } = v.safeParse(assessment, raw);
      return success ? { kind, record: output } : undefined;
    }
    case 'answers': {
      const { success, output } = v.safeParse(answer, raw);
      return success ? { kind, record: output } : undefined;
    }
    case 'measures': {
      const { success, output } = v.safeParse(measure, raw);
      return success ? { kind, record: output } : undefined;
    }
  }
}

/** Whether a text in it is above the limit, to whatever depth. */
export function hasLongText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LIMITS.text;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongText);
}

/** When it was last changed. */
export function stampOf({ kind, record }: Item): number {
  return kind === 'assessments' ? (record.touchedAt ?? 0) : record.stamp;
}
