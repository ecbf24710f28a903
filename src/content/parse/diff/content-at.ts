/** Two states of the content as far as they can be read, ready to be laid beside each other. */
import type { Questionnaire } from '../../../domain/questionnaire/questionnaire.ts';
import { parseContent, type Parsed } from '../content.ts';
import { buildQuestionnaire } from '../make/structure.ts';
import type { ChangesEntry } from '../schemas/around.ts';
import type { Frame } from '../schemas/frame.ts';
import type { QuestionEntry } from '../schemas/question.ts';
import type { Files } from '../source/files.ts';

export interface ContentAt {
  readonly parsed: Parsed;
  readonly questions: ReadonlyMap<string, QuestionEntry>;
  /** The ids of the chapters that have a file. */
  readonly chapters: readonly string[];
  readonly removed: ReadonlyMap<string, ChangesEntry['removed'][number]>;
  /** Both `undefined` where questionnaire.yaml cannot be read. */
  readonly frame: Frame | undefined;
  readonly questionnaire: Questionnaire | undefined;
}

export function contentAt(files: Files): ContentAt {
  const parsed = parseContent(files);
  const { chapters, frame, removed } = parsed;
  const entries = chapters.flatMap(({ questions }) =>
    questions.flatMap(({ entry }) => entry ?? []),
  );
  return {
    parsed,
    questions: new Map(entries.map((entry) => [entry.id, entry])),
    chapters: chapters.map(({ id }) => id),
    removed: new Map(removed.map((entry) => [entry.id, entry])),
    frame,
    questionnaire: frame && buildQuestionnaire(frame, chapters),
  };
}
