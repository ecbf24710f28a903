/** `npm run questions`: checks the content, counts it and reckons the time it takes. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseContent } from './content.ts';
import { lockText } from './report/release.ts';
import { tableOf } from './report/table.ts';
import { LOCK, readFiles } from './source/files.ts';
import { problemList } from './source/problems.ts';

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
  const { problems, frame, released, ids } = parsed;
  const table = tableOf(parsed);
  if (problems.length > 0 || !frame)
    return { text: `${table}\n\n${problemList(problems)}`, sound: false };
  if (!release) return { text: `${table}\n\nNo problems.`, sound: true };
  writeFileSync(resolve(project, LOCK), lockText(frame.version, released, ids));
  return { text: `${table}\n\nNo problems. ${ids.size} ids are now in ${LOCK}.`, sound: true };
}
