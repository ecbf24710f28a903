/** Where the points of a line over the years stand: by their real days, uneven distances as they are. */

/** A day of the axis, as YYYY-MM-DD, and what stands under it. */
export interface ChartDay {
  readonly date: string;
  readonly label: string;
}

const MS_PER_DAY = 86_400_000;

/**
 * The days' places from 0 (the first) to 1 (the last); all in the middle where they are one day.
 * Counted in whole days of the calendar: neither a leap day nor a change of the clocks moves one.
 * @param dates as YYYY-MM-DD, the oldest first
 */
export function placesOf(dates: readonly string[]): number[] {
  const days = dates.map(dayNumber);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  return days.map((day) => (last === first ? 0.5 : (day - first) / (last - first)));
}

/**
 * Which days get a label: the first and the last, and between them as many as keep the distance.
 * @param places as `placesOf` gives them
 * @param least between two labels, as a share of the axis
 * @returns their indices
 */
export function labelled(places: readonly number[], least: number): number[] {
  const last = places.length - 1;
  const kept: number[] = [];
  places.forEach((place, index) => {
    const before = places[kept.at(-1) ?? -1] ?? -Infinity;
    const fits = place - before >= least && (places[last] ?? 1) - place >= least;
    if (index === 0 || fits) kept.push(index);
  });
  // On the same day as the first one there is no second label.
  return last > 0 && (places[last] ?? 0) - (places[0] ?? 0) >= least ? [...kept, last] : kept;
}

/** The stretches of a line: each from a point to the very next one; beside a gap there is none. */
export function stretchesOf(
  values: readonly (number | undefined)[],
): { readonly from: number; readonly to: number }[] {
  return values.flatMap((value, to) =>
    to > 0 && value !== undefined && values[to - 1] !== undefined ? [{ from: to - 1, to }] : [],
  );
}

function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}
