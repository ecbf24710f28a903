import type { AppState } from '../../app/app-state.svelte.ts';
import type { Session } from '../../app/session/session.svelte.ts';
import { slotQuestion } from '../../domain/answers.ts';
import type { AnswerBody, Slot } from '../../domain/answers.ts';

/** What is on screen and not yet durable, as text: each question with the answer's words. */
export function copyUnsaved(app: AppState, session: Session): string {
  const lines: string[] = [];
  for (const [slot, body] of session.saving.unsaved()) {
    const found = questionOf(app, slot);
    lines.push(`${found}\n${valueWords(app, slot, body)}`);
  }
  return lines.join('\n\n');
}

function questionOf(app: AppState, slot: Slot): string {
  const id = slotQuestion(slot);
  const { questionnaire, language, shelf } = app;
  for (const { id: chapter } of [...questionnaire.frame, ...questionnaire.chapters]) {
    const texts = shelf.of(language.current, chapter)?.questions[id];
    if (!texts) continue;
    const item = slot.slice(id.length + 1).split('/')[0] ?? '';
    return [texts.text, texts.items?.[item]].filter(Boolean).join(' – ');
  }
  return slot;
}

function valueWords(app: AppState, slot: Slot, { value }: AnswerBody): string {
  if (value === undefined) return '–';
  const { questionnaire, language } = app;
  const id = slotQuestion(slot);
  const question = [...questionnaire.frame, ...questionnaire.chapters]
    .flatMap((chapter) => chapter.questions)
    .find((found) => found.id === id);
  if (question?.type === 'rating' && typeof value === 'number' && slot === id) {
    const step = questionnaire.scales[question.scale][value];
    if (step) return language.of(step);
  }
  if (value === 'notApplicable') return language.t('field.notApplicable');
  if (value === 'unclear') return language.t('field.unclear');
  return String(value);
}
