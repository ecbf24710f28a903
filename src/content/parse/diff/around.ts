/** What became of the things around the questions: chapters, states, scales, bands, kinds. */
import type { AssessmentKind, Questionnaire } from '../../../domain/questionnaire/questionnaire.ts';
import { questionsOf } from '../../../domain/questionnaire/selection.ts';
import type { ContentAt } from './content-at.ts';
import type { Finding, Group } from './finding.ts';

const KINDS: Readonly<Record<AssessmentKind, string>> = {
  full: 'Die ausführliche Fassung',
  short: 'Die Kurzfassung',
  selfcare: 'Der jährliche Rückblick',
  seminar: 'Die Seminarübung mit allen Kapiteln',
};

export function compareAround(then: ContentAt, now: ContentAt): Finding[] {
  const found: Finding[] = [];
  const find = (group: Group, id: string, text: string): void => {
    found.push({ group, id, text });
  };
  for (const id of now.chapters)
    if (!then.chapters.includes(id))
      find(
        'added',
        id,
        'Ein neues Kapitel. In Vergleichen erscheint es ab dem zweiten Durchgang, der es fragt.',
      );
  for (const id of then.chapters)
    if (!now.chapters.includes(id)) find('removed', id, 'Das Kapitel gibt es nicht mehr.');
  compareStates(then, now, find);
  if (then.questionnaire && now.questionnaire) {
    compareScales(then.questionnaire, now.questionnaire, find);
    compareKinds(then.questionnaire, now, find);
  }
  return found;
}

type FindAbout = (group: Group, id: string, text: string) => void;

function compareStates(then: ContentAt, now: ContentAt, find: FindAbout): void {
  if (!then.frame || !now.frame) return;
  const used = new Set(
    [...then.questions.values()].flatMap((entry) => ('states' in entry ? [entry.states] : [])),
  );
  for (const name of used)
    for (const { id, de } of then.frame.states[name] ?? [])
      if (!now.frame.states[name]?.some((state) => state.id === id))
        find(
          'lost',
          `${name}.${id}`,
          `Den Zustand „${de}“ gibt es nicht mehr. Zeilen, die so beantwortet wurden, hätten keine Worte.`,
        );
}

function compareScales(then: Questionnaire, now: Questionnaire, find: FindAbout): void {
  for (const [name, steps] of Object.entries(then.scales)) {
    const words = now.scales[name as keyof Questionnaire['scales']];
    const other = steps.filter((step, index) => step.de !== words[index]?.de);
    if (other.length > 0)
      find(
        'changed',
        name,
        `Stufen der Skala heißen anders (${other.map(({ de }) => `„${de}“`).join(', ')}). Alte Antworten bekommen die neuen Worte; bleibt der Sinn derselbe?`,
      );
  }
  if (JSON.stringify(then.bandLimits) !== JSON.stringify(now.bandLimits))
    find(
      'changed',
      'bands',
      'Die Grenzen der Worte für Abstände sind andere. Auch alte Durchgänge bekommen danach andere Worte.',
    );
}

function compareKinds(
  then: Questionnaire,
  { questionnaire, questions }: ContentAt,
  find: FindAbout,
): void {
  const known = idsOf(then);
  for (const kind of Object.keys(KINDS) as AssessmentKind[]) {
    const before = askedBy(then, kind);
    const after = questionnaire ? askedBy(questionnaire, kind) : before;
    // What is gone or new altogether is told with the question itself.
    const less = [...before].filter((id) => !after.has(id) && questions.has(id));
    const more = [...after].filter((id) => !before.has(id) && known.has(id));
    if (less.length > 0)
      find(
        'changed',
        kind,
        `${KINDS[kind]} fragt nicht mehr: ${less.join(', ')}. Mit Durchgängen dieser Art wird das nicht mehr verglichen.`,
      );
    if (more.length > 0)
      find(
        'changed',
        kind,
        `${KINDS[kind]} fragt jetzt auch: ${more.join(', ')}. Frühere dieser Art haben darauf keine Antwort.`,
      );
  }
}

function idsOf({ frame, chapters }: Questionnaire): Set<string> {
  return new Set([...frame, ...chapters].flatMap(({ questions }) => questions.map(({ id }) => id)));
}

function askedBy(questionnaire: Questionnaire, kind: AssessmentKind): Set<string> {
  const chapters = questionnaire.chapters.map(({ id }) => id);
  const selection = { kind, perspective: 'coordination', chapters, depth: 'full' } as const;
  return new Set(
    questionsOf(questionnaire, selection).flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
}
