import type { AppState } from '../../../app/app-state.svelte.ts';
import type { Session } from '../../../app/session/session.svelte.ts';
import { itemSlot, textIn } from '../../../domain/answers.ts';
import { findQuestion } from '../../../domain/questionnaire/questionnaire.ts';
import type { ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import type { ChapterTexts } from '../../../domain/questionnaire/texts.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import { questionsOf } from '../../../domain/questionnaire/selection.ts';

/** What the questions of an assessment say, in the language spoken now; empty while the texts are on their way. */
export class QuestionWords {
  readonly #app: Pick<AppState, 'language' | 'questionnaire' | 'shelf'>;
  readonly #session: Pick<Session, 'answers' | 'assessment'>;

  constructor(
    app: Pick<AppState, 'language' | 'questionnaire' | 'shelf'>,
    session: Pick<Session, 'answers' | 'assessment'>,
  ) {
    this.#app = app;
    this.#session = session;
  }

  text(chapter: ChapterId, question: string): string {
    return this.#texts(chapter)?.questions[question]?.text ?? '';
  }

  /** What a row of steps or of a grid says, also one that the person added. */
  item(chapter: ChapterId, question: string, item: string): string {
    const own = textIn(this.#session.answers, itemSlot(question, item, 'label'));
    return own || (this.#texts(chapter)?.questions[question]?.items?.[item] ?? '');
  }

  /** The question of that id, wherever it stands. */
  find(id: string): Question | undefined {
    return findQuestion(this.#app.questionnaire, id);
  }

  /** Whether the assessment asks it. */
  asks(id: string): boolean {
    return questionsOf(this.#app.questionnaire, this.#session.assessment).some(({ questions }) =>
      questions.some((question) => question.id === id),
    );
  }

  #texts(chapter: ChapterId): ChapterTexts | undefined {
    return this.#app.shelf.of(this.#app.language.current, chapter);
  }
}
