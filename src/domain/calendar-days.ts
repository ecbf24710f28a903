/**
 * Reckoning with days of the calendar (YYYY-MM-DD), never with hours: a day with 23 or 25 of them, where the clocks change, is
 * a day like others.
 */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** How long ago, in the largest unit that people would use; `count` is never negative. */
export interface Elapsed {
  readonly unit: Unit;
  readonly count: number;
}

const MONTHS_IN_WORDS = 2;
const WEEKS_FROM = 14;
const YEARS_FROM = 24;

/**
 * The time from one day to a later one, rounded down: days up to two weeks, weeks up to two months, months up to two years.
 *
 * A month is over on the same day of the next one, or on its last day where it has no such day: from 31 January to
 * 28 February is one month, from 29 February to 28 February is a year.
 *
 * @returns `undefined` where `from` lies behind `to`, such as after a clock that was wrong
 * @throws RangeError where one of them is no day
 */
export function elapsed(from: string, to: string): Elapsed | undefined {
  const days = dayNumber(to) - dayNumber(from);
  if (days < 0) return undefined;
  const months = monthsBetween(from, to);
  if (months >= YEARS_FROM) return { unit: 'year', count: Math.floor(months / 12) };
  if (months >= MONTHS_IN_WORDS) return { unit: 'month', count: months };
  return days >= WEEKS_FROM
    ? { unit: 'week', count: Math.floor(days / 7) }
    : { unit: 'day', count: days };
}

/**
 * The day so many months later, or the last day of that month where it has no such day: a year after 29 February is 28 February.
 * @throws RangeError where it is no day
 */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const whole = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(whole / 12), (whole % 12) + 1];
  return written(laterYear, laterMonth, Math.min(date, daysIn(laterYear, laterMonth)));
}

function monthsBetween(from: string, to: string): number {
  const [year, month, date] = parts(from);
  const [laterYear, laterMonth, laterDate] = parts(to);
  const isFull = laterDate >= Math.min(date, daysIn(laterYear, laterMonth));
  return (laterYear - year) * 12 + laterMonth - month - (isFull ? 0 : 1);
}

/** Days since the first of March of the year 0, for which leap days are the last ones of a year. */
function dayNumber(day: string): number {
  const [year, month, date] = parts(day);
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + dayOfYear;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function parts(day: string): [year: number, month: number, date: number] {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  if (
    year === undefined ||
    month === undefined ||
    date === undefined ||
    !(month >= 1 && month <= 12)
  )
    throw new RangeError('this is no day');
  return [year, month, date];
}

const written = (year: number, month: number, date: number): string =>
  [String(year).padStart(4, '0'), two(month), two(date)].join('-');
const two = (part: number): string => String(part).padStart(2, '0');
