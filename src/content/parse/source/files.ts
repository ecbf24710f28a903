import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of each file, by its path from the project's folder. */
export type Files = ReadonlyMap<string, string>;

/** The list of every id ever released; written by `npm run questions -- --release`. */
export const LOCK = 'questions/ids.lock.yaml';

/** Reads the YAML files of the content's folder and of its sub-folders `chapters` and `frame`. */
export function readFiles(folder: string): Files {
  const files = new Map<string, string>();
  for (const part of ['', 'chapters', 'frame']) {
    const names = readdirSync(join(folder, part)).filter((name) => name.endsWith('.yaml'));
    for (const name of names.sort()) {
      const path = ['questions', part, name].filter(Boolean).join('/');
      files.set(path, readFileSync(join(folder, part, name), 'utf8'));
    }
  }
  return files;
}
