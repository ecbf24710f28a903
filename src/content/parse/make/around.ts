/** The words around the questionnaire, in one language. */
import type { AnswerValue } from '../../../domain/answers.ts';
import type { Example } from '../../../domain/example.ts';
import type { Guide, Phase } from '../../../domain/guide.ts';
import type { Language, RemovedQuestion } from '../../../domain/questionnaire.ts';
import type { ChangesEntry, ExampleEntry, GuideEntry } from '../schemas/around.ts';

export function buildGuide(entry: GuideEntry, language: Language): Guide {
  const phase = (id: Phase) => ({
    title: entry.phases[id].title[language],
    factors: entry.phases[id].factors.map((factor) => factor[language]),
  });
  return {
    introduction: entry.introduction[language],
    closing: entry.closing.map((thought) => thought[language]),
    phases: { build: phase('build'), implement: phase('implement'), sustain: phase('sustain') },
    sources: entry.sources.map(({ id, url, ...text }) => ({
      id,
      text: text[language],
      ...(url !== undefined && { url }),
    })),
  };
}

/** The example's values were checked against their questions in `checks/example.ts`. */
export function buildExample(entry: ExampleEntry, language: Language): Example {
  const inLanguage = (value: unknown): AnswerValue =>
    isLocalized(value) ? value[language] : (value as AnswerValue);
  return {
    title: entry.title[language],
    date: entry.date,
    kind: entry.kind,
    answers: Object.entries(entry.answers).map(([slot, value]) => [slot, inLanguage(value)]),
  };
}

/** Questions that are no longer asked, so that answers to them stay readable; removed rows have no texts. */
export function buildRemoved(entry: ChangesEntry, language: Language): RemovedQuestion[] {
  return entry.removed.flatMap(({ id, since, became, note, text }) =>
    text ? [{ id, since, became, note: note[language], text: text[language] }] : [],
  );
}

function isLocalized(value: unknown): value is Readonly<Record<Language, string>> {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value;
}
