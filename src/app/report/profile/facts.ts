/** Sections of the profile about the post itself. */
import { valueIn } from '../../../domain/answers.ts';
import { askedQuestion, ENTRY_MARK } from '../../../domain/papers/profile.ts';
import type { ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import { factOptions, sayFact } from '../words/answer-words.ts';
import { BOTH, type ProfileSource, type SectionDraft } from './source.ts';

/** What the post is there for; general where the fields are not given. */
export function purposeSection(source: ProfileSource): SectionDraft {
  const { questionnaire, assessment, answers, words } = source;
  const { t } = words;
  const question = askedQuestion(questionnaire, assessment, 'about-fields');
  const fields = words.list(factOptions('about', question, answers, words));
  return {
    id: 'purpose',
    heading: t('report.profile.purpose'),
    hint: t('report.profile.purpose.hint'),
    lines: [
      fields
        ? t('report.profile.purpose.fields', { fields })
        : t('report.profile.purpose.noFields'),
      t('report.profile.purpose.between'),
      t('report.profile.purpose.shared'),
    ],
    documents: BOTH,
    sources: ['about'],
  };
}

/** Where the post sits, how much of a post it is, how long it lasts. */
export function postSection(source: ProfileSource): SectionDraft {
  const { t } = source.words;
  const facts = [
    ['where', factOf(source, 'placement', 'placement-where')],
    ['share', factOf(source, 'capacity', 'capacity-share')],
    ['term', factOf(source, 'capacity', 'capacity-term')],
    ['phase', factOf(source, 'about', 'about-phase')],
  ] as const;
  return {
    id: 'post',
    heading: t('report.profile.post'),
    lines: facts.map(([fact, said]) =>
      t(`report.profile.post.${fact}`, { said: said || t('report.profile.notYet') }),
    ),
    documents: BOTH,
    sources: ['about', 'placement', 'capacity'],
  };
}

/** What the post holds beside the nine tasks of the Arbeitshilfe, whose list is open (p. 13). */
export function ownSection(source: ProfileSource): SectionDraft {
  const { questionnaire, assessment, answers, words } = source;
  const { t } = words;
  const question = askedQuestion(questionnaire, assessment, 'capacity-duties');
  const duties = factOptions('capacity', question, answers, words);
  const chosen = question && valueIn(answers, question.id);
  const none = Array.isArray(chosen) && (chosen as readonly string[]).includes('none');
  return {
    id: 'own',
    heading: t('report.profile.own'),
    hint: t('report.profile.own.hint'),
    lines: none
      ? [t('report.profile.own.none')]
      : duties.length > 0
        ? [t('report.profile.own.duties'), ...duties.map((duty) => ENTRY_MARK + duty)]
        : [],
    documents: BOTH,
    sources: ['capacity'],
  };
}

/** For whoever comes next; nothing of it is asked in the questionnaire, so it is the person's to write. */
export function handoverSection({ words: { t } }: ProfileSource): SectionDraft {
  return {
    id: 'handover',
    heading: t('report.profile.handover'),
    hint: t('report.profile.handover.hint'),
    lines: [],
    documents: ['tasks'],
    sources: [],
  };
}

function factOf(source: ProfileSource, chapter: ChapterId, id: string): string {
  const { questionnaire, assessment, answers, words } = source;
  return sayFact(chapter, askedQuestion(questionnaire, assessment, id), answers, words);
}
