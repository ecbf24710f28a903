/** Slides of sentences that every exercise has. */
import type { Translate } from '../../../../app/language.svelte.ts';
import type { ReportWords } from '../../../../app/report/words/report-words.ts';
import type { Exercise } from '../../../../domain/seminar/exercise.ts';
import type { ChapterId, FrameId } from '../../../../domain/questionnaire/questionnaire.ts';
import { linesSlide, type Slide } from './slide.ts';

type TalkedOf = Exclude<ChapterId, FrameId>;

/** Zu dritt, then in the plenum. */
export function talkSlide(chapter: ChapterId, words: ReportWords): Slide {
  const { t } = words;
  const id = chapter as TalkedOf; // an exercise has no frame pages
  return linesSlide(
    { id: `${id}/talk`, preline: words.numbered(id), title: t('slide.talk.title') },
    [
      { label: t('slide.talk.trio'), text: t(`trio.${id}`) },
      { label: t('slide.talk.plenum'), text: t(`plenum.${id}`) },
    ],
  );
}

/** The exercise's own question; none where it has none. */
export function promptSlides(t: Translate, { prompt, title }: Exercise): Slide[] {
  if (prompt === '') return [];
  return [
    linesSlide(
      { id: 'prompt', preline: title, title: t('slide.prompt.title') },
      [{ text: prompt }],
      { given: 1, clock: true },
    ),
  ];
}

export function endSlide(t: Translate, more: readonly string[] = []): Slide {
  const questions = (['take', 'clear', 'rest'] as const).map((part) => t(`slide.end.${part}`));
  return linesSlide(
    { id: 'end', title: t('slide.end.title') },
    [...questions, ...more].map((text) => ({ text })),
  );
}
