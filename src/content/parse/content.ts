/** Reads the whole content: either all of it, or every problem at once. */
import type { Example } from '../../domain/example.ts';
import type { Guide } from '../../domain/guide.ts';
import type {
  ChapterTexts,
  Language,
  Questionnaire,
  RemovedQuestion,
} from '../../domain/questionnaire.ts';
import { buildExample, buildGuide, buildRemoved } from './make/around.ts';
import { type ChapterDraft, readChapter } from './chapter-file.ts';
import { checkBands } from './checks/bands.ts';
import { checkChapters } from './checks/chapters.ts';
import { type Asked, checkExample } from './checks/example.ts';
import { checkHistory } from './checks/history.ts';
import { checkIds, type Ids, presentIds } from './checks/ids.ts';
import { checkKinds } from './checks/kinds.ts';
import { checkQuestions, type StateSets } from './checks/questions.ts';
import { readBy } from './source/explain.ts';
import { type Files, LOCK } from './source/files.ts';
import type { Problem } from './source/problems.ts';
import {
  changes,
  type ChangesEntry,
  example,
  type ExampleEntry,
  guide,
  type GuideEntry,
  lock,
} from './schemas/around.ts';
import { type Frame, frame as frameSchema } from './schemas/frame.ts';
import { SourceFile } from './source/source-file.ts';
import { buildQuestionnaire, buildTexts } from './make/structure.ts';

export interface LanguageContent {
  /** By the chapter's id. */
  readonly texts: Readonly<Record<string, ChapterTexts>>;
  readonly guide: Guide;
  readonly example: Example;
  readonly removed: readonly RemovedQuestion[];
}
export interface Content {
  readonly questionnaire: Questionnaire;
  readonly de: LanguageContent;
  readonly en: LanguageContent;
}
export interface Parsed {
  /** `undefined` while there is a problem. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
  /** As far as the files can be read; the report counts them even where there are problems. */
  readonly chapters: readonly ChapterDraft[];
  readonly frame: Frame | undefined;
  /** Every id that the files hold now. */
  readonly ids: Ids;
  /** Every id that a release ever held. */
  readonly released: Ids;
}

/** Parses all files: either the content, or every problem of every file at once. */
export function parseContent(files: Files): Parsed {
  const source = (name: string): SourceFile => new SourceFile(name, files.get(name));
  const frameFile = source('questions/questionnaire.yaml');
  const guideFile = source('questions/guide.yaml');
  const exampleFile = source('questions/example.yaml');
  const changesFile = source('questions/changes.yaml');
  const lockFile = new SourceFile(LOCK, files.get(LOCK) ?? '{ version: 0, ids: {} }');
  const chapters = [...files.keys()]
    .filter((name) => /^questions\/(chapters|frame)\//.test(name))
    .map((name) => readChapter(source(name)));

  const frame = readBy(frameSchema, frameFile);
  const questionnaire = frame && buildQuestionnaire(frame, chapters);
  const around: Around = {
    guide: readBy(guide, guideFile),
    example: readBy(example, exampleFile),
    changes: readBy(changes, changesFile),
  };
  const released: Ids = new Map(Object.entries(readBy(lock, lockFile)?.ids ?? {}));
  const ids = presentIds(chapters);

  checkChapters(chapters, frame, frameFile);
  checkIds(chapters);
  for (const chapter of chapters) checkQuestions(chapter, frame && stateSets(frame));
  checkHistory(
    { changes: around.changes, changesFile, released, version: frame?.version },
    ids,
    chapters,
  );
  if (frame) checkBands(frame, frameFile);
  if (questionnaire) checkKinds(questionnaire, chapters);
  if (frame && around.example)
    checkExample(exampleFile, around.example.answers, asked(frame, chapters));

  const problems = [
    frameFile,
    ...chapters.map((chapter) => chapter.source),
    ...[guideFile, exampleFile, changesFile, lockFile],
  ].flatMap((file) => file.inOrder());
  const content =
    problems.length === 0 && questionnaire && isComplete(around)
      ? {
          questionnaire,
          de: inLanguage(chapters, around, 'de'),
          en: inLanguage(chapters, around, 'en'),
        }
      : undefined;
  return { content, problems, chapters, frame, ids, released };
}

function inLanguage(
  chapters: readonly ChapterDraft[],
  around: Complete<Around>,
  language: Language,
): LanguageContent {
  return {
    texts: Object.fromEntries(
      chapters.map((chapter) => [chapter.id, buildTexts(chapter, language)]),
    ),
    guide: buildGuide(around.guide, language),
    example: buildExample(around.example, language),
    removed: buildRemoved(around.changes, language),
  };
}

function stateSets(frame: Frame): StateSets {
  return new Map(
    Object.entries(frame.states).map(([name, states]) => [
      name,
      states.some(({ unclear }) => unclear),
    ]),
  );
}

function asked(frame: Frame, chapters: readonly ChapterDraft[]): Asked {
  const all = chapters.flatMap(({ questions }) => questions);
  return {
    questions: new Map(all.flatMap(({ entry }) => (entry ? [[entry.id, entry] as const] : []))),
    isFaulty: (questionId) =>
      all.some(({ id, entry }) => id === questionId && !entry) ||
      chapters.some(({ id, source }) => !source.data && questionId.startsWith(`${id}-`)),
    states: frame.states,
  };
}

interface Around {
  readonly guide: GuideEntry | undefined;
  readonly example: ExampleEntry | undefined;
  readonly changes: ChangesEntry | undefined;
}
type Complete<T> = { readonly [K in keyof T]: NonNullable<T[K]> };

function isComplete(around: Around): around is Complete<Around> {
  return Object.values(around).every((part) => part !== undefined);
}
