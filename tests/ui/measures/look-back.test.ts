import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import LastMeasure from '../../../src/ui/pages/checkin/LastMeasure.svelte';
import { MeasureWords } from '../../../src/ui/pages/measures/measure-words.ts';
import { aPage } from '../result/page.ts';
import WithApp from '../result/WithApp.svelte';
import { anApp } from './app.ts';

test.each([
  ['what stays with the person is on no paper', true],
  ['paper has a measure of last time, where it stands and the word why', false],
])('%s', async (_, hidden) => {
  const { app, book } = await anApp();
  const { session } = await aPage({});
  await app.language.want('checkin');
  const id = book.begin({ assessment: 'last-year', chapter: hidden ? 'selfcare' : 'authority' });
  book.write(id, 'what', 'Auftrag klären');
  book.write(id, 'word', 'Ein Anfang');
  book.setStatus(id, 'partly');
  const properties = { session, book, words: new MeasureWords(app), measure: book.whole(id) };
  render(WithApp, { props: { app, component: LastMeasure, properties } });
  expect(screen.getByRole('listitem').classList.contains('no-print')).toBe(hidden);
  const stands = screen.getByText(/^Stand: /);
  expect(stands).toHaveClass('only-print');
  expect(stands).toHaveTextContent(/^Stand: zum Teil erledigt\. Ein Anfang$/);
});
