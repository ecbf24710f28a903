import { addressOf, EXAMPLE_ID, questionAddress } from '../../../app/address.ts';
import type { AppState } from '../../../app/app-state.svelte.ts';
import { itemSlot, textIn } from '../../../domain/answers.ts';
import type { Partner, WholeMeasure } from '../../../domain/measures/measures.ts';
import type { Place } from '../../../domain/measures/origin.ts';
import { findChapter } from '../../../domain/questionnaire/questionnaire.ts';
import type { Chapter, Language } from '../../../domain/questionnaire/questionnaire.ts';

/** What measures and the places they came from are called, in the language spoken now. */
export class MeasureWords {
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** What is intended, or that it has no words yet. */
  title({ what }: Pick<WholeMeasure, 'what'>): string {
    return what.trim() || this.#app.language.t('measures.untitled');
  }

  partners(partners: readonly Partner[]): string {
    return partners.map((partner) => this.#app.language.t(`measures.with.${partner}`)).join(', ');
  }

  /** Such as "2.4 Befugnisse, ungeklärt: „…“"; `undefined` where it came from nothing in particular. */
  place(place: Place): string | undefined {
    const { t } = this.#app.language;
    const found = this.#chapter(place);
    if (!found) return undefined;
    const chapter = `${found.number} ${this.#app.language.of(found.short)}`.trim();
    if (place.question === undefined)
      return t(`measures.from.${place.point ?? 'chapter'}`, { chapter });
    const text = this.#text(place);
    if (!text) return t('measures.from.chapter', { chapter });
    const kind = place.point === 'unclear' ? 'unclear' : 'question';
    return t(`measures.from.${kind}`, { chapter, text });
  }

  /** The place in its assessment, where that is still here. */
  address(place: Place): string | undefined {
    const { assessment: id, question } = place;
    const chapter = this.#chapter(place);
    if (id === undefined || !chapter || !this.isHere(place)) return undefined;
    if (question === undefined && place.point) return addressOf({ page: 'result', id });
    const asked = chapter.questions.find((one) => one.id === question);
    return questionAddress(id, chapter.id, asked?.layer ?? 'reflection', question);
  }

  /** Whether its assessment can be opened here. */
  isHere({ assessment }: Place): boolean {
    return (
      assessment === EXAMPLE_ID || this.#app.stores.assessments.some(({ id }) => id === assessment)
    );
  }

  /** Makes the words of the questions ready that measures came from. */
  async fetch(language: Language, places: readonly (Place | undefined)[]): Promise<void> {
    const asked = places.filter((place) => place?.question !== undefined);
    const chapters = asked.flatMap((place) => (place && this.#chapter(place)?.id) ?? []);
    await this.#app.shelf.fetch(language, [...new Set(chapters)]);
  }

  #chapter({ chapter }: Place): Chapter | undefined {
    return chapter === undefined ? undefined : findChapter(this.#app.questionnaire, chapter);
  }

  /** What the question says, or its row; a row that the person added only while its assessment is on screen. */
  #text({ assessment, chapter = '', question = '', item }: Place): string {
    const { language, questionnaire, session, shelf } = this.#app;
    const id = findChapter(questionnaire, chapter)?.id;
    const texts = id && shelf.of(language.current, id)?.questions[question];
    if (!texts) return '';
    if (item === undefined) return texts.text;
    const own =
      session?.id === assessment
        ? textIn(session?.answers ?? new Map(), itemSlot(question, item, 'label'))
        : '';
    return own === '' ? (texts.items?.[item] ?? texts.text) : own;
  }
}
