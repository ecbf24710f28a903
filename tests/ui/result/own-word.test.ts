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
});

describe('what rests if a condition does not change', () => {
  test('is ticked step by step, and becomes a proposal', async () => {
    const { view, written } = await aPage({}, { texts: ['networks', 'concept'] });
    render(Resting, { props: { view } });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: /ändert sich vorerst nicht/ }),
      'mission',
    );
    // Of the tasks, only 3.2 leans on the Leitbild.
    await userEvent.click(screen.getByText('3.2 Netzwerke vor Ort'));
    await userEvent.click(screen.getByRole('checkbox', { name: /^prüfen, ob die vorhandenen/ }));
    expect(written).toEqual([['networks-steps.assess/rest', { value: 'mission' }]]);
    expect(screen.getByText(/Solange sich bei „Leitbild \(privat\)“ nichts ändert/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /^prüfen, ob die vorhandenen/ }));
    expect(screen.getByText('Noch ist nichts angehakt.')).toBeVisible();
  });

  test('names the tasks at least where the short version asks no steps', async () => {
    const { view } = await aPage({}, { kind: 'short' });
    render(Resting, { props: { view } });
    await userEvent.selectOptions(screen.getByRole('combobox'), 'mission');
    expect(screen.getByText('Auf „Leitbild“ stützen sich: Netzwerke vor Ort.')).toBeVisible();
  });

  test('lists low and unclear conditions first', async () => {
    const { view } = await aPage(ratingsAt('grading', 0));
    render(Resting, { props: { view } });
    const options = within(screen.getByRole('combobox')).getAllByRole('option');
    expect(options[1]).toHaveTextContent('Eingruppierung: trägt wenig');
  });
});
