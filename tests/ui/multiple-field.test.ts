import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { MultipleQuestion } from '../../src/domain/questionnaire/question.ts';
import MultipleField from '../../src/ui/parts/MultipleField.svelte';
import { aContext } from './field-context.ts';

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

const texts = {
  text: 'Was gehört noch zu meiner Stelle?',
  items: { none: 'nichts weiter', planning: 'Planung', cases: 'Fallarbeit' },
  source: { chapter: '2.3', page: 8 },
};

function show() {
  const { context, answers } = aContext();
  render(MultipleField, { props: { question, texts, context } });
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
