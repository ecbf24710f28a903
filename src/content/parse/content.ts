/** Reads the whole content: either all of it, or every problem at once. */
import type { QuestionChanges } from '../../domain/questionnaire/changes.ts';
import type { Example } from '../../domain/questionnaire/example.ts';
import type { Guide } from '../../domain/questionnaire/guide.ts';
import type { ChapterTexts } from '../../domain/questionnaire/texts.ts';
import type { Language, Questionnaire } from '../../domain/questionnaire/questionnaire.ts';
import { buildExample, buildGuide } from './make/around.ts';
import { buildChanges, type Versions } from './make/changes.ts';
import { type ChapterDraft, readChapter } from './chapter-file.ts';
import { checkBands } from './checks/bands.ts';
import { checkChapters } from './checks/chapters.ts';
import { type Asked, checkExample } from './checks/example.ts';
import { checkHistory } from './checks/history.ts';
import { checkIds, type Ids, presentIds } from './checks/ids.ts';
import { checkKinds } from './checks/kinds.ts';
import { checkQuestions, type StateSets } from './checks/questions.ts';
import { readBy } from './source/explain.ts';
import type { Released } from './report/release.ts';
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
  readonly changes: QuestionChanges;
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
  /** Every id that a release ever held, and the version that brought it. */
  readonly released: Released['released'];
  readonly since: Released['since'];
  /** What changes.yaml tells; empty where it cannot be read. */
  readonly removed: ChangesEntry['removed'];
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
  const locked = readBy(lock, lockFile);
  const released: Ids = new Map(Object.entries(locked?.ids ?? {}));
  const since = new Map(Object.entries(locked?.since ?? {}));
  const ids = presentIds(chapters);

  checkChapters(chapters, frame, frameFile);
  checkIds(chapters);
  for (const chapter of chapters) checkQuestions(chapter, frame && stateSets(frame));
  checkHistory({ changes: around.changes, changesFile, released, frame }, ids, chapters);
  if (frame) checkBands(frame, frameFile);
  if (questionnaire) checkKinds(questionnaire, chapters);
  if (frame && around.example) {
    const { answers, earlier } = around.example;
    const questions = asked(frame, chapters);
    checkExample(exampleFile, answers, questions);
    checkExample(exampleFile, earlier.answers, questions, ['earlier', 'answers']);
  }

  const problems = [
    frameFile,
    ...chapters.map((chapter) => chapter.source),
    ...[guideFile, exampleFile, changesFile, lockFile],
  ].flatMap((file) => file.inOrder());
  const versions = { released, since, present: ids, version: frame?.version ?? 1 };
  const content =
    problems.length === 0 && questionnaire && isComplete(around)
      ? {
          questionnaire,
          de: inLanguage(chapters, around, versions, 'de'),
          en: inLanguage(chapters, around, versions, 'en'),
        }
      : undefined;
  const removed = around.changes?.removed ?? [];
  return { content, problems, chapters, frame, ids, released, since, removed };
}

function inLanguage(
  chapters: readonly ChapterDraft[],
  around: Complete<Around>,
  versions: Versions,
  language: Language,
): LanguageContent {
  return {
    texts: Object.fromEntries(
      chapters.map((chapter) => [chapter.id, buildTexts(chapter, language)]),
    ),
    guide: buildGuide(around.guide, language),
    example: buildExample(around.example, language),
    changes: buildChanges(around.changes, versions, language),
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
