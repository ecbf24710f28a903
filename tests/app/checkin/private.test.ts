/** What the check-in keeps beside its questions is the person's alone: no paper holds it, whatever is switched on. */
import { describe, expect, test } from 'vitest';
import { CLOSING_SENTENCE, lookedAt, NEXT_DAY } from '../../../src/domain/assessments/checkin.ts';
import { textOf } from '../../document-text.ts';
import { inventoryOf } from '../../../src/domain/backup/inventory.ts';
import { documentsOf, tablesOf } from '../report/all-documents.ts';
import { aReportApp, exampleAnswers } from '../report/report-app.ts';

const OWN = {
  [CLOSING_SENTENCE]: 'GEHEIM: ich sage öfter nein',
  [NEXT_DAY]: '2031-07-08',
  [lookedAt('Zm9vYmFyYmF6')]: 'dropped',
};

describe('what belongs to the check-in alone', () => {
  test.each([false, true])(
    'is in no document and no table, private switched on: %s',
    async (on) => {
      const app = await aReportApp();
      const without = await exampleAnswers();
      const withOwn = await exampleAnswers('de', OWN);
      const choice = { private: on, notes: on };
      const texts = Object.values(documentsOf(app, withOwn, choice)).map(textOf);
      expect(texts.join('\n')).not.toMatch(/GEHEIM|2031|Zm9v/);
      // Nor can anything be made of it.
      expect(documentsOf(app, withOwn, choice)).toEqual(documentsOf(app, without, choice));
      expect(tablesOf(app, withOwn, choice)).toEqual(tablesOf(app, without, choice));
    },
  );

  test('counts among the answers of a backup, but makes no chapter', () => {
    const answers = Object.entries(OWN).map(([slot, value]) => ({
      assessmentId: 'now',
      slot,
      stamp: 1,
      wording: 1,
      body: { value },
    }));
    expect(inventoryOf({ assessments: [], answers, measures: [] })).toMatchObject({
      chapters: 0,
      answers: 3,
      notes: 0,
    });
  });
});
