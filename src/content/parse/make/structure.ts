/** From what the files say to what the app knows. */
import type {
  Chapter,
  ChapterId,
  Language,
  LeansOn,
  Localized,
  Questionnaire,
} from '../../../domain/questionnaire/questionnaire.ts';
import type { ChapterTexts, QuestionTexts } from '../../../domain/questionnaire/texts.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import type { ChapterDraft } from '../chapter-file.ts';
import type { Frame } from '../schemas/frame.ts';
import type { QuestionEntry } from '../schemas/question.ts';

/** The questionnaire of all chapters, and of those questions, whose files are sound. */
export function buildQuestionnaire(frame: Frame, drafts: readonly ChapterDraft[]): Questionnaire {
  const chapters = (ids: readonly string[]): Chapter[] =>
    ids.flatMap((id) => {
      const draft = drafts.find((other) => other.id === id);
      const chapter = draft && buildChapter(draft);
      return chapter ? [chapter] : [];
    });
  const { near, room, apart, farApart, little } = frame.bands;
  return {
    version: frame.version,
    chapters: chapters([...frame.order.conditions, ...frame.order.tasks]),
    frame: chapters(frame.frame),
    scales: frame.scales,
    relevance: frame.relevance,
    steps: frame.steps,
    states: Object.fromEntries(
      Object.entries(frame.states).map(([name, states]) => [
        name,
        states.map(({ id, de, en, unclear }) => ({ id, text: { de, en }, unclear })),
      ]),
    ),
    bandLimits: {
      room: room.from,
      apart: apart.to,
      farApart: farApart.to,
      little: little.bothBelow,
    },
    bandTexts: {
      near: pick(near),
      room: pick(room),
      apart: pick(apart),
      farApart: pick(farApart),
      little: pick(little),
    },
    // The names of chapters in it were checked in `checks/chapters.ts`.
    kinds: frame.kinds as Questionnaire['kinds'],
  };
}

/** What the chapter says in one language. */
export function buildTexts({ head, questions }: ChapterDraft, language: Language): ChapterTexts {
  return {
    intro: head?.intro[language] ?? '',
    questions: Object.fromEntries(
      questions.flatMap(({ entry }) => (entry ? [[entry.id, textsOf(entry, language)]] : [])),
    ),
  };
}

function buildChapter({ head, questions }: ChapterDraft): Chapter | undefined {
  return (
    head && {
      id: head.id as ChapterId,
      area: head.area,
      number: head.number ?? '',
      page: head.page,
      title: head.title,
      short: head.short ?? head.title,
      leansOn: head.area === 'tasks' ? head.leansOn.map(leansOn) : [],
      questions: questions.flatMap(({ entry }) => (entry ? [structureOf(entry)] : [])),
    }
  );
}

function leansOn({ chapter, weight }: { chapter: string; weight: 1 | 2 }): LeansOn {
  return { chapter: chapter as LeansOn['chapter'], weight };
}

function structureOf(entry: QuestionEntry): Question {
  const { text, help, afterwards, source, earlier, ...rest } = entry;
  if ('items' in rest) return { ...rest, items: rest.items.map(({ id }) => id) } as Question;
  if ('options' in rest) return { ...rest, options: rest.options.map(({ id }) => id) } as Question;
  return rest as Question;
}

function textsOf(entry: QuestionEntry, language: Language): QuestionTexts {
  const rows = 'items' in entry ? entry.items : 'options' in entry ? entry.options : undefined;
  return {
    text: entry.text[language],
    ...(entry.help && { help: entry.help[language] }),
    ...(entry.afterwards && { afterwards: entry.afterwards[language] }),
    ...(rows && { items: wordsOf(rows, language) }),
    source: entry.source,
    ...(entry.earlier && {
      earlier: Object.fromEntries(
        entry.earlier.map((old) => [
          old.wording,
          { text: old[language], ...(old.items && { items: wordsOf(old.items, language) }) },
        ]),
      ),
    }),
  };
}

function wordsOf(
  rows: readonly ({ readonly id: string } & Localized)[],
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map((row) => [row.id, row[language]]));
}

const pick = ({ de, en }: { de: string; en: string }) => ({ de, en });
