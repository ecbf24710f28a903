/** A field of a backup in words: which question it belongs to, and what is in it. */
import type { AppState } from '../../../app/app-state.svelte.ts';
import { PARTS, slotQuestion } from '../../../domain/answers.ts';
import type { AnswerBody, Part, Slot } from '../../../domain/answers.ts';
import { chapterAsking, findChapter } from '../../../domain/questionnaire/questionnaire.ts';
import type { Key } from '../../../i18n/i18n.ts';
import type { Chapter, Localized } from '../../../domain/questionnaire/questionnaire.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import type { QuestionTexts } from '../../../domain/questionnaire/texts.ts';

type Words = Pick<AppState, 'language' | 'questionnaire' | 'shelf'>;

export interface FieldPlace {
  /** Such as "2.4 Rechte und Befugnisse"; empty for a question that is no longer asked. */
  readonly chapter: string;
  readonly question: string;
}

export function fieldPlace(app: Words, slot: Slot): FieldPlace {
  const { t, of } = app.language;
  const id = slotQuestion(slot);
  const chapter = chapterAsking(app.questionnaire, id);
  const texts = textsOf(app, chapter, id);
  if (!chapter) return { chapter: '', question: t('data.diff.earlier') };
  const { item, part } = partsOf(slot);
  const words = [
    texts?.text ?? t(besideQuestions(slot, chapter)),
    item && (texts?.items?.[item] ?? t('data.diff.ownRow')),
    part && partWords(app, part),
  ];
  return {
    chapter: `${chapter.number} ${of(chapter.short)}`.trim(),
    question: words.filter(Boolean).join(' – '),
  };
}

/** What belongs to a chapter and to no question of it, such as the sentence that closes a check-in. */
function besideQuestions(slot: Slot, chapter: Chapter): Key {
  if (slot.endsWith('/impression')) return 'data.diff.impression';
  return slotQuestion(slot) === chapter.id ? 'data.diff.checkin' : 'data.diff.earlier';
}

export function valueWords(app: Words, slot: Slot, { value }: AnswerBody): string {
  const { language } = app;
  const { t } = language;
  if (value === undefined || value === '') return t('data.diff.empty');
  if (typeof value === 'boolean') return t(value ? 'data.diff.yes' : 'data.diff.no');
  const id = slotQuestion(slot);
  const chapter = chapterAsking(app.questionnaire, id);
  const question = chapter?.questions.find((found) => found.id === id);
  const items = textsOf(app, chapter, id)?.items ?? {};
  const { part } = partsOf(slot);
  if (part) return partValue(app, part, String(value));
  if (Array.isArray(value)) {
    const chosen = (value as readonly string[]).map((one) => optionWords(app, items, one));
    return chosen.length > 0 ? chosen.join(', ') : t('data.diff.empty');
  }
  if (question?.type === 'rating' && typeof value === 'number')
    return scaleWords(app, question, value);
  if (typeof value === 'number') return language.number(value);
  return (
    (question && stateWords(app, question, String(value))) ?? optionWords(app, items, String(value))
  );
}

/** What stands beside an answer is mostly text; an impression and a reason to rest are names of ours. */
function partValue({ questionnaire, language }: Words, part: string, value: string): string {
  const bands: Readonly<Record<string, Localized>> = questionnaire.bandTexts;
  const named = part === 'impression' ? bands[value] : undefined;
  const condition = part === 'rest' ? findChapter(questionnaire, value)?.short : undefined;
  const found = named ?? condition;
  return found ? language.of(found) : value;
}

function scaleWords(
  { questionnaire, language }: Words,
  question: Extract<Question, { type: 'rating' }>,
  value: number,
): string {
  const step = questionnaire.scales[question.scale][value];
  return step ? language.of(step) : String(value);
}

/** The words of an answer that is one of a known set. */
function stateWords(
  { questionnaire, language }: Words,
  question: Question,
  value: string,
): string | undefined {
  const { relevance, steps, states } = questionnaire;
  const sets: Readonly<Record<string, Localized>> | undefined =
    question.type === 'relevance' ? relevance : question.type === 'steps' ? steps : undefined;
  const found =
    sets?.[value] ??
    (question.type === 'grid'
      ? states[question.states]?.find(({ id }) => id === value)?.text
      : undefined);
  if (found) return language.of(found);
  if (value === 'notApplicable') return language.t('field.notApplicable');
  return value === 'unclear' ? language.t('field.unclear') : undefined;
}

function optionWords(app: Words, items: Readonly<Record<string, string>>, value: string): string {
  return items[value] ?? (value === 'other' ? app.language.t('field.other') : value);
}

function partWords({ language }: Words, part: string): string | undefined {
  if (part === 'example') return language.t('data.diff.example');
  return (PARTS as readonly string[]).includes(part)
    ? language.t(`field.${part as Part}`)
    : undefined;
}

/** `authority-powers.budget/example` has the row "budget" and the part "example". */
function partsOf(slot: Slot): { item: string; part: string } {
  const rest = slot.slice(slotQuestion(slot).length);
  const [row = '', part = ''] = rest.split('/', 2);
  return { item: row.slice(1), part };
}

function textsOf(
  { shelf, language }: Words,
  chapter: Chapter | undefined,
  questionId: string,
): QuestionTexts | undefined {
  return chapter && shelf.of(language.current, chapter.id)?.questions[questionId];
}
