/** Through the Vite plugin, as the app gets it. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadChanges, loadExample, loadGuide } from '../../src/content/load-around.ts';
import { loadTexts, loadWords, questionnaire } from '../../src/content/load.ts';
import { parseContent } from '../../src/content/parse/content.ts';
import { readFiles } from '../../src/content/parse/source/files.ts';
import { LANGUAGES } from '../../src/domain/questionnaire/questionnaire.ts';

const { content } = parseContent(readFiles(resolve(import.meta.dirname, '../../questions')));

describe('what the app loads', () => {
  test('is the structure of the files, once the other language is spoken', async () => {
    expect(questionnaire.chapters[0]?.title.en).toBeUndefined();
    await loadWords('en');
    expect(questionnaire).toEqual(content?.questionnaire);
  });

  test.each(LANGUAGES)('has texts for every question in %s', async (language) => {
    for (const { id } of [...questionnaire.frame, ...questionnaire.chapters])
      expect(await loadTexts(language, id)).toEqual(content?.[language].texts[id]);
  });

  test.each(LANGUAGES)('has the guide, the example and the changes in %s', async (language) => {
    expect(await loadGuide(language)).toEqual(content?.[language].guide);
    expect(await loadExample(language)).toEqual(content?.[language].example);
    expect(await loadChanges(language)).toEqual(content?.[language].changes);
  });
});
