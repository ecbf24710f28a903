/** Sections of the profile about what rests or lies elsewhere; what is agreed apart from what is proposed. */
import { restLists, type StepEntry } from '../../../domain/result/resting.ts';
import { restProposalOf } from '../../../domain/papers/talk.ts';
import { EVERY_TASK, group, profilesOf, reasons } from './lines.ts';
import { BOTH, type ProfileSource, type SectionDraft } from './source.ts';

/** What rests, and what lies elsewhere by agreement; proposals stand apart from it. */
export function elsewhereSection(source: ProfileSource): SectionDraft {
  const { questionnaire, assessment, answers, words } = source;
  const { t } = words;
  const { agreed } = restLists(questionnaire, assessment, answers);
  const paused = profilesOf(source).filter(({ relevance }) => relevance === 'paused');
  return {
    id: 'elsewhere',
    heading: t('report.profile.elsewhere'),
    lines: [
      ...group(
        t('report.profile.elsewhere.agreed'),
        agreed.map((task) => words.title(task)),
      ),
      ...group(
        t('report.profile.elsewhere.paused'),
        paused.map(({ task }) => words.title(task)),
      ),
    ],
    documents: BOTH,
    sources: EVERY_TASK,
  };
}

/** What the person proposes to let rest; nothing of it is agreed. */
export function proposalsSection(source: ProfileSource): SectionDraft {
  const { questionnaire, assessment, answers, words } = source;
  const { t } = words;
  const { groups, tasks, steps } = restProposalOf(questionnaire, assessment, answers);
  const named = (step: StepEntry): string =>
    t('report.profile.stepOf', {
      step: words.item(step.task, step.question, step.item),
      task: words.numbered(step.task),
    });
  const lines = [
    ...groups.flatMap(({ because, steps: resting }) =>
      group(t('report.profile.because', { name: words.name(because) }), resting.map(named)),
    ),
    ...group(
      t('report.profile.proposals.tasks'),
      tasks.map((task) => words.title(task)),
    ),
    ...group(t('report.profile.proposals.steps'), steps.map(named)),
  ];
  return {
    id: 'proposals',
    heading: t('report.profile.proposals'),
    lines: lines.length > 0 ? [t('report.profile.proposals.lead'), ...lines] : [],
    documents: ['tasks'],
    sources: [...EVERY_TASK, ...reasons(source)],
  };
}
