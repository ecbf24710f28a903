/** What a chapter and its questions say, in one language; loaded when a chapter is opened. */

/** Where a question comes from: chapter and page of the Arbeitshilfe, or the number of another source text. */
export type Source =
  { readonly chapter: string; readonly page: number } | { readonly seed: string };

/** What a question says, in one language. */
export interface QuestionTexts {
  readonly text: string;
  readonly help?: string;
  /** Shown only after the question was answered. */
  readonly afterwards?: string;
  /** Of steps and grid rows, or of options, by id. */
  readonly items?: Readonly<Record<string, string>>;
  /** Shown with the help; here and not in the structure, which everybody loads at once. */
  readonly source: Source;
  /** What it said before a repair, by the number of the wording. */
  readonly earlier?: Readonly<Record<number, EarlierTexts>>;
}
export interface EarlierTexts {
  readonly text: string;
  /** Of those rows and options whose words were repaired. */
  readonly items?: Readonly<Record<string, string>>;
}
export interface ChapterTexts {
  readonly intro: string;
  readonly questions: Readonly<Record<string, QuestionTexts>>;
}
