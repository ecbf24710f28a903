import { itemSlot, textIn, type Answers } from '../../../domain/answers.ts';
import { wordFor, type TaskBalance } from '../../../domain/scoring/balance.ts';
import type { RelatedCondition } from '../../../domain/scoring/conditions.ts';
import { chapterOf, type ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import type { QuestionTexts } from '../../../domain/questionnaire/texts.ts';
import type { Score } from '../../../domain/scoring/score.ts';
import { whyWordless } from '../../../domain/scoring/wordless.ts';
import { itemTextAt, textAt } from '../../../domain/questionnaire/wording.ts';
import type { Translate } from '../../language.svelte.ts';
import type { ReportApp } from '../report-app.ts';

/** Later than every wording that was put away. */
const TODAY = Infinity;

/** What things are called in a document, in the language spoken when it is made. */
export class ReportWords {
  readonly app: ReportApp;
  readonly t: Translate;
  readonly #answers: Answers;
  readonly #wording: number;

  constructor(app: ReportApp, answers: Answers = new Map(), wording = TODAY) {
    this.app = app;
    this.t = app.language.t;
    this.#answers = answers;
    this.#wording = wording;
  }

  /** The same words, with what questions, rows and options said in one of their wordings. */
  asOf(wording: number): ReportWords {
    return new ReportWords(this.app, this.#answers, wording);
  }

  /** The chapter's short name, such as "Netzwerke vor Ort". */
  name(id: ChapterId): string {
    return this.app.language.of(chapterOf(this.app.questionnaire, id).short);
  }

  /** Such as "3.2 Netzwerke vor Ort". */
  numbered(id: ChapterId): string {
    return `${chapterOf(this.app.questionnaire, id).number} ${this.name(id)}`.trim();
  }

  /** The chapter's whole name, such as "3.2 Vernetzung in Sozialräumen und Regionen". */
  title(id: ChapterId): string {
    const { number, title } = chapterOf(this.app.questionnaire, id);
    return `${number} ${this.app.language.of(title)}`.trim();
  }

  /** Where the Arbeitshilfe speaks of it, such as "3.2 (S. 15)". */
  place(id: ChapterId): string {
    const { number, page } = chapterOf(this.app.questionnaire, id);
    if (page === undefined) return number;
    return this.t('report.place', { number, page }).replaceAll(' ', '\u00a0');
  }

  text(chapter: ChapterId, question: string): string {
    const texts = this.texts(chapter, question);
    return texts ? textAt(texts, this.#wording) : '';
  }

  texts(chapter: ChapterId, question: string): QuestionTexts | undefined {
    return this.app.shelf.of(this.app.language.current, chapter)?.questions[question];
  }

  /** What a row or an option says, also a row that the person added, on one line. */
  item(chapter: ChapterId, question: string, item: string): string {
    const own = oneLine(textIn(this.#answers, itemSlot(question, item, 'label')));
    if (own) return own;
    const texts = this.texts(chapter, question);
    return (texts && itemTextAt(texts, item, this.#wording)) ?? '';
  }

  /** "A, B und C". */
  list(names: readonly string[]): string {
    const last = names.at(-1) ?? '';
    const before = names.slice(0, -1).join(', ');
    return before ? this.t('report.list', { before, last }) : last;
  }

  quoted(text: string): string {
    return this.t('report.quoted', { text });
  }

  /** A list, cut where the room ends: "A; B; und 3 weitere". */
  andMore(entries: readonly string[], more: number): string {
    return [...entries, ...(more > 0 ? [this.more(more)] : [])].join('; ');
  }

  more(count: number): string {
    return this.t('report.more', { count });
  }

  points(value: number): string {
    return this.app.language.number(value, { maximumFractionDigits: 0 });
  }

  percent(value: number): string {
    return this.app.language.number(value / 100, { style: 'percent', maximumFractionDigits: 1 });
  }

  signed(value: number): string {
    const options = { maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const;
    return this.app.language.number(value, options).replace('-', '−');
  }

  /** The figure, or in words why there is none. */
  figure(score: Score | undefined): string {
    if (!score) return this.t('report.none.notAsked');
    if (score.absent) return this.t(`report.none.${score.absent}`);
    return this.points(score.percent ?? 0);
  }

  /** How many answers stand behind a figure. */
  settled({ scored, applicable }: Score): string {
    return this.t('report.settled', { scored, count: applicable });
  }

  /** The word that counts for a task's distance, or why there is none. */
  band(task: TaskBalance): string {
    const word = wordFor(task);
    if (!word) return this.t(`report.none.${whyWordless(task) ?? 'single'}`);
    const { questionnaire, language } = this.app;
    const said = language.of(questionnaire.bandTexts[word]);
    const mine = task.impression && task.impression !== task.band;
    return mine ? this.t('report.impression', { word: said }) : said;
  }

  /** A condition that may have to do with a task's distance, and how. */
  related({ condition, unclear }: RelatedCondition): string {
    const key = unclear ? 'report.related.unclear' : 'report.related.low';
    return this.t(key, { name: this.name(condition) });
  }
}

/** A text without line breaks: for entries that are one line each. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text on one line, cut at a word where it is longer than there is room for. */
export function clip(text: string, room: number): string {
  const letters = Array.from(oneLine(text));
  if (letters.length <= room) return letters.join('');
  const cut = letters.slice(0, room - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > room / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
