/** The table that `npm run questions` prints. */
import type { Parsed } from '../content.ts';
import { buildQuestionnaire, buildTexts } from '../make/structure.ts';
import { type Counts, COUNTED, countsOf, isTranslated, sum } from './counts.ts';
import { minutesFor, READS_HELP, type Stage, STAGES, stagesOf } from './minutes.ts';

interface Row {
  readonly name: string;
  readonly counts: Counts;
  readonly translated: boolean;
  readonly minutes: Readonly<Record<Stage, number>>;
}

/** One line per chapter in the order of the questionnaire, and the totals below; the minutes are those of the German texts. */
export function tableOf(parsed: Parsed): string {
  const rows = rowsOf(parsed);
  const heading = ['chapter', ...COUNTED, 'de+en', ...STAGES];
  const lines = [...rows, totalOf(rows)].map(({ name, counts, translated, minutes }) => [
    name,
    ...COUNTED.map((what) => (counts[what] > 0 ? String(counts[what]) : '·')),
    translated ? 'yes' : 'NO',
    ...STAGES.map((stage) => (minutes[stage] > 0 ? minutes[stage].toFixed(1) : '·')),
  ]);
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...lines].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  const rule = '─'.repeat(line(heading).length);
  return [
    line(heading),
    rule,
    ...lines.slice(0, -1).map(line),
    rule,
    ...lines.slice(-1).map(line),
    '',
    'condition to care: ratings by what they measure; core: questions of the short version; the last four: estimated minutes',
  ].join('\n');
}

/** The minutes that each kind of assessment takes, chapter by chapter and in total. */
export function totalMinutes(parsed: Parsed): Readonly<Record<Stage, number>> {
  return totalOf(rowsOf(parsed)).minutes;
}

function rowsOf({ chapters, frame }: Parsed): Row[] {
  const stages = frame && stagesOf(buildQuestionnaire(frame, chapters));
  const order = frame
    ? [...frame.frame, ...frame.order.conditions, ...frame.order.tasks]
    : chapters.map(({ id }) => id);
  return chapters
    .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    .map((draft) => {
      const texts = buildTexts(draft, 'de');
      return {
        name: draft.id,
        counts: countsOf(draft),
        translated: isTranslated(draft.source.data),
        minutes: each(STAGES, (stage) => {
          const selected = stages?.[stage].find(({ chapter }) => chapter.id === draft.id);
          return frame && selected
            ? minutesFor(selected, texts, frame.minutes, READS_HELP[stage])
            : 0;
        }),
      };
    });
}

function totalOf(rows: readonly Row[]): Row {
  return {
    name: 'total',
    counts: each(COUNTED, (what) => sum(rows.map(({ counts }) => counts[what]))),
    translated: rows.every(({ translated }) => translated),
    minutes: each(STAGES, (stage) => sum(rows.map(({ minutes }) => minutes[stage]))),
  };
}

function each<const K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
