/** One chapter's file, read as far as it can be read. */
import { FRAMES, TASKS } from '../../domain/questionnaire/questionnaire.ts';
import { readBy } from './source/explain.ts';
import { childOf, type Path } from './source/place.ts';
import { chapterHead, type ChapterHead } from './schemas/chapter.ts';
import { question, type QuestionEntry } from './schemas/question.ts';
import type { SourceFile } from './source/source-file.ts';

export interface QuestionDraft {
  readonly path: Path;
  /** As it stands in the file, for the checks that look at single keys. */
  readonly raw: unknown;
  /** `undefined` where it has none, or one that is no text. */
  readonly id: string | undefined;
  /** `undefined` where the schema found a fault. */
  readonly entry: QuestionEntry | undefined;
}

export interface ChapterDraft {
  readonly source: SourceFile;
  /** From the file's name where the file does not say it. */
  readonly id: string;
  /** `undefined` where the schema found a fault. */
  readonly head: ChapterHead | undefined;
  readonly questions: readonly QuestionDraft[];
}

/** Reads a chapter's file and adds every fault of its single parts to the file's problems. */
export function readChapter(source: SourceFile): ChapterDraft {
  const id = source.valueAt(['id']);
  const list = source.valueAt(['questions']);
  const named = source.name.replace(/^.*\/([\d.]+-)?|\.yaml$/g, '');
  return {
    source,
    id: typeof id === 'string' ? id : named,
    head: readBy(chapterHead, source),
    questions: Array.isArray(list) ? list.map((_, index) => readQuestion(source, index)) : [],
  };
}

function readQuestion(source: SourceFile, index: number): QuestionDraft {
  const path = ['questions', index];
  const raw = source.valueAt(path);
  const id = childOf(raw, 'id');
  return {
    path,
    raw,
    id: typeof id === 'string' ? id : undefined,
    entry: readBy(question, source, path),
  };
}

/** Whether the chapter asks for relevance and expectations: every task but self-care. */
export function isExpected(chapterId: string): boolean {
  return chapterId !== 'selfcare' && (TASKS as readonly string[]).includes(chapterId);
}

/** Whether the chapter is a page around the sixteen chapters. */
export function isFrame(chapterId: string): boolean {
  return (FRAMES as readonly string[]).includes(chapterId);
}
