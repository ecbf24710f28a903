/** Walks through the texts of the content by the rules of `questions/README.md`. */
import { LANGUAGES } from '../../../domain/questionnaire/questionnaire.ts';
import type { ChapterDraft, QuestionDraft } from '../chapter-file.ts';
import { childOf } from '../source/place.ts';
import type { QuestionEntry } from '../schemas/question.ts';
import type { JudgingWords } from './judging-words.ts';
import { doubleQuestion, howOften, judging, negation, type Noticed, tooLong } from './rules.ts';
import type { Warning } from './warning.ts';

/** What could be worded better in these chapters, in the order of the files. */
export function warningsOf(chapters: readonly ChapterDraft[], words: JudgingWords): Warning[] {
  return chapters.flatMap((chapter) =>
    chapter.questions.flatMap((draft) => warningsIn(chapter, draft, words)),
  );
}

function warningsIn(
  { source }: ChapterDraft,
  { entry, path, raw }: QuestionDraft,
  words: JudgingWords,
): Warning[] {
  if (!entry) return [];
  const noticed = [
    ...LANGUAGES.flatMap((language) =>
      inText(entry, language, words).map((text) => [[...path, 'text', language], text] as const),
    ),
    ...[missingPage(entry, raw)].map((text) => [[...path, 'source'], text] as const),
  ];
  return noticed.flatMap(([place, text]) =>
    text === undefined
      ? []
      : [{ file: source.name, line: source.lineOf(place), id: entry.id, text }],
  );
}

/** Statements are weighed word by word; an open question may ask what is missing. */
function inText(
  { type, text, ...rest }: QuestionEntry,
  language: (typeof LANGUAGES)[number],
  words: JudgingWords,
): string[] {
  const said = text[language];
  const isStatement = type === 'rating';
  const byFrequency = 'scale' in rest && rest.scale === 'frequency';
  const noticed: readonly Noticed[] = [
    tooLong(said),
    judging(said, language, words),
    ...(isStatement ? [negation(said, language), doubleQuestion(said, language)] : []),
    ...(byFrequency ? [howOften(said, language)] : []),
  ];
  return noticed.flatMap((each) => (each === undefined ? [] : [`${language}: ${each}`]));
}

/** A statement, a list or a table can be looked up where it comes from. */
function missingPage({ type, source }: QuestionEntry, raw: unknown): Noticed {
  const isFact = type === 'text' || type === 'choice' || type === 'multiple';
  return isFact || !('seed' in source) || childOf(childOf(raw, 'source'), 'place') !== undefined
    ? undefined
    : 'Die Quelle nennt weder Seite noch Stelle (place). Wer zweifelt, kann nicht nachlesen.';
}
