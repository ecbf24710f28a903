/** The content as it was at a revision of git. */
import { execFileSync } from 'node:child_process';
import type { Files } from './files.ts';

export interface Revision {
  /** As asked for, and the short hash: "v1.2 (3c14ccd)". */
  readonly name: string;
  readonly files: Files;
}

/**
 * Reads the YAML files of `questions` at a revision: a tag, a branch, a hash, `HEAD~3`.
 *
 * @param project the folder that holds `questions`; it may lie below the repository's
 * @throws Error with a sentence for editors where there is no such revision, no content in it, or no git
 */
export function readRevision(project: string, revision: string): Revision {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', project, ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const hash = hashOf(git, revision);
  const names = git('ls-tree', '-r', '--name-only', '-z', hash, '--', 'questions')
    .split('\0')
    .filter((name) => /^questions\/((chapters|frame)\/)?[^/]+\.yaml$/.test(name));
  if (names.length === 0)
    throw new Error(`Im Stand „${revision}“ gibt es keinen Ordner questions mit Fragen.`);
  return {
    name: `${revision} (${hash.slice(0, 7)})`,
    files: new Map(names.map((name) => [name, git('show', `${hash}:./${name}`)])),
  };
}

function hashOf(git: (...args: readonly string[]) => string, revision: string): string {
  try {
    git('rev-parse', '--git-dir');
  } catch (cause) {
    throw new Error(
      'Dieser Vergleich braucht git und die Versionsgeschichte; beides ist hier nicht zu finden.',
      { cause },
    );
  }
  try {
    return git(
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    ).trim();
  } catch (cause) {
    throw new Error(
      `Einen Stand „${revision}“ kennt git hier nicht. Es kann ein Name wie v1.0, eine Nummer wie 3c14ccd oder HEAD~5 sein; „git log --oneline“ zeigt sie.`,
      { cause },
    );
  }
}
