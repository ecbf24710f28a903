import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import ForTalk from '../../../src/ui/pages/result/talk/ForTalk.svelte';
import Selfcare from '../../../src/ui/pages/result/Selfcare.svelte';
import { aPage, ratingsAt } from './page.ts';

describe('"Für das Gespräch"', () => {
  test('lists what was flagged, with its chapter and the way to its question', async () => {
    const { view } = await aPage(
      {
        'authority-clear/discuss': true,
        'authority-clear/note': 'Only I know this.',
        'networks-practice-rules/notInMyHands': true,
      },
      { texts: ['authority', 'networks'] },
    );
    render(ForTalk, { props: { view, flagged: view.flagged } });
    const [discuss, hands] = screen.getAllByRole('listitem').map((item) => within(item));
    expect(discuss?.getByRole('link', { name: /Mir ist klar/ })).toHaveAttribute(
      'href',
      '#/d/here/k/authority?f=authority-clear',
    );
    expect(discuss?.getByText(/2\.4 Befugnisse/)).toHaveTextContent('2.4 Befugnisse, mit Notiz');
    expect(screen.queryByText(/Only I know/)).toBeNull();
    expect(hands?.getByText('3.2 Netzwerke vor Ort')).toBeVisible();
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Mit Leitung besprechen',
      'Liegt nicht in meiner Hand',
    ]);
  });
});

describe('the private panel', () => {
  test('says of an unfinished side what is answered, and has what was flagged', async () => {
    const { 'selfcare-strain-drive': _, ...ratings } = ratingsAt('selfcare', 3);
    const { view } = await aPage(
      { ...ratings, 'selfcare-care-outside/discuss': true },
      { texts: ['selfcare'] },
    );
    if (!view.selfcare) throw new Error('no panel');
    render(Selfcare, { props: { view, panel: view.selfcare } });
    expect(screen.getByText(/75 von 100 Punkten, 2 von 3 beantwortet\)/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Mit Leitung besprechen' })).toBeVisible();
  });
});
