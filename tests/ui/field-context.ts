/** What a field on a page is handed, with answers that the test can look at. */
import { SvelteMap } from 'svelte/reactivity';
import { questionnaire } from '../../src/content/load.ts';
import type { AnswerBody, AnswerValue, Slot } from '../../src/domain/answers.ts';
import { Words } from '../../src/i18n/i18n.ts';
import { fieldWords } from '../../src/ui/pages/field-words.ts';
import { later } from '../../src/ui/later.svelte.ts';
import QuestionExtras from '../../src/ui/parts/QuestionExtras.svelte';
import type { FieldContext } from '../../src/ui/parts/field.ts';

const words = new Words();
await words.want('rare', 'de');
later.QuestionExtras = QuestionExtras;

export interface TestedContext {
  context: FieldContext;
  /** What is on screen. */
  answers: SvelteMap<Slot, AnswerBody>;
  /** Every answer that was given or cleared, in order; typed text is not among them. */
  given: [Slot, AnswerValue | undefined][];
}

export function aContext(over: Partial<FieldContext> = {}): TestedContext {
  const answers = new SvelteMap<Slot, AnswerBody>();
  const given: [Slot, AnswerValue | undefined][] = [];
  const context: FieldContext = {
    questionnaire,
    language: 'de',
    words: fieldWords(
      (key, values) => words.say(key, values),
      (text) => text.de,
    ),
    answers,
    taskChapter: false,
    answer: (slot, value) => {
      given.push([slot, value]);
      answers.set(slot, value === undefined ? {} : { value });
    },
    type: (slot, value) => {
      answers.set(slot, { value });
    },
    newItemId: () => 'own',
    ...over,
  };
  return { context, answers, given };
}
