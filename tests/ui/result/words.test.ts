import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Drifting from '../../../src/ui/pages/result/words/Drifting.svelte';
import StillMissing from '../../../src/ui/pages/result/words/StillMissing.svelte';
import ToClear from '../../../src/ui/pages/result/talk/ToClear.svelte';
import { aPage, DRIFTING_NETWORKS, ratingsAt } from './page.ts';

describe('a task that drifts apart', () => {
  test('is told by its distance in words and points, what it may have to do with, and a question', async () => {
    const { view } = await aPage({ ...DRIFTING_NETWORKS, ...ratingsAt('authority', 0) });
    render(Drifting, { props: { view } });
    const card = within(screen.getByRole('article'));
    expect(card.getByRole('heading', { name: '3.2 Netzwerke vor Ort' })).toBeVisible();
    expect(card.getByText(/liegen weit auseinander: .* bei 100, der Rahmen bei 0/)).toBeVisible();
    expect(card.getByText(/könnte damit zusammenhängen: Befugnisse \(trägt wenig\)/)).toBeVisible();
    expect(card.getByText(/vereinbart ist sie nicht\..*\?$/)).toBeVisible();
  });

  test('says whose word it is where the person sees it otherwise', async () => {
    const near = { 'networks-support-time': 4, 'networks-support-mandate': 4 } as const;
    const { view } = await aPage({
      ...DRIFTING_NETWORKS,
      ...near,
      'networks/impression': 'apart',
    });
    render(Drifting, { props: { view } });
    expect(screen.getByText(/driften auseinander/)).toBeVisible();
    expect(screen.getByText(/Ihr Eindruck\. Berechnet: liegen nah beieinander/)).toBeVisible();
  });
});

describe('an unclear point', () => {
  test('stands under whoever can clear it, and leads to its question in the layer where it is asked', async () => {
    const { view } = await aPage(
      { 'authority-clear': 'unclear', 'authority-powers.networks': 'unclear' },
      { texts: ['authority'] },
    );
    render(ToClear, { props: { view } });
    expect(screen.getByRole('heading', { name: /Leitung \(2 Fragen\)/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /Mir ist klar/ })).toHaveAttribute(
      'href',
      '#/d/here/k/authority?f=authority-clear',
    );
    expect(screen.getByRole('link', { name: 'Netzwerke gründen und steuern' })).toHaveAttribute(
      'href',
      '#/d/here/p/authority?f=authority-powers',
    );
  });

  test('is introduced by a sentence, since its statement is worded as if it held', async () => {
    const { view } = await aPage(
      {
        'agreement-mandate': 'unclear',
        'networks-relevance': 'unclear',
        'networks-steps.map': 'unclear',
        'authority-powers.networks': 'unclear',
        'concept-guiding.goals': 'unclear',
      },
      { texts: ['agreement', 'networks', 'authority', 'concept'] },
    );
    render(ToClear, { props: { view } });
    const below = (sentence: RegExp) => screen.getByText(sentence).nextElementSibling?.textContent;
    expect(below(/Welchen Platz diese Aufgaben/)).toMatch(/Was ist die Netzwerkarbeit/);
    expect(below(/Wer diese Handlungsschritte macht/)).toMatch(/ermitteln, welche Arbeitskreise/);
    expect(below(/Ob das erlaubt ist/)).toMatch(/Netzwerke gründen und steuern/);
    expect(below(/noch keine geklärte Antwort/)).toMatch(/Was will die Kommune erreichen/);
    const politics = screen.getByRole('heading', { name: 'Politik (über die Leitung) (2 Fragen)' });
    expect(politics.nextElementSibling).toHaveTextContent(/^Ob diese Aussagen stimmen/);
  });
});

describe('a result with too few answers', () => {
  test('says what is there, and leads back to the overview', async () => {
    const { view } = await aPage({ 'authority-clear': 2 });
    render(StillMissing, { props: { view, prominent: true } });
    expect(screen.getByText(/^1 von \d+ Fragen ist beantwortet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Zur Übersicht' })).toHaveAttribute('href', '#/d/here');
    // Six ratings: three make half.
    const link = screen.getByRole('link', { name: '2.4 Befugnisse', hidden: true });
    expect(link.closest('li')).toHaveTextContent('mindestens noch 2 Antworten');
  });
});
