/** Points are drawn hollow from one third unclear on. Not everybody sees the picture, so its words say it, too. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportApp } from '../../../src/app/report/report-app.ts';
import type { Block, Document } from '../../../src/domain/papers/document.ts';
import type { Language } from '../../../src/domain/questionnaire/questionnaire.ts';
import { documentsOf } from './all-documents.ts';
import { aReportApp, exampleAnswers } from './report-app.ts';
import { textOf } from '../../document-text.ts';

const LANGUAGES = ['de', 'en'] as const;
const apps = new Map<Language, ReportApp>();
beforeAll(async () => {
  for (const language of LANGUAGES) apps.set(language, await aReportApp(language));
});
async function reportOf(language: Language, over = {}): Promise<Document> {
  const { report } = documentsOf(apps.get(language)!, await exampleAnswers(language, over));
  return report!;
}
const tablesIn = ({ blocks }: Document): Extract<Block, { kind: 'table' }>[] =>
  blocks.filter((block) => block.kind === 'table');

describe('a hollow point of a radar', () => {
  test('is in the picture’s words, which are its text alternative too', async () => {
    for (const language of LANGUAGES) {
      const report = await reportOf(language);
      const radars = report.blocks.filter((block) => block.kind === 'radar');
      const hollow = radars.map(({ radar, summary }) => ({
        sentence: /(?:Hohl gezeichnet ist|Points are drawn hollow).*$/.exec(summary)?.[0] ?? '',
        names: radar.lines.flatMap(({ points }) =>
          points.flatMap((point, place) =>
            point.hollow && point.percent !== undefined ? [radar.axes[place]?.label ?? ''] : [],
          ),
        ),
      }));
      // 3.1: one of two ratings on support is unclear. 2.4: two of six.
      expect(hollow.map(({ names }) => names.length)).toEqual([1, 1]);
      for (const { sentence, names } of hollow)
        for (const name of names) expect(sentence).toContain(name);
    }
    const tables = tablesIn(await reportOf('de'));
    const conditions = tables.find(({ head }) => head[0] === 'Rahmenbedingung');
    expect(conditions?.rows[3]).toEqual([
      '2.4 Befugnisse',
      '25',
      'vieles ungeklärt',
      '4 von 6 geklärt',
    ]);
  });

  test('and nothing is said of it where everything is clear', async () => {
    const chapters = apps.get('de')!.questionnaire.chapters;
    const clear = chapters.flatMap(({ questions }) =>
      questions.filter(({ type }) => type === 'rating').map(({ id }) => [id, 2] as const),
    );
    expect(textOf(await reportOf('de', Object.fromEntries(clear)))).not.toMatch(
      /Hohl|Lücke bleibt/,
    );
  });
});
