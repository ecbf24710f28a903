/** The words that judge, as the editors' README lists them. */
import { parse } from 'yaml';
import * as v from 'valibot';
import type { Language } from '../../../domain/questionnaire/questionnaire.ts';

/** An asterisk at the end stands for any ending. */
export type JudgingWords = Readonly<Record<Language, readonly string[]>>;

const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((each) => each.trim())),
);
const words = v.strictObject({ de: list, en: list });
const BLOCK = /```yaml\n# Wertende Wörter[^\n]*\n([^]*?)```/;

/**
 * Reads the list out of the README: the block of YAML that begins with "# Wertende Wörter".
 * @throws Error with a sentence for editors where the block is gone or cannot be read
 */
export function judgingWords(readme: string): JudgingWords {
  const block = BLOCK.exec(readme)?.[1];
  const result = v.safeParse(words, block === undefined ? undefined : parse(block));
  if (!result.success)
    throw new Error(
      'questions/README.md: Der Abschnitt „# Wertende Wörter“ mit den Listen de und en fehlt oder lässt sich nicht lesen.',
    );
  return result.output;
}
