/** The parts of a chapter's page, in the order in which its questions stand. */
import type { Question } from './question.ts';

export type SectionKind =
  | 'facts'
  | 'condition'
  | 'relevance'
  | 'demand'
  | 'support'
  | 'practice'
  | 'strain'
  | 'care'
  | 'reflection'
  | 'steps'
  | 'grid'
  | 'time';

export interface Section {
  readonly kind: SectionKind;
  readonly questions: readonly Question[];
}

/** Consecutive questions of the same kind, together. */
export function sectionsOf(questions: readonly Question[]): Section[] {
  const sections: { kind: SectionKind; questions: Question[] }[] = [];
  for (const question of questions) {
    const kind = kindOf(question);
    const last = sections.at(-1);
    if (last?.kind === kind) last.questions.push(question);
    else sections.push({ kind, questions: [question] });
  }
  return sections;
}

function kindOf(question: Question): SectionKind {
  switch (question.type) {
    case 'rating':
      return question.measures;
    case 'relevance':
    case 'steps':
    case 'grid':
      return question.type;
    case 'text':
      return 'reflection';
    case 'number':
      return question.measures === 'timeShare' ? 'time' : 'facts';
    case 'choice':
    case 'multiple':
      return 'facts';
  }
}
