import type { Partner, WholeMeasure } from '../../../domain/measures/measures.ts';

export const SHOWN = ['open', 'all', 'closed'] as const;

/** Which measures are listed. */
export interface Choice {
  readonly show: (typeof SHOWN)[number];
  /** Empty for whomever. */
  readonly with: Partner | '';
}

/** Whether a measure is among those chosen. Closed is whatever came of it: done, partly done, dropped on purpose. */
export function isChosen(choice: Choice, { status, with: partners }: WholeMeasure): boolean {
  const isOpen = status === 'open';
  const stands = choice.show === 'all' || isOpen === (choice.show === 'open');
  return stands && (choice.with === '' || partners.includes(choice.with));
}
