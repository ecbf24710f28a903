/** What `src/build/questionnaire-plugin.ts` makes of `questions/`. */
declare module 'virtual:questionnaire' {
  const structure: import('./inflate.ts').CompactQuestionnaire;
  export default structure;
}

/** The structure's short texts, in the order of `localizedIn`. */
declare module 'virtual:questionnaire/words-en' {
  const words: readonly string[];
  export default words;
}

/** One loader per module, so that the bundler makes one chunk of each. */
declare module 'virtual:questionnaire/loaders-de' {
  type Loader<T> = () => Promise<{ readonly default: T }>;

  export const texts: Readonly<
    Record<
      import('../domain/questionnaire/questionnaire.ts').ChapterId,
      Loader<import('../domain/questionnaire/texts.ts').ChapterTexts>
    >
  >;
}
declare module 'virtual:questionnaire/loaders-en' {
  export * from 'virtual:questionnaire/loaders-de';
}

declare module 'virtual:questionnaire/around' {
  type Loaders<T> = Readonly<
    Record<
      import('../domain/questionnaire/questionnaire.ts').Language,
      () => Promise<{ readonly default: T }>
    >
  >;

  export const guide: Loaders<import('../domain/questionnaire/guide.ts').Guide>;
  export const example: Loaders<import('../domain/questionnaire/example.ts').Example>;
  export const changes: Loaders<import('../domain/questionnaire/changes.ts').QuestionChanges>;
}
