/** The words around the questionnaire, in one language. */

/** The phases of a network: the options of the question `about-phase`. */
export const PHASES = ['build', 'implement', 'sustain'] as const;
export type Phase = (typeof PHASES)[number];

export interface GuideSource {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
}

export interface Guide {
  /** Paragraphs that lead into the questionnaire. */
  readonly introduction: readonly string[];
  /** Closing thoughts, each one sentence or two. */
  readonly closing: readonly string[];
  /** What helps a network in each of its phases. */
  readonly phases: Readonly<
    Record<Phase, { readonly title: string; readonly factors: readonly string[] }>
  >;
  readonly sources: readonly GuideSource[];
}
