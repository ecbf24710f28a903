import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { measureBooks } from '../../../src/app/measures/measure-books.svelte.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import ResultMeasures from '../../../src/ui/pages/measures/ResultMeasures.svelte';
import ExtrasWithMeasure from '../../../src/ui/pages/measures/ExtrasWithMeasure.svelte';
import LaidAside from '../../../src/ui/pages/result/aside/LaidAside.svelte';
import RestProposal from '../../../src/ui/pages/result/aside/RestProposal.svelte';
import ForTalk from '../../../src/ui/pages/result/talk/ForTalk.svelte';
import Drifting from '../../../src/ui/pages/result/words/Drifting.svelte';
import { chapterOf } from '../../../src/domain/questionnaire/questionnaire.ts';
// Fetched on the first click: made ready here, so that no test waits for the compiler.
import '../../../src/ui/pages/measures/MeasureForm.svelte';
import { aContext } from '../field-context.ts';
import { aPage, DRIFTING_NETWORKS, ratingsAt } from '../result/page.ts';
import { show } from './app.ts';

async function aResult(values = {}) {
  const page = await aPage({ ...DRIFTING_NETWORKS, ...values }, { texts: ['authority'] });
  const store = new MemoryStore();
  page.app.stores.lasting = () => Promise.resolve(store);
  return { ...page, book: await measureBooks(page.app).open(false) };
}

describe('a drifting task', () => {
  test('becomes a measure in its place, with two clicks and what is typed', async () => {
    const { app, view, book } = await aResult();
    show(app, Drifting, { view });
    await userEvent.click(
      screen.getByRole('button', { name: 'Vorhaben daraus machen: 3.2 Netzwerke vor Ort' }),
    );
    expect(await screen.findByLabelText('Was haben Sie vor?')).toHaveFocus();
    await userEvent.keyboard('Den Auftrag klären');
    await userEvent.click(screen.getByLabelText('Leitung'));
    expect(book.all).toMatchObject([
      {
        what: 'Den Auftrag klären',
        with: ['leadership'],
        from: { assessment: 'here', point: 'drifting', chapter: 'networks' },
      },
    ]);
  });

  test('says what is intended already, to be gone on with', async () => {
    const { app, view } = await aResult();
    show(app, Drifting, { view });
    const make = 'Vorhaben daraus machen: 3.2 Netzwerke vor Ort';
    await userEvent.click(screen.getByRole('button', { name: make }));
    await userEvent.type(await screen.findByLabelText('Was haben Sie vor?'), 'Reden');
    await userEvent.click(screen.getByRole('button', { name: 'Zuklappen' }));
    expect(screen.getByRole('button', { name: make })).toHaveFocus();
    expect(screen.getByText('Vorhaben dazu: Reden')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Bearbeiten' }));
    expect(await screen.findByLabelText('Was haben Sie vor?')).toHaveValue('Reden');
  });

  test('leaves nothing behind where nothing was written', async () => {
    const { app, view, book } = await aResult();
    show(app, Drifting, { view });
    await userEvent.click(screen.getByRole('button', { name: /^Vorhaben daraus machen/ }));
    await screen.findByLabelText('Was haben Sie vor?');
    await userEvent.click(screen.getByRole('button', { name: 'Zuklappen' }));
    expect(book.all).toEqual([]);
    expect(book.saving.state).toBe('none');
  });
});

/** Makes a measure of the point whose button has that name. */
async function take(name: RegExp | string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name }));
  await userEvent.type(await screen.findByLabelText('Was haben Sie vor?'), 'Reden');
  await userEvent.click(screen.getByRole('button', { name: 'Zuklappen' }));
}

describe('what was flagged', () => {
  test('becomes a measure from its question', async () => {
    const { app, view, book } = await aResult({
      'authority-clear/discuss': true,
      'networks-practice-rules/notInMyHands': true,
    });
    show(app, ForTalk, { view, flagged: view.flagged });
    await take(/^Vorhaben dazu: Mir ist klar/);
    await take(/^Vorhaben dazu: (?!Mir ist klar)/);
    expect(book.all.map(({ from }) => from)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          assessment: 'here',
          chapter: 'authority',
          question: 'authority-clear',
        }),
        expect.objectContaining({
          assessment: 'here',
          chapter: 'networks',
          question: 'networks-practice-rules',
        }),
      ]),
    );
    expect(screen.getAllByText('Vorhaben dazu: Reden')).toHaveLength(2);
  });

  test('stays with the person where its question does', async () => {
    const { app, view, book } = await aResult({ 'selfcare-care-outside/discuss': true });
    show(app, ForTalk, { view, flagged: view.selfcareFlagged });
    await take(/^Vorhaben dazu/);
    expect(book.all).toMatchObject([
      { private: true, from: { question: 'selfcare-care-outside' } },
    ]);
  });
});

describe('what is laid aside', () => {
  const ASIDE = {
    'concept-relevance': 'notMineAgreed',
    'training-relevance': 'notMineProposed',
    'networks-steps.map': 'not',
  };

  test('becomes a measure: each task, agreed or proposed, and each step', async () => {
    const { app, view, book } = await aResult(ASIDE);
    await app.shelf.fetch('de', ['networks']);
    show(app, LaidAside, { view });
    const step = view.questions.item('networks', 'networks-steps', 'map');
    for (const point of [view.words.numbered('concept'), view.words.numbered('training'), step])
      await take(`Vorhaben dazu: ${point}`);
    const places = book.all.map(({ from }) => ({ ...from, madeAt: 0 }));
    const here = { assessment: 'here', madeAt: 0 };
    expect(places).toHaveLength(3);
    expect(places).toEqual(
      expect.arrayContaining([
        { ...here, chapter: 'concept' },
        { ...here, chapter: 'training' },
        { ...here, chapter: 'networks', question: 'networks-steps', item: 'map' },
      ]),
    );
  });

  test('has one way for all steps of a proposal to rest, and none at each', async () => {
    const { app, view } = await aResult({ ...ASIDE, 'networks-steps.map/rest': 'authority' });
    await app.shelf.fetch('de', ['networks']);
    show(app, RestProposal, { view });
    expect(screen.getAllByRole('button', { name: /^Vorhaben/ })).toHaveLength(1);
  });
});

describe('part 8 of the result', () => {
  const UNCLEAR = { ...ratingsAt('authority', 'unclear'), ...ratingsAt('capacity', 0) };
  const invited = (): HTMLElement[] =>
    screen.queryAllByRole('button', { name: /^Vorhaben daraus/ });

  test('invites to three, and the one taken up stays under the hands', async () => {
    const { app, view, book } = await aResult(UNCLEAR);
    show(app, ResultMeasures, { view });
    await screen.findByText('Daraus ließe sich etwas machen');
    expect(invited()).toHaveLength(3);
    await userEvent.click(invited()[0]!);
    await userEvent.type(await screen.findByLabelText('Was haben Sie vor?'), 'Reden');
    expect(screen.getByLabelText('Was haben Sie vor?')).toHaveFocus();
    expect(invited()).toHaveLength(2);
    expect(book.all).toHaveLength(1);
    const mine = screen.getByText('Aus diesem Durchgang haben Sie sich vorgenommen');
    expect(within(mine.parentElement!).getByText('Reden')).toBeVisible();
  });

  test('invites to fewer the more there is', async () => {
    const { app, view, book } = await aResult(UNCLEAR);
    for (const chapter of ['networks', 'authority', 'training'])
      book.write(book.begin({ assessment: 'here', chapter }), 'what', chapter);
    show(app, ResultMeasures, { view });
    expect(await screen.findByText(/^Sie haben sich schon genug vorgenommen\./)).toBeVisible();
    expect(invited()).toEqual([]);
  });

  test('has on paper only what may leave the device', async () => {
    const { view, book, app } = await aResult();
    view.book = book;
    await app.language.want('measures');
    view.paper = true;
    expect(view.parts).not.toContain('measures');
    view.paper = false;
    expect(view.parts).toContain('measures');
    book.write(book.begin({ assessment: 'here', chapter: 'selfcare' }), 'what', 'ruhen');
    book.write(book.begin({ assessment: 'other', chapter: 'networks' }), 'what', 'anderswo');
    expect(view.measures.map(({ what }) => what)).toEqual(['ruhen']);
    view.paper = true;
    expect(view.measures).toEqual([]);
    expect(view.parts).not.toContain('measures');
    view.printPrivate = true;
    expect(view.measures.map(({ what }) => what)).toEqual(['ruhen']);
  });
});

describe('under a question', () => {
  test('stand where it comes from and the way to a measure', async () => {
    const { app, session, book } = await aResult();
    Object.defineProperty(app, 'session', { value: session });
    const question = chapterOf(app.questionnaire, 'authority').questions[0]!;
    const texts = app.shelf.of('de', 'authority')!.questions[question.id]!;
    show(app, ExtrasWithMeasure, { question, texts, context: aContext().context });
    expect(
      await screen.findByText(/^Quelle: Arbeitshilfe, Kapitel 2\.4, Seite \d+$/),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: `Vorhaben daraus machen: ${texts.text}` }),
    );
    await userEvent.type(await screen.findByLabelText('Was haben Sie vor?'), 'Nachfragen');
    expect(book.all).toMatchObject([
      {
        what: 'Nachfragen',
        from: { assessment: 'here', chapter: 'authority', question: question.id },
      },
    ]);
  });
});
