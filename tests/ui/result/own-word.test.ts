import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import Distances from '../../../src/ui/pages/result/tasks/Distances.svelte';
import Resting from '../../../src/ui/pages/result/aside/Resting.svelte';
import { aPage, DRIFTING_NETWORKS, ratingsAt } from './page.ts';

describe('"Mein Eindruck"', () => {
  test('stands beside the computed word, and goes away again', async () => {
    const { view, written } = await aPage(DRIFTING_NETWORKS);
    render(Distances, { props: { view } });
    const row = screen.getAllByRole('listitem').find((item) => item.textContent.includes('3.2'));
    if (!row) throw new Error('no row for 3.2');
    const choice = within(row).getByRole('combobox', { name: /Mein Eindruck.*Netzwerke vor Ort/ });
    await userEvent.selectOptions(choice, 'driften auseinander');
    expect(within(row).getByText('liegen weit auseinander', { selector: 'strong' })).toBeVisible();
    expect(within(row).getByText('Ihr Eindruck: driften auseinander')).toBeVisible();
    await userEvent.selectOptions(choice, 'wie berechnet');
    expect(within(row).queryByText(/Ihr Eindruck/)).toBeNull();
    expect(written).toEqual([
      ['networks/impression', { value: 'apart' }],
      ['networks/impression', {}],
    ]);
  });

  test('is asked only of tasks with a figure', async () => {
    const concept = ratingsAt('concept', 'unclear');
    const { view } = await aPage({ ...DRIFTING_NETWORKS, ...concept });
    render(Distances, { props: { view } });
    expect(screen.getByRole('heading', { name: /3\.1/ })).toBeVisible();
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(screen.queryByRole('heading', { name: /3\.5/ })).toBeNull();
  });
});

describe('a distance', () => {
  test('is told in words', async () => {
    const { view } = await aPage({ ...DRIFTING_NETWORKS, 'networks-support-time': 1 });
    render(Distances, { props: { view } });
    expect(screen.getByText('88 Punkte weniger Rahmen als erwartet')).toBeVisible(); // 12.5 − 100
    expect(view.words.gap(1.2)).toBe('1 Punkt mehr Rahmen als erwartet');
    expect(view.words.gap(0)).toBe('so viel Rahmen wie erwartet');
  });
});

describe('what rests if a condition does not change', () => {
  test('is ticked step by step, and becomes a proposal', async () => {
    const { view, written } = await aPage({}, { texts: ['networks', 'concept'] });
    render(Resting, { props: { view } });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: /ändert sich vorerst nicht/ }),
      'qualification',
    );
    await userEvent.click(screen.getByText('3.2 Netzwerke vor Ort'));
    await userEvent.click(screen.getByRole('checkbox', { name: /^prüfen, ob die vorhandenen/ }));
    expect(written).toEqual([['networks-steps.assess/rest', { value: 'qualification' }]]);
    expect(screen.getByText(/Solange sich bei „Qualifizierung“ nichts ändert/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /^prüfen, ob die vorhandenen/ }));
    expect(screen.getByText('Noch ist nichts angehakt.')).toBeVisible();
  });

  test('names the tasks at least where the short version asks no steps', async () => {
    const { view } = await aPage({}, { kind: 'short' });
    render(Resting, { props: { view } });
    await userEvent.selectOptions(screen.getByRole('combobox'), 'placement');
    expect(
      screen.getByText(/^Auf „Verortung“ stützen sich: .*Ämter und Angebotslandschaft/),
    ).toBeVisible();
  });

  test('offers no private condition: the proposal goes to leadership', async () => {
    const { view } = await aPage(ratingsAt('mission', 0));
    render(Resting, { props: { view } });
    expect(screen.getByRole('option', { name: /Befugnisse/ })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /Leitbild/ })).toBeNull();
  });

  test('lists low and unclear conditions first', async () => {
    const { view } = await aPage(ratingsAt('grading', 0));
    render(Resting, { props: { view } });
    const options = within(screen.getByRole('combobox')).getAllByRole('option');
    expect(options[1]).toHaveTextContent('Eingruppierung: trägt wenig');
  });
});
