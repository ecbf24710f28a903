/** What `src/build/questionnaire-plugin.ts` makes of `questions/`. */
declare module 'virtual:questionnaire' {
  const structure: import('./inflate.ts').CompactQuestionnaire;
  export default structure;
}

/** One loader per module, so that the bundler makes one chunk of each. */
declare module 'virtual:questionnaire/loaders' {
  type Language = import('../domain/questionnaire.ts').Language;
  type Loader<T> = () => Promise<{ readonly default: T }>;

  export const texts: Readonly<
    Record<
      Language,
      Readonly<
        Record<
          import('../domain/questionnaire.ts').ChapterId,
          Loader<import('../domain/questionnaire.ts').ChapterTexts>
        >
      >
    >
  >;
  export const guide: Readonly<Record<Language, Loader<import('../domain/guide.ts').Guide>>>;
  export const example: Readonly<Record<Language, Loader<import('../domain/example.ts').Example>>>;
  export const removed: Readonly<
    Record<Language, Loader<readonly import('../domain/questionnaire.ts').RemovedQuestion[]>>
  >;
}
