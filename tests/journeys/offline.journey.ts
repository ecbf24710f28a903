/** Without network: the app starts from what it stored at the first visit, and everything in it works. */
import { begin } from './paths.ts';
import { expectSaved, openChapter, option, text } from './chapter.ts';
import { open, test, waitUntilOffline } from './device.ts';
import { expect, startServer } from './fixture.ts';
import type { AppServer, Page } from './fixture.ts';

const RATING = 'placement-leadership';
const TEXT = 'placement-shorter';

/** Every page that is not in the entry, by its address, and a heading that only it has. */
const PAGES: readonly [address: string, heading: string][] = [
  ['', 'Übersicht'],
  ['/ergebnis', 'Ihr Ergebnis'],
  ['/rechnung', 'So wird gerechnet'],
];

test.skip();
