/** Sections of the profile about what the post may do and, where it is switched on, what the person brings. */
import {
  ENTRY_MARK,
  gridsOf,
  powersOf,
  rowsOf,
  type PowerEntry,
} from '../../../domain/papers/profile.ts';
import { visibleOf } from '../../../domain/papers/report.ts';
import type { ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import { BOTH, type ProfileSource, type SectionDraft } from './source.ts';
import { rowOf } from './lines.ts';
import type { ReportWords } from '../words/report-words.ts';

const KNOWN = ['alone', 'consult', 'no', 'unclear'] as const;
/** Self-view: what a successor or an office would look for comes first. */
const GROWTH = ['strong', 'enough', 'grow'] as const;

/** All powers, also those that no task calls for, and those that are not settled. */
export function powersSection(source: ProfileSource): SectionDraft {
  const { questionnaire, assessment, answers, words } = source;
  const { t } = words;
  return {
    id: 'powers',
    heading: t('report.profile.powers'),
    hint: t('report.profile.columnsHint'),
    caption: t('report.profile.powers.caption'),
    columns: [t('report.profile.powers.power'), t('report.profile.powers.how')],
    lines: powersOf(questionnaire, assessment, answers).map((power) =>
      rowOf([words.item('authority', power.question, power.item), sayPower(power, words)]),
    ),
    documents: BOTH,
    sources: ['authority'],
  };
}

/** The person's own view of their skills: private, so it is made only where it is switched on. */
export function qualificationSection(
  source: ProfileSource,
  chapters: readonly ChapterId[] | undefined,
): SectionDraft {
  const { assessment, answers, words } = source;
  const { t } = words;
  const chosen = chapters ? { chapters, private: true } : { private: true };
  const whole = visibleOf(words.app.questionnaire, chosen);
  return {
    id: 'qualification',
    heading: t('report.profile.qualification'),
    hint: t('report.profile.qualification.hint'),
    lines: gridsOf(whole, assessment, 'qualification').flatMap((grid) => {
      const rows = rowsOf(grid, answers);
      const entries = GROWTH.flatMap((state) => {
        const named = rows
          .filter((row) => row.state === state)
          .map(({ item }) => words.item('qualification', grid.id, item));
        const text = named.join('; ');
        return named.length > 0
          ? [ENTRY_MARK + t(`report.profile.qualification.${state}`, { text })]
          : [];
      });
      return entries.length > 0 ? [words.text('qualification', grid.id), ...entries] : [];
    }),
    documents: BOTH,
    sources: ['qualification'],
  };
}

/** What may be done, in words that a reader of the profile understands. */
export function sayPower({ question, state }: PowerEntry, words: ReportWords): string {
  if (state === undefined) return words.t('report.profile.notYet');
  const known = KNOWN.find((one) => one === state);
  if (known) return words.t(`report.profile.power.${known}`);
  const { questionnaire, language } = words.app;
  const named = questionnaire.states.powers?.find(({ id }) => id === state);
  return named ? language.of(named.text) : `${question}: ${state}`;
}
