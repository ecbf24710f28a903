/** What a question said when it was answered: repairs change the words and keep the meaning. */
import type { QuestionTexts } from './texts.ts';

/** The words of a question in one of its wordings; today's where nothing older was kept. */
export function textAt(texts: QuestionTexts, wording: number): string {
  return texts.earlier?.[wording]?.text ?? texts.text;
}

/**
 * The words of a row or option in one of its question's wordings; `undefined` where there is no such row.
 *
 * A wording keeps only the rows that it changed: the words of the others are those of the next wording that names them.
 */
export function itemTextAt(
  texts: QuestionTexts,
  itemId: string,
  wording: number,
): string | undefined {
  const kept = Object.entries(texts.earlier ?? {})
    .filter(([number, { items }]) => Number(number) >= wording && items?.[itemId] !== undefined)
    .sort(([a], [b]) => Number(a) - Number(b));
  return kept[0]?.[1].items?.[itemId] ?? texts.items?.[itemId];
}
