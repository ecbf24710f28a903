import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import RatingField from '../../src/ui/parts/RatingField.svelte';
import { aRating } from '../builders.ts';
import { aContext, type TestedContext } from './field-context.ts';

const TEXT = 'Meine Befugnisse reichen.';
const question = aRating({ id: 'authority-sufficient', scale: 'agreement' });
const texts = {
  text: TEXT,
  help: 'Gemeint ist, was Sie dürfen.',
  source: { chapter: '2.4', page: 9 },
};

let tested: TestedContext;
beforeEach(() => {
  tested = aContext();
});
const show = (taskChapter = false) =>
  render(RatingField, { props: { question, texts, context: { ...tested.context, taskChapter } } });

describe('a rating', () => {
  test('is one group of seven radios with its statement as name, none chosen', () => {
    show();
    expect(screen.getByRole('group', { name: TEXT })).toBeVisible();
    const radios = screen.getAllByRole('radio');
    expect(radios.map((radio) => radio.closest('label')?.textContent.trim())).toEqual([
      'stimmt nicht',
      'stimmt wenig',
      'stimmt mittelmäßig',
      'stimmt ziemlich',
      'stimmt sehr',
      'passt bei mir nicht',
      'ist ungeklärt',
    ]);
    expect(new Set(radios.map((radio) => radio.getAttribute('name'))).size).toBe(1);
    for (const radio of radios) expect(radio).not.toBeChecked();
  });

  test('shows no number and no score', () => {
    tested.answers.set(question.id, { value: 3 });
    const { container } = show();
    expect(container.textContent).not.toMatch(/\d/);
  });

  test('tells which step was chosen', async () => {
    show();
    await userEvent.click(screen.getByLabelText('stimmt ziemlich'));
    expect(tested.given).toEqual([[question.id, 3]]);
    expect(screen.getByLabelText('stimmt ziemlich')).toBeChecked();
  });

  test('tells a way out from the lowest step', async () => {
    show();
    await userEvent.click(screen.getByLabelText('ist ungeklärt'));
    expect(tested.given).toEqual([[question.id, 'unclear']]);
  });

  test('asks for a reason, freely, only where it does not apply', async () => {
    show();
    expect(screen.queryByLabelText(/Warum/)).toBeNull();
    await userEvent.click(screen.getByLabelText('passt bei mir nicht'));
    await userEvent.type(screen.getByLabelText(/Warum/), 'nur eine Stelle');
    expect(tested.answers.get(`${question.id}/reason`)).toEqual({ value: 'nur eine Stelle' });
  });

  test('is cleared by a button that names it, and the keyboard stays at the question', async () => {
    tested.answers.set(question.id, { value: 3 });
    show();
    await userEvent.click(screen.getByRole('button', { name: `Antwort löschen: ${TEXT}` }));
    expect(tested.given).toEqual([[question.id, undefined]]);
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(screen.getByLabelText('stimmt nicht')).toHaveFocus();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('folds note, flags and help away until they are wanted', async () => {
    show(true);
    expect(screen.queryByLabelText('Notiz')).toBeNull();
    await userEvent.click(screen.getByText('Hilfe, Notiz, Merken'));
    expect(await screen.findByText('Gemeint ist, was Sie dürfen.')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Notiz'), 'fragen');
    await userEvent.click(screen.getByLabelText('mit Leitung besprechen'));
    await userEvent.click(screen.getByLabelText('liegt nicht in meiner Hand'));
    expect(tested.answers.get(`${question.id}/note`)).toEqual({ value: 'fragen' });
    expect(tested.answers.get(`${question.id}/discuss`)).toEqual({ value: true });
    expect(tested.answers.get(`${question.id}/notInMyHands`)).toEqual({ value: true });
    expect(tested.given.map(([slot]) => slot)).not.toContain(question.id);
  });

  test('offers "liegt nicht in meiner Hand" in task chapters only', async () => {
    show(false);
    await userEvent.click(screen.getByText('Hilfe, Notiz, Merken'));
    await screen.findByLabelText('Notiz');
    expect(screen.queryByLabelText('liegt nicht in meiner Hand')).toBeNull();
  });

  test('says on the folded line what lies below it', () => {
    tested.answers.set(`${question.id}/note`, { value: 'fragen' });
    tested.answers.set(`${question.id}/discuss`, { value: true });
    show();
    const summary = screen.getByText('Hilfe, Notiz, Merken').closest('summary');
    expect(summary).toHaveTextContent(/Notiz.*mit Leitung besprechen/s);
  });

  test('shows what another window changed', async () => {
    show();
    tested.answers.set(question.id, { value: 0 });
    expect(await screen.findByLabelText('stimmt nicht')).toBeChecked();
  });
});
