import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import NumberField from '../../src/ui/parts/NumberField.svelte';
import { aNumber } from '../builders.ts';
import { aContext } from './field-context.ts';

const question = aNumber({ id: 'capacity-share', min: 0, max: 100 });
const texts = {
  text: 'Wie viel Prozent?',
  afterwards: 'Zum Einordnen: …',
  source: { chapter: '2.3', page: 8 },
};

function show() {
  const { context, answers } = aContext();
  render(NumberField, { props: { question, texts, context } });
  const field = screen.getByRole('textbox', { name: /Wie viel Prozent/ });
  return { field, stored: () => answers.get(question.id)?.value };
}

describe('a number', () => {
  test.each([
    ['50', 50],
    ['50 %', 50],
    ['37,5', 37.5],
    ['0', 0],
  ])('takes "%s"', async (typed, expected) => {
    const { field, stored } = show();
    await userEvent.type(field, typed);
    await userEvent.tab();
    expect(stored()).toBe(expected);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each(['halbe Stelle', '120', '-5', '5O'])(
    'keeps "%s" on screen and says what to enter',
    async (typed) => {
      const { field, stored } = show();
      await userEvent.type(field, typed);
      await userEvent.tab();
      expect(stored()).toBe(typed);
      expect(field).toHaveValue(typed);
      expect(field).toHaveAccessibleDescription('Bitte geben Sie eine Zahl von 0 bis 100 ein.');
    },
  );

  test('shows its hint only after it was answered', async () => {
    const { field } = show();
    expect(screen.queryByText('Zum Einordnen: …')).toBeNull();
    await userEvent.type(field, '50');
    await userEvent.tab();
    expect(await screen.findByText('Zum Einordnen: …')).toBeVisible();
  });
});
