import { render, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import OwnPanel from '../../../src/ui/pages/comparison/OwnPanel.svelte';
import TasksTable from '../../../src/ui/pages/comparison/pictures/TasksTable.svelte';
import TrendChart from '../../../src/ui/pages/comparison/trend/TrendChart.svelte';
import Gist from '../../../src/ui/pages/comparison/words/Gist.svelte';
import InWords from '../../../src/ui/pages/comparison/words/InWords.svelte';
import Written from '../../../src/ui/pages/comparison/written/Written.svelte';
import { ratingsAt } from '../result/page.ts';
import { comparing, type Given } from './page.ts';

/** Renders the words of the main part. */
async function inWords(then: Given, now: Given): Promise<void> {
  const { view } = await comparing([then, now]);
  if (!view.main) throw new Error('nothing is compared');
  render(Gist, { props: { view, comparison: view.main } });
  render(InWords, { props: { view, comparison: view.main } });
}

describe('a change', () => {
  test('is told as an observation and a question', async () => {
    // 1 + 1 → 25; 3 + 2 → 62.5, by 37.5 points on two changed questions.
    await inWords(
      { 'authority-sufficient': 1, 'authority-clear': 1 },
      { 'authority-sufficient': 3, 'authority-clear': 2 },
    );
    expect(screen.getByText(/Leichter geworden ist es an einer Stelle/)).toBeVisible();
    const card = within(screen.getByRole('article'));
    expect(card.getByRole('heading', { name: '2.4 Befugnisse' })).toBeVisible();
    expect(card.getByText(/trägt mehr als damals: 63 statt 25 von 100/)).toBeVisible();
    expect(card.getByText(/2 gemeinsame Fragen, 2 anders beantwortet/)).toBeVisible();
    expect(card.getByText(/\?$/)).toBeVisible();
    expect(screen.getByText(/Vergleichbar sind 2 Fragen/)).toBeVisible();
  });
  test('has no name where one single question was answered differently', async () => {
    await inWords(
      { 'authority-sufficient': 0, 'authority-clear': 1 },
      { 'authority-sufficient': 4, 'authority-clear': 1 },
    );
    expect(screen.getByText(/hat sich kaum etwas verändert/)).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
  });
  test('is not spoken of where nothing can be compared', async () => {
    await inWords({ 'authority-sufficient': 0 }, { 'authority-clear': 1 });
    expect(screen.getByText(/keine Frage, die Sie beide Male/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Was leichter geworden ist' })).toBeNull();
    expect(screen.getByText(/Damals oder diesmal nicht beantwortet/)).toBeInTheDocument();
  });
});

test('what was cleared, what is still unclear and what was let go stand in lists of their own', async () => {
  await inWords(
    {
      'authority-clear': 'unclear',
      'authority-known': 'unclear',
      'evaluation-relevance': 'expected',
      'services-steps.databases': 'mine',
    },
    {
      'authority-clear': 3,
      'authority-known': 'unclear',
      'evaluation-relevance': 'paused',
      'services-steps.databases': 'not',
    },
  );
  const under = (name: string): HTMLElement => {
    const list = screen
      .getByRole('heading', { name })
      .parentElement?.querySelector(`h3:nth-of-type(${String(place(name))}) ~ ul`);
    return list as HTMLElement;
  };
  const place = (name: string): number =>
    screen.getAllByRole('heading', { level: 3 }).findIndex((one) => one.textContent === name) + 1;
  expect(
    within(under('Was geklärt ist')).getByText(
      '2.4 Befugnisse: damals „ist ungeklärt“, diesmal „stimmt ziemlich“',
    ),
  ).toBeVisible();
  expect(
    within(under('Was weiter ungeklärt ist')).getByText('2.4 Befugnisse; klären kann das: Leitung'),
  ).toBeVisible();
  expect(
    within(under('Aufgaben, die ruhen oder woanders liegen')).getByRole('link', {
      name: '3.7 Evaluation',
    }),
  ).toBeVisible();
  expect(
    within(under('Schritte, die Sie nicht mehr gehen')).getByText(
      '3.4 Angebotslandschaft: damals „mache ich“, diesmal „mein Vorschlag: lassen“',
    ),
  ).toBeVisible();
});

test('what became unclear is said in short, too: not only what got better', async () => {
  await inWords(
    {
      'authority-sufficient': 1,
      'authority-clear': 1,
      'authority-known': 2,
      'grading-fit': 'unclear',
    },
    {
      'authority-sufficient': 3,
      'authority-clear': 3,
      'authority-known': 'unclear',
      'grading-fit': 2,
    },
  );
  const short = within(screen.getByRole('region', { name: 'Kurz gesagt' }));
  expect(
    short.getByText(/ungeklärt war, ist es nicht mehr\. Eine Frage ist neu ungeklärt/),
  ).toBeVisible();
});

describe('what is left out', () => {
  /** What stands under a reason. */
  const under = (reason: RegExp) => screen.getByText(reason).nextElementSibling;

  test('is counted by chapter where it was left open, and named where there is a reason', async () => {
    await inWords(
      { 'authority-sufficient': 1, 'authority-clear': 1 },
      { 'authority-sufficient': 3, 'authority-clear': 'unclear' },
    );
    expect(under(/^Damals oder diesmal nicht beantwortet/)?.tagName).toBe('P');
    expect(under(/^Damals oder diesmal ungeklärt/)?.tagName).toBe('UL');
  });
  test('is counted by chapter, too, where a check-in asks little of what was asked', async () => {
    const full = {
      ...ratingsAt('authority', 2),
      ...ratingsAt('agreement', 2),
      ...ratingsAt('grading', 2),
      ...ratingsAt('qualification', 2),
    };
    const { view } = await comparing([full, ratingsAt('agreement', 2)], undefined, [
      'full',
      'selfcare',
    ]);
    if (!view.main) throw new Error('nothing is compared');
    render(InWords, { props: { view, comparison: view.main } });
    expect(under(/^Gehört diesmal nicht zum Durchgang/)).toHaveTextContent(
      /2\.4 Befugnisse \(\d\)/,
    );
  });
});

test('what is folded away on screen is open on paper, where nothing can be unfolded', async () => {
  const given = (value: number) => ({ 'grading-fit': value, 'grading-contact': value });
  // More years than anyone reads on screen.
  const { view } = await comparing([1, 2, 3, 4, 3, 2, 1, 2, 3, 4].map(given));
  if (!view.main) throw new Error('nothing is compared');
  render(InWords, { props: { view, comparison: view.main } });
  render(TrendChart, { props: { view, chapter: 'grading', lines: view.trend.conditions } });
  const all = [...document.querySelectorAll('details')];
  const folded = () => all.filter(({ open }) => !open).map((one) => one.textContent);
  expect(all.map((one) => one.querySelector('summary')?.textContent)).toEqual([
    expect.stringMatching(/bleiben außen vor/),
    'Die Zahlen',
  ]);
  expect(folded()).toHaveLength(2);
  view.paper = true;
  flushSync();
  expect(folded()).toEqual([]);
});

describe('the figures', () => {
  test('show two words instead of a figure where one question is shared', async () => {
    const { view } = await comparing([
      { 'networks-support-time': 1 },
      { 'networks-support-time': 3 },
    ]);
    render(TasksTable, { props: { view } });
    const row = within(screen.getByRole('row', { name: /3\.2 Netzwerke vor Ort/ }));
    expect(row.getByText('damals „selten“, diesmal „oft“')).toBeVisible();
    expect(row.queryByText(/→/)).toBeNull();
  });
});

describe('a line over the years', () => {
  test('has its figures in a table, with a dash where there is a gap', async () => {
    const given = (value: number) => ({ 'grading-fit': value, 'grading-contact': value });
    const { view } = await comparing([given(1), {}, given(2), given(4)]);
    const lines = view.trend.conditions;
    render(TrendChart, { props: { view, chapter: 'grading', lines } });
    const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['25', '–', '50', '100']);
    expect(
      screen.getByText(/zuerst 25, zuletzt 100 Punkte\. .* In einem Durchgang gibt es keinen Wert/),
    ).toBeVisible();
    // One stretch for the two years beside each other; none across the gap.
    expect(document.querySelectorAll('.chart-line')).toHaveLength(1);
    expect(document.querySelectorAll('.mark-shape')).toHaveLength(3);
  });
});

test('both years’ own words stand beside each other, private ones marked', async () => {
  const { view } = await comparing([
    { 'agreement-next': 'Zeit', 'mission-sentence': 'Für Kinder' },
    { 'agreement-next': 'Ruhe' },
  ]);
  if (!view.main) throw new Error('nothing is compared');
  render(Written, { props: { view, written: view.main } });
  const [open, hidden] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(open).toMatch(/Zeit.*Ruhe/s);
  expect(hidden).toMatch(/\(privat\).*Für Kinder.*nichts geschrieben/s);
});

test('the closing sentences of both years stand beside each other', async () => {
  const { view } = await comparing([{ 'checkin/closing': 'Mehr Ruhe.' }, {}]);
  if (!view.own) throw new Error('nothing is compared');
  render(OwnPanel, { props: { view, own: view.own } });
  const sides = screen.getByRole('heading', { name: 'Ihr Satz zum Abschluss' }).nextElementSibling;
  expect(sides).toHaveTextContent(
    /damals, 12\. März 2020\s*Mehr Ruhe\.\s*diesmal, 12\. März 2021\s*nichts geschrieben/,
  );
});
