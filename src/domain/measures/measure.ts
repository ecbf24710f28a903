/** What a person intends: a measure (Vorhaben). Kept per person, not per assessment. */
export interface Measure {
  readonly id: string;
  /** As of an answer: decides which of two versions is newer. */
  readonly stamp: number;
  /** Everything the person typed. */
  readonly body: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}
