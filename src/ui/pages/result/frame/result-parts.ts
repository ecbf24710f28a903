import type { Assessment } from '../../../../domain/assessments/assessment.ts';
import type { Flagged } from '../../../../domain/result/flagged.ts';

/** The parts of the page, in their order. */
const PARTS = [
  'words',
  'balance',
  'conditions',
  'distances',
  'talk',
  'clear',
  'aside',
  'rest',
  'measures',
  'phase',
  'selfcare',
  'closing',
] as const;
export type PartId = (typeof PARTS)[number];

/** What decides whether a part has something to show. */
export interface PartSource {
  readonly session: { readonly assessment: Pick<Assessment, 'kind'> };
  readonly begun: boolean;
  readonly hasTaskFigure: boolean;
  readonly conditions: readonly unknown[];
  readonly result: { readonly tasks: readonly unknown[] };
  readonly selfcare: unknown;
  readonly flagged: Flagged;
  readonly measures: readonly unknown[];
  /** The page is being printed. */
  readonly paper: boolean;
  readonly showPrivate: boolean;
}

/** The parts that have something to show; of an assessment in which nothing is answered, the first words alone. */
export function partsOf(source: PartSource): readonly PartId[] {
  if (!source.begun) return ['words'];
  const tasks = source.result.tasks.length > 0;
  const conditions = source.conditions.length > 0;
  const shown: Partial<Record<PartId, boolean>> = {
    balance: tasks,
    conditions,
    distances: source.hasTaskFigure,
    talk: isFlagged(source.flagged),
    aside: tasks,
    rest: tasks && conditions,
    // On paper nothing can be written: what is written there already is all.
    measures: !source.paper || source.measures.length > 0,
    selfcare: source.selfcare !== undefined,
    // An exercise does not ask for it.
    phase: source.session.assessment.kind !== 'seminar',
    // Thoughts for the person alone: they go on paper only with what is private.
    closing: source.showPrivate,
  };
  return PARTS.filter((part) => shown[part] ?? true);
}

/** Whether anything is flagged. */
function isFlagged({ discuss, notInMyHands }: Flagged): boolean {
  return discuss.length + notInMyHands.length > 0;
}
