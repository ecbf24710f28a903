import type { ChapterId } from '../../../../domain/questionnaire/questionnaire.ts';
import type { TrendLine } from '../../../../domain/years/trend.ts';

/** The lines of one chapter stand in one chart: three at most, since no chapter measures more. */
export function byChapter(
  lines: readonly TrendLine[],
): { readonly chapter: ChapterId; readonly lines: readonly TrendLine[] }[] {
  const chapters = [...new Set(lines.map(({ chapter }) => chapter))];
  return chapters.map((chapter) => ({
    chapter,
    lines: lines.filter((line) => line.chapter === chapter),
  }));
}
