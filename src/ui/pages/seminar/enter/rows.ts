/** The lines of a paper sheet that are ticked: each with its choices, in the order of the sheet. */
import { itemSlot, type AnswerValue, type Slot } from '../../../../domain/answers.ts';
import type { Translate } from '../../../../app/language.svelte.ts';
import { RELEVANCES, type Question } from '../../../../domain/questionnaire/question.ts';
import type { ChapterTexts } from '../../../../domain/questionnaire/texts.ts';
import type { Localized, Questionnaire } from '../../../../domain/questionnaire/questionnaire.ts';
import type { SelectedChapter } from '../../../../domain/questionnaire/selection.ts';

export interface Choice {
  readonly value: AnswerValue;
  /** The key that chooses it; stands under it. */
  readonly key: string;
  readonly text: string;
}
export interface SheetRow {
  readonly slot: Slot;
  readonly text: string;
  readonly choices: readonly Choice[];
}
/** Rows that share their choices, which are said once above them. */
export interface SheetPart {
  readonly guide: string;
  readonly rows: readonly SheetRow[];
}

interface Source {
  readonly questionnaire: Questionnaire;
  readonly t: Translate;
  readonly of: (text: Localized) => string;
}

/** What own words were written to, and what is none of an exercise's ticks, stays on the sheet. */
export function sheetParts(
  source: Source,
  { questions }: SelectedChapter,
  texts: ChapterTexts,
): SheetPart[] {
  const parts: SheetPart[] = [];
  for (const { guide, rows } of questions.flatMap((one) => partOf(source, one, texts))) {
    const before = parts.at(-1);
    if (before?.guide === guide) parts.splice(-1, 1, { guide, rows: [...before.rows, ...rows] });
    else parts.push({ guide, rows });
  }
  return parts;
}

function partOf(source: Source, question: Question, texts: ChapterTexts): SheetPart[] {
  const { questionnaire, t, of } = source;
  const words = texts.questions[question.id];
  const text = words?.text ?? question.id;
  switch (question.type) {
    case 'rating': {
      const steps = questionnaire.scales[question.scale].map(of);
      const choices = [
        ...steps.map((step, value) => ({ value, key: String(value + 1), text: step })),
        { value: 'unclear', key: t('enter.unclear'), text: t('field.unclear') },
        { value: 'notApplicable', key: t('enter.notApplicable'), text: t('field.notApplicable') },
      ];
      const [lowest = '', highest = ''] = [steps[0], steps.at(-1)];
      const guide = t('enter.scale', { lowest, highest });
      return [{ guide, rows: [{ slot: question.id, text, choices }] }];
    }
    case 'relevance': {
      const choices = RELEVANCES.map((id) => [id, of(questionnaire.relevance[id])] as const);
      return [numbered(t, choices, [{ slot: question.id, text }])];
    }
    case 'grid': {
      const states = questionnaire.states[question.states] ?? [];
      const choices = states.map((state) => [state.id, of(state.text)] as const);
      const rows = question.items.map((item) => ({
        slot: itemSlot(question.id, item),
        text: words?.items?.[item] ?? item,
      }));
      return [numbered(t, choices, rows)];
    }
    default:
      return [];
  }
}

function numbered(
  t: Translate,
  states: readonly (readonly [value: string, text: string])[],
  rows: readonly Omit<SheetRow, 'choices'>[],
): SheetPart {
  const choices = states.map(([value, text], place) => ({ value, text, key: String(place + 1) }));
  const said = choices.map(({ key, text }) => t('enter.gridState', { number: key, state: text }));
  return {
    guide: t('enter.grid', { states: said.join(', ') }),
    rows: rows.map((row) => ({ ...row, choices })),
  };
}
