/** What a group result must look like; what no closing could have made is refused, above all figures of too few people. */
import * as v from 'valibot';
import { FIGURE_MEASURES } from '../../domain/seminar/asked.ts';
import { MOST_SUBMISSIONS } from '../../domain/seminar/collection.ts';
import {
  LARGEST_MINIMUM,
  MOST_MINUTES,
  PRESETS,
  PROMPT_LENGTH,
  SMALLEST_GROUP,
  TITLE_LENGTH,
} from '../../domain/seminar/exercise.ts';
import { POWER_STATES } from '../../domain/seminar/submission.ts';
import { DISTRIBUTION_FROM } from '../../domain/seminar/thresholds.ts';
import { CONDITIONS, TASKS } from '../../domain/questionnaire/questionnaire.ts';
import { cleanName, isHostile } from '../door.ts';
import { isExerciseId } from './code-ids.ts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const steps = (step: number, least = 0, most = 100) =>
  v.pipe(whole(least, most), v.multipleOf(step));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most), v.transform(cleanName));
const id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,64}$/),
  v.check((value) => !isHostile(value)),
);
const chapter = v.picklist([...CONDITIONS, ...TASKS]);
const state = v.picklist(POWER_STATES);
const atLeast = steps(SMALLEST_GROUP, SMALLEST_GROUP, MOST_SUBMISSIONS);
const share = steps(10);

const exercise = v.object({
  id: v.pipe(v.string(), v.check(isExerciseId)),
  title: text(TITLE_LENGTH),
  chapters: v.pipe(v.array(chapter), v.maxLength(CONDITIONS.length + TASKS.length)),
  depth: v.picklist(['full', 'short']),
  minutes: whole(1, MOST_MINUTES),
  minimum: whole(SMALLEST_GROUP, LARGEST_MINIMUM),
  prompt: text(PROMPT_LENGTH),
  questionnaireVersion: whole(1, 0xffff),
  perspective: v.picklist(['coordination', 'leadership']),
  preset: v.exactOptional(v.picklist(PRESETS)),
  talkOnly: v.literal(false),
});

const segment = v.object({ from: steps(20), to: steps(20, 20), share });
/** One behind the other from 0 to 100, and together the whole group. */
const segments = v.pipe(
  v.array(segment),
  v.maxLength(5),
  v.check(
    (all) => all.length !== 1 && all.every(({ from }, at) => from === (all[at - 1]?.to ?? 0)),
  ),
  v.check((all) => all.length === 0 || (all.at(-1)?.to === 100 && isWhole(all))),
);
const figure = v.pipe(
  v.object({
    chapter: v.pipe(
      chapter,
      v.check((value) => value !== 'selfcare'),
    ),
    measures: v.picklist(FIGURE_MEASURES),
    atLeast,
    percent: v.exactOptional(steps(5)),
    unclear: whole(0, 100),
    segments,
  }),
  v.check((one) => one.segments.length === 0 || one.atLeast >= DISTRIBUTION_FROM),
);

const power = { item: id, atLeast };
const atLeastTen = v.pipe(atLeast, v.minValue(DISTRIBUTION_FROM));
const shares = v.pipe(
  v.array(v.object({ state, share })),
  v.minLength(2),
  v.maxLength(POWER_STATES.length),
  v.check((all) => isWhole(all)),
);

const result = v.object({
  id,
  exercise,
  people: whole(0, MOST_SUBMISSIONS),
  closedOn: v.pipe(v.string(), v.isoDate()),
  figures: v.pipe(v.array(figure), v.maxLength(2 * (CONDITIONS.length + TASKS.length))),
  powers: v.pipe(
    v.array(
      v.variant('kind', [
        v.object({ ...power, kind: v.picklist(['mostly']), state }),
        v.object({ ...power, kind: v.literal('mixed') }),
        v.object({ ...power, atLeast: atLeastTen, kind: v.literal('nearlyAll'), state }),
        v.object({ ...power, atLeast: atLeastTen, kind: v.literal('shares'), shares }),
      ]),
    ),
    v.maxLength(50),
  ),
});

/** Nothing in it may rest on more people than there were, or on fewer than the exercise asks for. */
export const groupResult = v.pipe(
  result,
  v.check(({ people, figures, powers }) =>
    [...figures, ...powers].every((one) => one.atLeast <= people),
  ),
  v.check(
    ({ people, exercise: { minimum }, figures, powers }) =>
      people >= minimum || figures.length + powers.length === 0,
  ),
);

function isWhole(parts: readonly { readonly share: number }[]): boolean {
  return parts.reduce((sum, part) => sum + part.share, 0) === 100;
}
