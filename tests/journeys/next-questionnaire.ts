/** A later release of the app: its questionnaire asks one question less, says one in other words, and has replaced one. */
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const project = resolve(import.meta.dirname, '../..');
const questions = join(project, 'questions');

interface Question {
  id: string;
  wording?: number;
  scale: string;
  text: { de: string; en: string };
}

export const REMOVED = 'authority-reviewed';
export const REWORDED = 'authority-written';
export const REPLACED = 'networks-demand-others';
export const REPLACEMENT = 'networks-demand-partners';
export const NOTE = 'Gefragt wird jetzt nach den Partnern.';
export const NEW_WORDS = 'Was ich darf, lässt sich schwarz auf weiß nachlesen.';

/** What these questions say today, in German. */
export function wordsOf(id: string): string {
  const file = id.startsWith('authority') ? '2.4-authority' : '3.2-networks';
  const { questions: all } = read(join(questions, 'chapters', `${file}.yaml`)) as {
    questions: Question[];
  };
  return all.find((question) => question.id === id)?.text.de ?? '';
}

/** Writes the questionnaire and builds the app from it; in a process of its own, so that a journey can go on meanwhile. */
export async function buildNextRelease(folder: string): Promise<string> {
  const content = join(folder, 'questions');
  const dist = join(folder, 'dist');
  cpSync(questions, content, { recursive: true });
  changeQuestions(content);
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'warn'];
  const env = { ...process.env, QUESTIONS_DIR: content, NODE_ENV: undefined };
  const building = spawn(process.execPath, args, { cwd: project, env, stdio: 'inherit' });
  const status = await new Promise((ended) => building.once('exit', ended));
  if (status !== 0) throw new Error('The next release could not be built.');
  return dist;
}

function changeQuestions(content: string): void {
  const version = changeFile(join(content, 'questionnaire.yaml'), (frame: { version: number }) => {
    frame.version += 1;
    return frame.version;
  });
  const gone: unknown[] = [];
  const retire = ({ id, scale, text }: Question, became: string[]): void => {
    const note = { de: NOTE, en: 'Partners are asked about now.' };
    gone.push({ id, since: version, became, note, text, scale });
  };
  changeFile(join(content, 'chapters/2.4-authority.yaml'), (chapter: { questions: Question[] }) => {
    retire(find(chapter.questions, REMOVED), []);
    chapter.questions = chapter.questions.filter(({ id }) => id !== REMOVED);
    const reworded = find(chapter.questions, REWORDED);
    const { wording = 1, text } = reworded;
    Object.assign(reworded, {
      wording: wording + 1,
      earlier: [{ wording, ...text }],
      text: { ...text, de: NEW_WORDS },
    });
  });
  changeFile(join(content, 'chapters/3.2-networks.yaml'), (chapter: { questions: Question[] }) => {
    const replaced = find(chapter.questions, REPLACED);
    retire({ ...replaced }, [REPLACEMENT]);
    replaced.id = REPLACEMENT;
  });
  changeFile(join(content, 'changes.yaml'), (changes: { removed: unknown[] }) => {
    changes.removed.push(...gone);
  });
  dropFromExample(join(content, 'example.yaml'));
}

/** The example answers no question that is not asked any more. */
function dropFromExample(file: string): void {
  interface WithAnswers {
    answers: Record<string, unknown>;
  }
  changeFile(file, (example: WithAnswers & { earlier: WithAnswers }) => {
    for (const side of [example, example.earlier])
      side.answers = Object.fromEntries(
        Object.entries(side.answers).filter(
          ([slot]) => !slot.startsWith(REMOVED) && !slot.startsWith(REPLACED),
        ),
      );
  });
}

function find(all: readonly Question[], id: string): Question {
  const found = all.find((question) => question.id === id);
  if (!found) throw new Error(`The questionnaire has no ${id} any more.`);
  return found;
}

function read(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

function changeFile<Result>(file: string, change: (content: never) => Result): Result {
  const content = read(file) as never;
  const result = change(content);
  writeFileSync(file, stringify(content, { aliasDuplicateObjects: false }));
  return result;
}
