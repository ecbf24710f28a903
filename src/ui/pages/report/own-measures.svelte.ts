import { untrack } from 'svelte';
import type { AppState } from '../../../app/app-state.svelte.ts';
import type { MeasureBook } from '../../../app/measures/measure-book.svelte.ts';
import { measureBooks } from '../../../app/measures/measure-books.svelte.ts';
import type { Session } from '../../../app/session/session.svelte.ts';
import type { WholeMeasure } from '../../../domain/measures/measures.ts';
import { isPrivateOrigin } from '../../../domain/measures/origin.ts';
import { findChapter } from '../../../domain/questionnaire/questionnaire.ts';
import type { ChapterId, Questionnaire } from '../../../domain/questionnaire/questionnaire.ts';
import type { ReportMeasure } from '../../../domain/papers/report.ts';

/** The person's measures as documents need them; those tried out on the example for the example. To be made while a component is set up. */
export class OwnMeasures {
  failed = $state.raw(false);
  #book = $state.raw<MeasureBook>();
  readonly #app: AppState;

  constructor(app: AppState, session: () => Session) {
    this.#app = app;
    $effect(() => {
      const { example } = session();
      void app.language.want('measures');
      untrack(() => measureBooks(app).open(example)).then(
        (book) => {
          this.#book = book;
          this.failed = false;
        },
        (fault: unknown) => {
          console.warn('The measures could not be read.', (fault as Error).name);
          this.failed = true;
        },
      );
    });
  }

  readonly measures: readonly ReportMeasure[] = $derived.by(() =>
    (this.#book?.all ?? []).map((measure) => this.#inWords(measure)),
  );

  #inWords(measure: WholeMeasure): ReportMeasure {
    const { language, questionnaire } = this.#app;
    const { t } = language;
    const chapter = tellableChapter(questionnaire, measure);
    return {
      what: measure.what.trim() || t('measures.untitled'),
      ...given('why', measure.why),
      partners: measure.with.map((partner) => t(`measures.with.${partner}`)),
      withLeadership: measure.with.includes('leadership'),
      ...given('firstStep', measure.firstStep),
      ...given('until', measure.until && language.day(measure.until)),
      status: t(`measures.status.${measure.status}`),
      ...given('outcome', measure.word),
      open: measure.status === 'open',
      ...(chapter ? { chapter } : {}),
      private: measure.private,
    };
  }
}

/** One that the person made public although it came from something private stands without its origin. */
function tellableChapter(
  questionnaire: Questionnaire,
  { from, private: hidden }: WholeMeasure,
): ChapterId | undefined {
  if (!from?.chapter || (!hidden && isPrivateOrigin(questionnaire, from))) return undefined;
  return findChapter(questionnaire, from.chapter)?.id;
}

function given<Field extends string>(
  field: Field,
  text: string | undefined,
): Partial<Record<Field, string>> {
  return text?.trim() ? ({ [field]: text } as Record<Field, string>) : {};
}
