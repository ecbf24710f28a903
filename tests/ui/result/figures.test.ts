import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { calculationsOf } from '../../../src/domain/scoring/calculation.ts';
import type { ChapterId } from '../../../src/domain/questionnaire/questionnaire.ts';
import BalanceTable from '../../../src/ui/pages/result/pictures/BalanceTable.svelte';
import ScoreSheet from '../../../src/ui/pages/result/calculation/ScoreSheet.svelte';
import {
  summariseBalance,
  summariseConditions,
} from '../../../src/ui/pages/result/pictures/summaries.ts';
import WithApp from './WithApp.svelte';
import { aPage, DRIFTING_NETWORKS, ratingsAt } from './page.ts';
import type { Page } from './page.ts';

describe('the table of the tasks', () => {
  const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));
  const cells = (name: string): string[] =>
    row(name)
      .getAllByRole('cell')
      .map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim());

  test('has figures, the answers behind them, the distance and the word', async () => {
    const { view } = await aPage(DRIFTING_NETWORKS);
    render(BalanceTable, { props: { view } });
    expect(cells('3.2').slice(0, 4)).toEqual([
      '100 3 von 3 geklärt',
      '0 2 von 2 geklärt',
      '−100',
      'liegen weit auseinander',
    ]);
  });

  test('says in words why there is no figure, and never shows a zero for it', async () => {
    const unclear = { 'networks-support-time': 'unclear', 'networks-support-mandate': 'unclear' };
    const { view } = await aPage({ ...DRIFTING_NETWORKS, ...unclear });
    render(BalanceTable, { props: { view } });
    expect(cells('3.2').slice(1, 4)).toEqual([
      'überwiegend ungeklärt 0 von 2 geklärt',
      '–',
      'überwiegend ungeklärt',
    ]);
  });

  test('says of a side that is not finished what is answered, and does not call the rest unclear', async () => {
    const { 'networks-demand-myself': _, ...missing } = DRIFTING_NETWORKS;
    const { view } = await aPage({
      ...missing,
      'networks-demand-others': 'unclear',
      'concept-support-time': 3,
      'concept-demand-leadership': 3,
    });
    render(BalanceTable, { props: { view } });
    expect(cells('3.2')[0]).toBe('100 2 von 3 beantwortet, 1 ungeklärt');
    expect(cells('3.1').slice(0, 2)).toEqual([
      'noch offen 1 von 3 beantwortet',
      '75 1 von 2 beantwortet',
    ]);
  });

  test('names tasks without any figure below it, each with the way to its questions', async () => {
    const { view } = await aPage({ ...DRIFTING_NETWORKS, 'training-demand-others': 3 });
    render(BalanceTable, { props: { view } });
    expect(screen.getAllByRole('row')).toHaveLength(2); // the headings, and 3.2
    expect(screen.getByText(/^Noch offen:/)).toHaveTextContent(/Fortbildung/);
    expect(screen.getByRole('link', { name: /Fortbildung/ })).toHaveAttribute(
      'href',
      '#/d/here/k/training',
    );
  });

  test('keeps a task that is unclear throughout: that is a finding, not a gap', async () => {
    const { view } = await aPage({ ...DRIFTING_NETWORKS, ...ratingsAt('concept', 'unclear') });
    render(BalanceTable, { props: { view } });
    expect(cells('3.1').slice(0, 4)).toEqual([
      'überwiegend ungeklärt 0 von 3 geklärt',
      'überwiegend ungeklärt 0 von 2 geklärt',
      '–',
      'überwiegend ungeklärt',
    ]);
  });

  test('says that its figures are rounded, and where the exact ones are', async () => {
    const { view } = await aPage(DRIFTING_NETWORKS);
    render(BalanceTable, { props: { view } });
    expect(screen.getByText(/Alle Zahlen sind gerundet/)).toBeVisible();
    expect(screen.getByRole('link', { name: /genauen Zahlen/ })).toHaveAttribute(
      'href',
      '#/d/here/rechnung',
    );
  });

  test('leaves out a task that is agreed as not mine', async () => {
    const { view } = await aPage({ ...DRIFTING_NETWORKS, 'networks-relevance': 'notMineAgreed' });
    render(BalanceTable, { props: { view } });
    expect(screen.queryByRole('row', { name: /3\.2/ })).toBeNull();
  });
});

describe('the summary of a picture', () => {
  const summaries = ({ app, view }: Page): [string, string] => [
    summariseBalance(view.tasks, app.language.t, view.words),
    summariseConditions(view.conditions, app.language.t, view.words),
  ];

  test('names the task with the greatest distance, and how many have none', async () => {
    const [balance] = summaries(await aPage(DRIFTING_NETWORKS));
    expect(balance).toContain(
      '„Netzwerke vor Ort“ hinter den Erwartungen zurück (0 zu 100 Punkten)',
    );
    expect(balance).toContain('Bei 7 Aufgaben lässt sich kein Abstand angeben.');
  });

  test('singles out no condition where several share a figure', async () => {
    const values = {
      ...ratingsAt('placement', 4),
      ...ratingsAt('capacity', 1),
      ...ratingsAt('authority', 1),
    };
    const [, conditions] = summaries(await aPage(values));
    expect(conditions).toContain('Verortung (100 Punkte)');
    expect(conditions).toContain('am wenigsten Stellenanteile und Befugnisse (25 Punkte)');
  });
});

describe('how a figure is calculated', () => {
  async function show(page: Page, chapter: ChapterId): Promise<void> {
    const { app, session } = page;
    const all = calculationsOf(app.questionnaire, session.assessment, session.answers);
    const sheet = all.find((found) => found.chapter === chapter)?.scores[0];
    await app.shelf.fetch('de', [chapter]);
    render(WithApp, { props: { app, component: ScoreSheet, properties: { chapter, sheet } } });
  }

  test('is told with the words of the answers, their sum, count and mean', async () => {
    const page = await aPage({ ...DRIFTING_NETWORKS, 'networks-demand-myself': 3 });
    await show(page, 'networks');
    const answer = screen.getByRole('row', { name: /Mir ist wichtig/ });
    expect(within(answer).getByText('stimmt ziemlich')).toBeVisible();
    // 4 + 4 + 3 = 11; 11 / 3 = 3.67; × 25 = 91.7
    expect(
      screen.getByText(/Summe 11, .* 3 Antworten, ergibt 3,67\. .* 91,7 Punkte/),
    ).toBeVisible();
  });

  test('is told where it is none', async () => {
    await show(await aPage({ 'authority-clear': 2 }), 'authority');
    expect(screen.getByText(/Keine Zahl: noch offen\. Von 6 .* beantwortet: 1/)).toBeVisible();
  });
});
