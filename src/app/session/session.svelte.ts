import type { Answers } from '../../domain/answers.ts';
import type { Assessment, Place } from '../../domain/assessments/assessment.ts';
import { Fields } from './fields.svelte.ts';
import type { WriteAnswer } from './saving.svelte.ts';

/** The assessment being filled in. Each answer is saved at once; a failed save keeps the answer on screen. */
export class Session extends Fields {
  readonly id: string;
  /** Whether answers outlive this window. */
  readonly lasting: boolean;
  /** Whether this is the invented example, which can be tried out and is not kept. */
  readonly example: boolean;
  /** Whether the store has the assessment itself: until then an answer under way cannot be carried out without this window. */
  stored = true;
  assessment = $state.raw() as Assessment;
  /** Fields of the assessment being changed, or that could not be: what is read meanwhile does not count against them. */
  readonly unwritten = new Map<string, unknown>();

  constructor(
    assessment: Assessment,
    answers: Answers,
    write: WriteAnswer,
    nature: { lasting: boolean; example: boolean },
  ) {
    super(answers, write);
    this.id = assessment.id;
    this.assessment = assessment;
    this.lasting = nature.lasting;
    this.example = nature.example;
  }

  /** Whether the person is known to be there. */
  isAt(place: Place): boolean {
    const known = this.assessment.place;
    return (
      known?.chapter === place.chapter &&
      known.layer === place.layer &&
      known.question === place.question
    );
  }
}
