import { describe, expect, test } from 'vitest';
import { reportFileName } from '../../src/exchange/report-names.ts';

describe('the name of a file', () => {
  test('says what it is and the day, in the language of the document', () => {
    expect(reportFileName('tasks', 'de', '2026-11-21', 'docx')).toBe(
      'im-gleichgewicht-aufgabenprofil-2026-11-21.docx',
    );
    expect(reportFileName('talk', 'en', '2026-11-21', 'pdf')).toBe(
      'im-gleichgewicht-talk-sheet-2026-11-21.pdf',
    );
  });

  test('has no way in for a name, a title or a path', () => {
    expect(() => reportFileName('report', 'de', '../Petra Muster', 'csv')).toThrow(RangeError);
  });
});
