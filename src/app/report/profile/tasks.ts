/** Sections of the profile about the tasks. */
import {
  POWERS_OF,
  powersOf,
  type PowerEntry,
  type TaskProfile,
} from '../../../domain/papers/profile.ts';
import { STEP_STATES, type StepState } from '../../../domain/questionnaire/question.ts';
import type { StepEntry } from '../../../domain/result/resting.ts';
import { restProposalOf, type RestProposal } from '../../../domain/papers/talk.ts';
import type { ReportWords } from '../words/report-words.ts';
import { EVERY_TASK, group, profilesOf, reasons, rowOf } from './lines.ts';
import { sayPower } from './powers.ts';
import { BOTH, type ProfileSource, type SectionDraft } from './source.ts';

/** States of steps that are no proposal, in the order in which they are told. */
const TOLD: readonly StepState[] = STEP_STATES.filter((state) => state !== 'not');

/** All tasks at a glance: one row each. */
export function overviewSection(source: ProfileSource): SectionDraft {
  const { words } = source;
  const { t } = words;
  return {
    id: 'overview',
    heading: t('report.profile.overview'),
    hint: t('report.profile.columnsHint'),
    caption: t('report.profile.overview.caption'),
    columns: [
      t('report.profile.overview.task'),
      t('report.profile.overview.place'),
      t('report.profile.overview.time'),
    ],
    lines: profilesOf(source).map((profile) =>
      rowOf([words.numbered(profile.task), sayPlace(profile, words), sayTime(profile, words)]),
    ),
    documents: BOTH,
    sources: EVERY_TASK,
  };
}

/** One section per task: its place, what is done, started, shared, left to others, and with which powers. */
export function taskSections(source: ProfileSource): SectionDraft[] {
  const { questionnaire, assessment, answers, words } = source;
  const powers = powersOf(questionnaire, assessment, answers);
  const rest = restProposalOf(questionnaire, assessment, answers);
  return profilesOf(source).map((profile) => ({
    id: `task-${profile.task}`,
    heading: words.title(profile.task),
    hint: words.t('report.profile.task.hint'),
    lines: [
      words.t('report.profile.task.place', { said: sayPlace(profile, words) }),
      ...(profile.timeShare === undefined
        ? []
        : [words.t('report.profile.task.time', { said: sayTime(profile, words) })]),
      ...TOLD.flatMap((state) => stepLines(profile, state, rest, words)),
      ...proposalLines(profile, rest, words),
      ...powerLines(profile, powers, words),
    ],
    documents: ['tasks'],
    sources: [profile.task, 'authority', ...reasons(source, profile.task)],
  }));
}

/** A step that is proposed to rest stands where it is done today, with the proposal beside it. */
function stepLines(
  profile: TaskProfile,
  state: StepState,
  rest: RestProposal,
  words: ReportWords,
): string[] {
  const steps = profile.steps.filter((step) => step.state === state);
  return group(
    words.t(`report.profile.step.${state}`),
    steps.map((step) => {
      const said = words.item(step.task, step.question, step.item);
      // Conditions that may not be named have no group.
      const named = rest.groups.find(({ because }) => because === step.because);
      if (!named) return said;
      return words.t('report.profile.stepProposed', {
        step: said,
        name: words.name(named.because),
      });
    }),
  );
}

/** What is proposed to rest and stands under no other state. */
function proposalLines({ task }: TaskProfile, rest: RestProposal, words: ReportWords): string[] {
  const ofTask = (steps: readonly StepEntry[]): StepEntry[] =>
    steps.filter(
      (step) => step.task === task && (step.state === undefined || step.state === 'not'),
    );
  const said = ({ question, item }: StepEntry): string => words.item(task, question, item);
  return group(words.t('report.profile.step.not'), [
    ...ofTask(rest.steps).map(said),
    ...rest.groups.flatMap(({ because, steps }) =>
      ofTask(steps).map((step) =>
        words.t('report.profile.stepBecause', { step: said(step), name: words.name(because) }),
      ),
    ),
  ]);
}

function powerLines(
  { task }: TaskProfile,
  powers: readonly PowerEntry[],
  words: ReportWords,
): string[] {
  const needed = powers.filter(({ item }) => POWERS_OF[task]?.includes(item));
  return group(
    words.t('report.profile.task.powers'),
    needed.map((power) =>
      words.t('report.named', {
        name: words.item('authority', power.question, power.item),
        text: sayPower(power, words),
      }),
    ),
  );
}

function sayPlace({ relevance }: TaskProfile, { t }: ReportWords): string {
  return t(`report.profile.place.${relevance ?? 'open'}`);
}

function sayTime({ timeShare }: TaskProfile, words: ReportWords): string {
  if (timeShare === undefined) return words.t('report.profile.notYet');
  return words.t('report.profile.about', { share: words.percent(timeShare) });
}
