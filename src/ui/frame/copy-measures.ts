import type { AppState } from '../../app/app-state.svelte.ts';
import type { MeasureBook } from '../../app/measures/measure-book.svelte.ts';
import { measureOf, PARTNERS, STATUSES, TEXT_FIELDS } from '../../domain/measures/measures.ts';
import type { AnswerValue } from '../../domain/answers.ts';

/** What of the measures is on screen and not yet durable, as text: each field with its name. */
export function copyMeasures(app: AppState, book: MeasureBook): string {
  return [...book.saving.unsaved()]
    .flatMap(([slot, { value }]) => {
      const said = sayField(app, slot.slice(measureOf(slot).length + 1), value);
      return said ? [said] : [];
    })
    .join('\n\n');
}

/** `undefined` for what the person did not write: where the measure came from. */
function sayField(
  { language }: AppState,
  field: string,
  value: AnswerValue | undefined,
): string | undefined {
  const { t } = language;
  const text = TEXT_FIELDS.find((known) => known === field);
  if (text) return `${t(`measures.${text}`)}\n${typeof value === 'string' ? value : '–'}`;
  if (field === 'until')
    return `${t('measures.until')}\n${value ? language.day(String(value)) : '–'}`;
  if (field === 'status') {
    const status = STATUSES.find((known) => known === value) ?? 'open';
    return `${t('measures.status')}\n${t(`measures.status.${status}`)}`;
  }
  const partner = PARTNERS.find((known) => field === `with.${known}`);
  return partner && value === true
    ? `${t('measures.with')}\n${t(`measures.with.${partner}`)}`
    : undefined;
}
