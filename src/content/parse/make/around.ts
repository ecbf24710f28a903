/** The words around the questionnaire, in one language. */
import type { AnswerValue } from '../../../domain/answers.ts';
import type { Example } from '../../../domain/questionnaire/example.ts';
import type { Guide, Phase } from '../../../domain/questionnaire/guide.ts';
import type { Language } from '../../../domain/questionnaire/questionnaire.ts';
import type { ExampleEntry, GuideEntry } from '../schemas/around.ts';

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
  const inLanguage = (answers: Readonly<Record<string, unknown>>) =>
    Object.entries(answers).map(
      ([slot, value]) =>
        [slot, isLocalized(value) ? value[language] : (value as AnswerValue)] as const,
    );
  return {
    title: entry.title[language],
    date: entry.date,
    kind: entry.kind,
    answers: inLanguage(entry.answers),
    earlier: { date: entry.earlier.date, answers: inLanguage(yearBefore(entry)) },
  };
}

/** Alike but for what the file names; of the texts only those that it names. */
function yearBefore({ answers, earlier }: ExampleEntry): Record<string, unknown> {
  const alike = Object.entries(answers).filter(([, value]) => !isLocalized(value));
  const all = [...new Map([...alike, ...Object.entries(earlier.answers)])];
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

function isLocalized(value: unknown): value is Readonly<Record<Language, string>> {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value;
}
