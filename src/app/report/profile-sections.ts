/** The profile's sections: made from the answers, rewritten by the person where they like. */
import type { Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import { ownLines, type ProfileSection } from '../../domain/papers/profile.ts';
import type { ChapterId } from '../../domain/questionnaire/questionnaire.ts';
import { chaptersOff, visibleOf } from '../../domain/papers/report.ts';
import { handoverSection, ownSection, postSection, purposeSection } from './profile/facts.ts';
import { powersSection, qualificationSection } from './profile/powers.ts';
import { elsewhereSection, proposalsSection } from './profile/rest.ts';
import type { ProfileSource, SectionDraft } from './profile/source.ts';
import { overviewSection, taskSections } from './profile/tasks.ts';
import type { ReportApp } from './report-app.ts';
import { ReportWords } from './words/report-words.ts';

export interface ProfileOptions {
  /** The person's own view of their skills (2.6), which is private. */
  readonly qualification?: boolean;
  /** Only what these chapters say; all of them where it is left out. */
  readonly chapters?: readonly ChapterId[];
}

/**
 * All sections, in the order of the document; empty ones too, since the person may fill them.
 * @throws RangeError when a stored value is none of its question's
 */
export function profileSections(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  { qualification = false, chapters }: ProfileOptions = {},
): ProfileSection[] {
  const source: ProfileSource = {
    questionnaire: visibleOf(app.questionnaire, chapters ? { chapters } : {}),
    whole: visibleOf(app.questionnaire),
    assessment,
    answers,
    words: new ReportWords(app, answers),
  };
  const drafts = [
    purposeSection(source),
    postSection(source),
    overviewSection(source),
    ...taskSections(source),
    ownSection(source),
    elsewhereSection(source),
    proposalsSection(source),
    powersSection(source),
    ...(qualification ? [qualificationSection(source, chapters)] : []),
    handoverSection(source),
  ];
  const off = chapters ? chaptersOff(app.questionnaire, assessment, chapters) : [];
  return drafts.map((draft) => withOwnWords(draft, answers, off));
}

/** The person's words are not shown where they may speak of a chapter that is switched off. */
function withOwnWords(
  { lines, sources, ...section }: SectionDraft,
  answers: Answers,
  off: readonly ChapterId[],
): ProfileSection {
  const whole = !sources.some((id) => off.includes(id));
  const own = whole ? ownLines(answers, section.id) : undefined;
  return { ...section, lines: own ?? lines, proposal: lines, edited: own !== undefined };
}
