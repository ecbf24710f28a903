import type { Elapsed } from '../../domain/calendar-days.ts';

/** Such as "vor 13 Monaten", "gestern" or "13 months ago". */
export function ago({ unit, count }: Elapsed, locale: string): string {
  // "Letzte Woche" may be two days ago as well as twelve; a day is a day.
  const numeric = unit === 'day' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(-count, unit);
}
