import { valueIn } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import { earlierThan } from '../../domain/assessments/earlier.ts';
import { questionsOf } from '../../domain/questionnaire/selection.ts';
import { sideOf, type ComparedSide } from '../../domain/years/side.ts';
import type { AppState } from '../app-state.svelte.ts';
import type { Session } from '../session/session.svelte.ts';

/** Older ones are left to the comparison. */
const AT_MOST = 8;

/**
 * What was answered before the assessment on screen, for "damals": read once, when the first answer asks for it, and from the
 * store of this assessment alone, so that a shared device never shows what its owner wrote.
 */
export class EarlierYears {
  /** The latest first; empty until they are read. */
  sides = $state.raw<readonly ComparedSide[]>([]);
  /** The day that decided which are earlier. */
  readonly date: string;

  constructor(app: AppState, { id, assessment, example }: Session) {
    this.date = assessment.date;
    if (example) return;
    this.#read(app, id, assessment).catch((fault: unknown) => {
      // Nothing that the person came for: the questions can be answered without.
      console.warn('Earlier answers could not be read.', (fault as Error).name);
    });
  }

  async #read(app: AppState, id: string, assessment: Assessment): Promise<void> {
    const store = await app.stores.of(id);
    const open = new Set(
      questionsOf(app.questionnaire, assessment).flatMap(({ questions }) =>
        questions.map((question) => question.id),
      ),
    );
    const sides: ComparedSide[] = [];
    for (const earlier of earlierThan(assessment, await store.assessments()).slice(0, AT_MOST)) {
      if (open.size === 0) break;
      const side = sideOf(earlier, (await store.contents([earlier.id])).answers);
      for (const question of open)
        if (valueIn(side.answers, question) !== undefined) open.delete(question);
      sides.push(side);
    }
    if (sides.length === 0) return;
    await app.language.want('checkin');
    this.sides = sides;
  }
}

const known = new WeakMap<Session, EarlierYears>();

/** The earlier years of a session; other ones once the person chose another date for it. */
export function earlierYears(app: AppState, session: Session): EarlierYears {
  const found = known.get(session);
  if (found?.date === session.assessment.date) return found;
  const years = new EarlierYears(app, session);
  known.set(session, years);
  return years;
}
