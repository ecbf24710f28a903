/**
 * A document for people: what the app prints, shows and saves as DOCX, as one model in one language.
 * The words are finished; whoever renders it adds none.
 */
import type { Language } from '../questionnaire/questionnaire.ts';

/** A radar, as data: the page and the file draw it each in their own way. */
export interface DocumentRadar {
  /** Clockwise from the top; the number (such as "3.2") stands for the label where there is no room. */
  readonly axes: readonly { readonly number: string; readonly label: string }[];
  readonly lines: readonly DocumentLine[];
}
export interface DocumentLine {
  readonly label: string;
  /** Per axis: 0…100, or `undefined` where there is no figure; hollow from one third unclear on. */
  readonly points: readonly { readonly percent: number | undefined; readonly hollow: boolean }[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone?: 'lead' | 'muted' | 'quote';
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** The first cell of each row names the row. */
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'radar';
      /** Names the picture; the text alternative is the name and the summary. */
      readonly name: string;
      readonly summary: string;
      readonly radar: DocumentRadar;
    }
  /** Room to write on by hand. */
  | { readonly kind: 'lines'; readonly label: string; readonly count: number }
  /** On paper, what follows begins on a new page. */
  | { readonly kind: 'pageBreak' };

export interface Document {
  readonly language: Language;
  /** Stands in the file's properties and as its first heading; never a person's name. */
  readonly title: string;
  readonly blocks: readonly Block[];
}
