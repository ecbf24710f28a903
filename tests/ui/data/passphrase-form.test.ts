import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { PassphraseChoice } from '../../../src/app/data/passphrase-choice.svelte.ts';
import PassphraseForm from '../../../src/ui/pages/data/save/PassphraseForm.svelte';
import WithApp from '../result/WithApp.svelte';

const WORDS = 'sahne-urkunde-geige-tinte-kegel-schwamm-nebel';
let confirmed: string[];

beforeEach(async () => {
  confirmed = [];
  const app = new AppState();
  await app.language.want('data');
  const choice = new PassphraseChoice({
    newPassphrase: () => WORDS,
    isStrong: (text) => text.length >= 14,
    samePassphrase: (a, b) => a === b,
    sameWords: (a, b) => a === b,
  });
  const properties = {
    choice,
    onconfirmed: (passphrase: string) => confirmed.push(passphrase),
    oncancel: () => undefined,
  };
  render(WithApp, { app, component: PassphraseForm, properties });
});
const press = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

describe('choosing a passphrase', () => {
  test('shows the words once; to be typed they are hidden', async () => {
    expect(screen.getByText(WORDS)).toBeVisible();
    await press('Ich habe sie notiert');
    expect(screen.queryByText(WORDS)).toBeNull();
    expect(screen.getByLabelText('Die notierten Wörter')).toHaveFocus();
    await press('Jetzt verschlüsselt sichern');
    expect(screen.getByRole('alert')).toHaveTextContent('nicht die Wörter von eben');
    expect(confirmed).toEqual([]);
    expect(screen.getByLabelText('Die notierten Wörter')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Die notierten Wörter'), WORDS);
    await press('Jetzt verschlüsselt sichern');
    expect(confirmed).toEqual([WORDS]);
  });

  test('offers no field that a browser would keep', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'Ein eigenes Kennwort' }));
    for (const field of screen.getAllByRole('textbox')) {
      expect(field).toHaveAttribute('type', 'text');
      expect(field).toHaveAttribute('autocomplete', 'off');
      expect(field).toHaveAttribute('spellcheck', 'false');
      expect(field.closest('form')).toHaveAttribute('autocomplete', 'off');
      expect(field).not.toHaveAttribute('name');
    }
  });

  test('says what is wrong with a weak one, at its field', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'Ein eigenes Kennwort' }));
    await userEvent.type(screen.getByLabelText('Kennwort'), 'kurz');
    await press('Jetzt verschlüsselt sichern');
    expect(screen.getByLabelText('Kennwort')).toHaveAccessibleDescription(/zu leicht zu erraten/);
    expect(screen.getByLabelText('Kennwort noch einmal')).not.toBeInvalid();
  });
});
