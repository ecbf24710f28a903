/** `npm run questions`: checks the content, counts it and reckons the time it takes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseContent } from './content.ts';
import { lockText } from './report/release.ts';
import { tableOf } from './report/table.ts';
import { LOCK, readFiles } from './source/files.ts';
import { problemList } from './source/problems.ts';
import { judgingWords } from './wording/judging-words.ts';
import { warningList } from './wording/warning.ts';
import { warningsOf } from './wording/warnings.ts';

export interface Report {
  readonly text: string;
  readonly sound: boolean;
}

/**
 * Reads the content of a project.
 *
 * @param project the folder that holds `questions`
 * @param release whether the present ids are written to the lock; not done while there is a problem
 */
export function report(project: string, release: boolean): Report {
  const parsed = parseContent(readFiles(resolve(project, 'questions')));
  const { problems, frame, ids } = parsed;
  const readme = readFileSync(resolve(project, 'questions/README.md'), 'utf8');
  const warnings = warningList(warningsOf(parsed.chapters, judgingWords(readme)));
  const above = [tableOf(parsed), warnings].filter(Boolean);
  const say = (...below: readonly string[]): string => [...above, ...below].join('\n\n');
  if (problems.length > 0 || !frame) return { text: say(problemList(problems)), sound: false };
  if (!release) return { text: say('No problems.'), sound: true };
  writeFileSync(resolve(project, LOCK), lockText(frame.version, parsed, ids));
  return { text: say(`No problems. ${ids.size} ids are now in ${LOCK}.`), sound: true };
}
