import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { SvelteMap } from 'svelte/reactivity';
import { describe, expect, test } from 'vitest';
import { questionnaire } from '../../src/content/load.ts';
import type { AnswerBody, Slot } from '../../src/domain/answers.ts';
import type { MultipleQuestion } from '../../src/domain/questionnaire.ts';
import MultipleField from '../../src/ui/parts/MultipleField.svelte';
import { GERMAN_WORDS } from './field-words.ts';

const question: MultipleQuestion = {
  id: 'capacity-duties',
  type: 'multiple',
  options: ['none', 'planning', 'cases'],
  other: true,
  layer: 'reflection',
  wording: 1,
  core: false,
  private: false,
  perspectives: ['coordination'],
};

function show() {
  const answers = new SvelteMap<Slot, AnswerBody>();
  render(MultipleField, {
    props: {
      question,
      texts: {
        text: 'Was gehört noch zu meiner Stelle?',
        items: { none: 'nichts weiter', planning: 'Planung', cases: 'Fallarbeit' },
        source: { chapter: '2.3', page: 8 },
      },
      context: {
        questionnaire,
        language: 'de',
        words: GERMAN_WORDS,
        answers,
        taskChapter: false,
        answer: (slot, next) => answers.set(slot, next === undefined ? {} : { value: next }),
        type: (slot, text) => answers.set(slot, { value: text }),
        source: () => '',
        newItemId: () => 'own',
      },
    },
  });
  return { answers, stored: () => answers.get(question.id)?.value };
}

describe('several of a list', () => {
  test('are kept in the order of the list, however they were chosen', async () => {
    const { stored } = show();
    await userEvent.click(screen.getByLabelText('Fallarbeit'));
    await userEvent.click(screen.getByLabelText('Planung'));
    expect(stored()).toEqual(['planning', 'cases']);
  });

  test('end in no answer when the last one is taken back', async () => {
    const { stored } = show();
    await userEvent.click(screen.getByLabelText('Planung'));
    await userEvent.click(screen.getByLabelText('Planung'));
    expect(stored()).toBeUndefined();
  });

  test('and "nothing" exclude each other, whichever was chosen last', async () => {
    const { stored } = show();
    await userEvent.click(screen.getByLabelText('Planung'));
    await userEvent.click(screen.getByLabelText('nichts weiter'));
    expect(stored()).toEqual(['none']);
    await userEvent.click(screen.getByLabelText('Fallarbeit'));
    expect(stored()).toEqual(['cases']);
  });

  test('ask what "anderes" is, once it is chosen', async () => {
    const { answers } = show();
    await userEvent.click(screen.getByLabelText('anderes, und zwar'));
    await userEvent.type(screen.getByRole('textbox', { name: 'anderes, und zwar' }), 'Archiv');
    expect(answers.get('capacity-duties/other')).toEqual({ value: 'Archiv' });
  });
});
