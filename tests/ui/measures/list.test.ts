import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AppState } from '../../../src/app/app-state.svelte.ts';
import type { MeasureBook } from '../../../src/app/measures/measure-book.svelte.ts';
import type { Place } from '../../../src/domain/measures/origin.ts';
import Measures from '../../../src/ui/pages/measures/Measures.svelte';
import { anApp, show } from './app.ts';

let app: AppState;
let book: MeasureBook;

function intend(what: string, place: Place = {}): string {
  const id = book.begin(place);
  book.write(id, 'what', what);
  return id;
}
const card = (name: string): HTMLElement => {
  const heading = screen.getByRole('heading', { level: 2, name: new RegExp(name) });
  const found = heading.closest('li');
  if (!found) throw new Error(`no card for ${name}`);
  return found;
};
const listed = (): (string | null)[] =>
  screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent.trim());
const showList = async (): Promise<void> => {
  show(app, Measures);
  await screen.findByRole('button', { name: 'Neues Vorhaben schreiben' });
};

beforeEach(async () => {
  ({ app, book } = await anApp());
});

describe('the list of measures', () => {
  test('says kindly that there is none, and takes a new one', async () => {
    await showList();
    expect(screen.getByText(/^Noch steht hier kein Vorhaben\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Neues Vorhaben schreiben' }));
    expect(screen.getByLabelText('Was haben Sie vor?')).toHaveFocus();
    await userEvent.keyboard('Mit dem Team reden');
    await userEvent.click(screen.getByLabelText('Team'));
    await userEvent.type(screen.getByLabelText('Der erste Schritt'), 'Termin');
    await userEvent.click(screen.getByRole('button', { name: 'Zuklappen' }));
    expect(book.all).toMatchObject([
      { what: 'Mit dem Team reden', with: ['team'], firstStep: 'Termin', private: false },
    ]);
    expect(within(card('Mit dem Team reden')).getByText('Termin')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Bearbeiten: Mit dem Team reden' })).toHaveFocus();
  });

  test('shows open ones first, and others when they are wanted', async () => {
    intend('offen');
    book.setStatus(intend('getan'), 'done');
    book.setStatus(intend('gelassen'), 'dropped');
    await showList();
    expect(listed()).toEqual(['offen']);
    await userEvent.click(screen.getByLabelText('abgeschlossene'));
    expect(listed().sort()).toEqual(['gelassen', 'getan']);
    await userEvent.click(screen.getByLabelText('alle'));
    expect(listed()).toHaveLength(3);
  });

  test('shows those with one partner', async () => {
    book.setPartner(intend('mit Leitung'), 'leadership', true);
    intend('allein');
    await showList();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Mit wem' }), 'Leitung');
    expect(listed()).toEqual(['mit Leitung']);
    expect(screen.getByRole('status')).toHaveTextContent('1 Vorhaben');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Mit wem' }), 'Politik');
    expect(screen.getByText('Bei dieser Auswahl ist nichts dabei.')).toBeVisible();
  });

  test('marks a measure, with a word why, and keeps it in sight until the choice changes', async () => {
    const id = intend('Auftrag klären');
    await showList();
    await userEvent.click(within(card('Auftrag')).getByLabelText('bewusst gelassen'));
    const word = within(card('Auftrag')).getByLabelText('Ein Wort dazu (freiwillig)');
    expect(word).toHaveAccessibleDescription('Warum ist es gut, das zu lassen?');
    await userEvent.type(word, 'Anderes trägt mehr');
    expect(book.whole(id)).toMatchObject({ status: 'dropped', word: 'Anderes trägt mehr' });
    await userEvent.click(screen.getByLabelText('alle'));
    await userEvent.click(screen.getByLabelText('offene'));
    expect(listed()).toEqual([]);
  });

  test('keeps a measure under the hands although its last word was taken out', async () => {
    intend('x');
    await showList();
    await userEvent.click(screen.getByRole('button', { name: 'Bearbeiten: x' }));
    await userEvent.clear(screen.getByLabelText('Was haben Sie vor?'));
    expect(book.all).toEqual([]);
    expect(screen.getByLabelText('Was haben Sie vor?')).toHaveFocus();
    await userEvent.keyboard('y');
    expect(book.all).toMatchObject([{ what: 'y' }]);
  });

  test('deletes a measure, and brings it back', async () => {
    const id = intend('Doch nicht');
    await showList();
    await userEvent.click(screen.getByRole('button', { name: 'Löschen: Doch nicht' }));
    expect(book.all).toEqual([]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(app.notices.notice?.text).toBe('Das Vorhaben ist gelöscht.');
    app.notices.notice?.action?.run();
    await screen.findByRole('heading', { level: 2, name: 'Doch nicht' });
    expect(book.all).toMatchObject([{ id }]);
  });

  test('says where a measure came from, and leads there while that is here', async () => {
    app.stores.assessments = [
      {
        id: 'here',
        kind: 'full',
        perspective: 'coordination',
        title: '',
        date: '2026-03-12',
        questionnaireVersion: 1,
      },
    ];
    intend('eins', { assessment: 'here', point: 'drifting', chapter: 'networks' });
    intend('zwei', { assessment: 'here', chapter: 'authority', question: 'authority-clear' });
    intend('drei', { assessment: 'gone', chapter: 'authority' });
    await showList();
    expect(
      within(card('eins')).getByRole('link', {
        name: '3.2 Netzwerke vor Ort: Erwartungen und Rahmen gehen auseinander',
      }),
    ).toHaveAttribute('href', '#/d/here/ergebnis');
    expect(
      await within(card('zwei')).findByRole('link', { name: /^2\.4 Befugnisse: „.+“$/ }),
    ).toHaveAttribute('href', '#/d/here/k/authority?f=authority-clear');
    expect(within(card('drei')).queryByRole('link')).toBeNull();
    expect(within(card('drei')).getByText(/2\.4 Befugnisse/)).toBeVisible();
  });

  test('marks what is private, and lets the person decide otherwise', async () => {
    const id = intend('Pause machen', { assessment: 'x', chapter: 'selfcare' });
    await showList();
    expect(within(card('Pause')).getByText('bleibt bei mir')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Bearbeiten: Pause machen' }));
    expect(screen.getByText(/Es kommt aus einem privaten Teil/)).toBeVisible();
    await userEvent.click(screen.getByLabelText('Bleibt bei mir'));
    expect(book.whole(id).private).toBe(false);
  });

  describe('on paper', () => {
    const CHOICE = 'Beim Drucken auch zeigen, was bei mir bleibt';

    test('has what stays with the person only where it is switched on', async () => {
      intend('Pause machen', { assessment: 'x', chapter: 'selfcare' });
      intend('Auftrag klären');
      await showList();
      expect(card('Pause')).toHaveClass('no-print');
      expect(card('Auftrag')).not.toHaveClass('no-print');
      expect(screen.getByRole('status')).toHaveClass('no-print');
      await userEvent.click(screen.getByLabelText(CHOICE));
      expect(card('Pause')).not.toHaveClass('no-print');
      await userEvent.click(screen.getByLabelText(CHOICE));
      expect(card('Pause')).toHaveClass('no-print');
    });

    test('is not asked about where nothing is private', async () => {
      intend('Auftrag klären');
      await showList();
      expect(screen.queryByLabelText(CHOICE)).toBeNull();
      await userEvent.click(screen.getByRole('button', { name: 'Bearbeiten: Auftrag klären' }));
      await userEvent.click(screen.getByLabelText('Bleibt bei mir'));
      expect(screen.getByLabelText(CHOICE)).not.toBeChecked();
    });

    test('says where a measure stands, and the word why', async () => {
      const id = intend('Auftrag klären');
      await showList();
      const stands = within(card('Auftrag')).getByText(/^Stand: /);
      expect(stands).toHaveClass('only-print');
      expect(stands).toHaveTextContent(/^Stand: offen\.$/);
      await userEvent.click(within(card('Auftrag')).getByLabelText('bewusst gelassen'));
      book.write(id, 'word', 'Anderes trägt mehr');
      await waitFor(() =>
        expect(stands).toHaveTextContent(/^Stand: bewusst gelassen\. Anderes trägt mehr$/),
      );
    });

    test('has the text also of a measure that is open for writing', async () => {
      book.write(intend('Auftrag klären'), 'firstStep', 'Termin vorschlagen');
      await showList();
      const says = (): HTMLElement | null =>
        within(card('Auftrag')).getByText('Termin vorschlagen').closest('dl');
      expect(says()).not.toHaveClass('only-print');
      await userEvent.click(screen.getByRole('button', { name: 'Bearbeiten: Auftrag klären' }));
      expect(says()).toHaveClass('only-print');
    });
  });

  test('takes a day, and none again', async () => {
    const id = intend('mit Datum');
    await showList();
    await userEvent.click(screen.getByRole('button', { name: 'Bearbeiten: mit Datum' }));
    await userEvent.type(screen.getByLabelText('Bis wann?'), '2027-01-31');
    expect(book.whole(id).until).toBe('2027-01-31');
    await userEvent.clear(screen.getByLabelText('Bis wann?'));
    expect(book.whole(id).until).toBeUndefined();
  });

  test('shows text literally, whatever it looks like', async () => {
    intend('<img src=x onerror=alert(1)> {{what}}');
    await showList();
    expect(listed()).toEqual(['<img src=x onerror=alert(1)> {{what}}']);
  });
});
