import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import Gist from '../../../src/ui/pages/result/words/Gist.svelte';
import { aPage, DRIFTING_NETWORKS, ratingsAt } from './page.ts';

describe('"Kurz gesagt"', () => {
  async function said(values: Readonly<Record<string, AnswerValue>>): Promise<string> {
    const { view } = await aPage(values);
    const { container } = render(Gist, { props: { view } });
    return container.querySelector('p')?.textContent ?? '';
  }
  const near = (id: 'concept' | 'training') => ratingsAt(id, 3);

  test('says how many tasks drift, which one farthest, and who can clear what is unclear', async () => {
    const values = {
      ...DRIFTING_NETWORKS,
      'services-demand-leadership': 3,
      'services-demand-others': 3,
      'services-support-time': 2,
      'services-support-mandate': 2,
      ...near('training'),
      'authority-clear': 'unclear', // leadership
      'agreement-mandate': 'unclear', // politics
    } as const;
    expect(await said(values)).toBe(
      'Bei 2 von 8 Aufgaben wird deutlich mehr erwartet, als der Rahmen zurzeit hergibt, am deutlichsten bei „Netzwerke vor Ort“. ' +
        'Bei 5 weiteren lässt sich das noch nicht sagen. ' +
        '2 Fragen haben Sie als ungeklärt bezeichnet; eine davon kann Ihre Leitung klären.',
    );
  });

  test('names the only one that drifts', async () => {
    expect(await said(DRIFTING_NETWORKS)).toMatch(
      /^Bei einer von 8 Aufgaben .* hergibt: „Netzwerke vor Ort“\./,
    );
  });

  test('finds kind words where nothing drifts', async () => {
    expect(await said({ ...near('concept'), ...near('training') })).toBe(
      'Bei keiner der 2 Aufgaben, zu denen es genug Antworten gibt, wird deutlich mehr erwartet, als der Rahmen hergibt. ' +
        'Bei 6 weiteren lässt sich das noch nicht sagen.',
    );
  });

  test('finds kind words where too little is answered', async () => {
    expect(await said({ 'agreement-mandate': 'unclear' })).toBe(
      'Ein Gesamtbild Ihrer Aufgaben gibt es noch nicht, denn vieles ist noch offen oder ungeklärt. Das darf so sein. ' +
        'Eine Frage haben Sie als ungeklärt bezeichnet.',
    );
  });

  test('is left out where there is nothing to be said', async () => {
    const { view } = await aPage({ 'agreement-tasks': 3 }, { kind: 'selfcare' });
    render(Gist, { props: { view } });
    expect(screen.queryByText('Kurz gesagt')).toBeNull();
  });
});
