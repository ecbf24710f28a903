import type { Perspective, Questionnaire } from '../../../domain/questionnaire/questionnaire.ts';
import { questionsOf } from '../../../domain/questionnaire/selection.ts';
import type { ChapterDraft } from '../chapter-file.ts';

const PERSPECTIVES: readonly Perspective[] = ['coordination', 'leadership'];

/** Checks that every question is asked in at least one kind of assessment. */
export function checkKinds(questionnaire: Questionnaire, chapters: readonly ChapterDraft[]): void {
  const chosen = questionnaire.chapters.map(({ id }) => id);
  const asked = new Set(
    (['full', 'short', 'selfcare', 'seminar'] as const)
      .flatMap((kind) =>
        PERSPECTIVES.flatMap((perspective) =>
          questionsOf(questionnaire, { kind, perspective, chapters: chosen, depth: 'full' }),
        ),
      )
      .flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  const present = new Set<string>(
    [...questionnaire.frame, ...questionnaire.chapters].map(({ id }) => id),
  );
  for (const { id, source, questions } of chapters) {
    if (!present.has(id)) continue; // kept out by a problem that is named already
    for (const { entry, path } of questions)
      if (entry && !asked.has(entry.id))
        source.complain(
          path,
          'no kind of assessment asks this question; see kinds in questionnaire.yaml, and perspectives',
        );
  }
}
