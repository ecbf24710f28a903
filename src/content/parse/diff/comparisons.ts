/** What comparisons over years lose by a change. */
import type { Chapter } from '../../../domain/questionnaire/questionnaire.ts';
import type { Measured, Question } from '../../../domain/questionnaire/question.ts';
import { SHARED_FROM } from '../../../domain/years/figures.ts';
import type { ContentAt } from './content-at.ts';
import type { Finding } from './finding.ts';

/** What a figure is called for editors. */
const FIGURES: Readonly<Record<Measured, string>> = {
  condition: 'die Rahmenbedingung',
  demand: 'die Erwartungen',
  support: 'den Rahmen',
  practice: 'die Umsetzung',
  strain: 'die Beanspruchung',
  care: 'die Fürsorge',
};

/**
 * A sentence for each figure that rests on fewer ratings than before when an old assessment is laid beside a new one.
 * @param findings what became of the questions: those that lost their meaning are not comparable either
 */
export function comparisonLosses(
  then: ContentAt,
  now: ContentAt,
  findings: readonly Finding[],
): string[] {
  const lost = new Set(findings.flatMap(({ group, id }) => (group === 'lost' ? [id] : [])));
  return (then.questionnaire?.chapters ?? []).flatMap((chapter) =>
    (Object.keys(FIGURES) as Measured[]).flatMap((measured) => {
      const asked = ratingIds(chapter, measured);
      const left = asked.filter((id) => now.questions.has(id) && !lost.has(id));
      return left.length < asked.length
        ? [
            `${chapter.number} ${chapter.title.de}: ${sentence(measured, asked.length, left.length)}`,
          ]
        : [];
    }),
  );
}

function sentence(measured: Measured, asked: number, left: number): string {
  if (left === 0) return `Für ${FIGURES[measured]} ist kein Vergleich mehr möglich.`;
  if (left < SHARED_FROM)
    return `Für ${FIGURES[measured]} bleibt eine einzige Aussage; gezeigt werden nur noch ihre beiden Worte.`;
  return `Für ${FIGURES[measured]} bleiben ${left} von ${asked} Aussagen vergleichbar.`;
}

function ratingIds({ questions }: Chapter, measured: Measured): string[] {
  const isOne = (question: Question): boolean =>
    question.type === 'rating' && question.measures === measured;
  return questions.filter(isOne).map(({ id }) => id);
}
