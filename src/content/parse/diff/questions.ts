/** What became of each question. */
import type { QuestionEntry } from '../schemas/question.ts';
import type { ContentAt } from './content-at.ts';
import type { Find, Finding } from './finding.ts';
import { compareRows, rowsOf } from './rows.ts';

/** Everything that became of the questions of then, and those that came. */
export function compareQuestions(then: ContentAt, now: ContentAt): Finding[] {
  const found: Finding[] = [];
  const finder =
    (id: string): Find =>
    (group, text) =>
      found.push({ group, id, text });
  for (const [id, old] of then.questions) {
    const entry = now.questions.get(id);
    if (entry) compareQuestion(old, entry, now, finder(id));
    else tellRemoved(id, now, finder(id));
  }
  for (const [id, entry] of now.questions)
    if (!then.questions.has(id))
      finder(id)(
        'added',
        `Neu: „${entry.text.de}“ Ältere Durchgänge haben darauf keine Antwort; verglichen wird ab dem nächsten.`,
      );
  return found;
}

function tellRemoved(id: string, now: ContentAt, find: Find): void {
  const entry = now.removed.get(id);
  if (!entry) {
    find(
      'lost',
      'Die Frage ist weg, und changes.yaml sagt nichts dazu. Ihre Antworten wären verwaist: niemand wüsste mehr, was gefragt war.',
    );
    return;
  }
  const became = entry.became.length > 0 ? `, ersetzt durch ${entry.became.join(', ')}` : '';
  find(
    'removed',
    `Zurückgezogen${became}. Alte Antworten bleiben unter „Frühere Fragen“ lesbar; Vergleiche lassen sie aus.`,
  );
}

function compareQuestion(
  old: QuestionEntry,
  entry: QuestionEntry,
  now: ContentAt,
  find: Find,
): void {
  if (old.type !== entry.type) {
    find(
      'lost',
      `Der Typ war ${old.type} und ist jetzt ${entry.type}. Alte Antworten passen nicht mehr; die Frage braucht eine neue id.`,
    );
    return;
  }
  for (const key of MEANING) {
    const [before, after] = [valueOf(old, key), valueOf(entry, key)];
    if (before !== after)
      find(
        'lost',
        `${MEANS[key]} (${key}: ${before} → ${after}). Das ist eine neue Frage und braucht eine neue id.`,
      );
  }
  compareFlags(old, entry, find);
  compareWords(old, entry, find);
  compareRows(old, entry, now, find);
}

const MEANS = {
  scale: 'Die Skala ist eine andere; dieselbe Stufe hieße nicht mehr dasselbe',
  measures: 'Die Antwort zählt für etwas anderes; alte Durchgänge bekämen andere Ergebnisse',
  expectedBy: 'Die Erwartung kommt von jemand anderem',
  states: 'Die Zustände der Zeilen sind andere',
  unit: 'Die Einheit ist eine andere',
} as const;
const MEANING = Object.keys(MEANS) as (keyof typeof MEANS)[];

function compareFlags(old: QuestionEntry, entry: QuestionEntry, find: Find): void {
  if (old.private && !entry.private)
    find(
      'lost',
      'Die Frage war privat und ist es nicht mehr. Was jemand nur für sich beantwortet hat, käme in Berichte; sie braucht eine neue id.',
    );
  const told: readonly (readonly [boolean, string])[] = [
    [
      !old.private && entry.private,
      'Jetzt privat: Sie fehlt künftig in Berichten, auch in denen alter Durchgänge.',
    ],
    [
      !old.core && entry.core,
      'Gehört jetzt zur Kurzfassung. Kurze Durchgänge früherer Jahre haben darauf keine Antwort.',
    ],
    [
      old.core && !entry.core,
      'Gehört nicht mehr zur Kurzfassung. Alte Antworten bleiben; in kurzen Durchgängen fehlt sie künftig.',
    ],
    [
      old.layer !== entry.layer,
      `Steht jetzt ${entry.layer === 'profile' ? 'in der zweiten' : 'in der ersten'} Ebene. Antworten gelten weiter.`,
    ],
    [
      old.perspectives.some((who) => !entry.perspectives.includes(who)),
      `Wird nur noch gestellt für: ${entry.perspectives.join(', ')}. Frühere Antworten anderer bleiben gespeichert und werden nicht mehr gezeigt.`,
    ],
  ];
  for (const [applies, text] of told) if (applies) find('changed', text);
}

function compareWords(old: QuestionEntry, entry: QuestionEntry, find: Find): void {
  if (entry.wording < old.wording)
    find(
      'lost',
      `Der Wortlaut hatte die Nummer ${old.wording} und hat jetzt ${entry.wording}. Niemand wüsste mehr, auf welche Worte geantwortet wurde.`,
    );
  if (entry.wording > old.wording)
    find(
      'reworded',
      `Ausgebessert (Wortlaut ${old.wording} → ${entry.wording}). Antworten gelten weiter, der alte Wortlaut bleibt lesbar.`,
    );
  else if (entry.wording === old.wording && isReworded(old, entry))
    find(
      'reworded',
      'Andere Worte ohne neue Nummer: Das gilt als Tippfehler, der alte Wortlaut ist dann weg. War es mehr, wording erhöhen und den alten Text unter earlier aufheben.',
    );
}

function isReworded(old: QuestionEntry, entry: QuestionEntry): boolean {
  const rows = new Map(rowsOf(entry).map((row) => [row.id, row]));
  return (
    isOther(old.text, entry.text) ||
    rowsOf(old).some((row) => isOther(row, rows.get(row.id) ?? row))
  );
}

interface Words {
  readonly de: string;
  readonly en: string;
}
const isOther = (one: Words, other: Words): boolean => one.de !== other.de || one.en !== other.en;

function valueOf(entry: QuestionEntry, key: string): string {
  const value = (entry as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '–';
}
