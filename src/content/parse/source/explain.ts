/** What a schema found wrong, said in plain words. */
import type { BaseIssue, GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import type { Path } from './place.ts';
import type { SourceFile } from './source-file.ts';

/** What a missing key would say. */
const MEANING: Readonly<Record<string, string>> = {
  clearedBy: 'who can clear it when it is unclear: leadership, politics, hr, partners or me',
  measures: 'condition, demand, support, practice, strain or care',
  scale: 'agreement, extent, frequency or amount',
  source: 'where it comes from, such as { chapter: "2.4", page: 9 }',
  type: 'rating, relevance, steps, grid, choice, multiple, number or text',
  area: 'conditions, tasks or frame',
  states: 'the name of a set of states in questionnaire.yaml',
  items: 'the list of its rows, each with id, de and en',
  options: 'the list of its options, each with id, de and en',
  short: 'a label of at most 22 characters',
  leansOn: 'the conditions that this task leans on',
  weight: '2 where the source names it for this task, else 1',
};
const LANGUAGE: Readonly<Record<string, string>> = { de: 'German', en: 'English' };

/**
 * Reads a part of a file by its schema and adds every fault to the file's problems.
 *
 * @param path where the part stands in the file
 * @returns the part with its defaults, or `undefined` where something is wrong with it
 */
export function readBy<S extends GenericSchema>(
  schema: S,
  source: SourceFile,
  path: Path = [],
): InferOutput<S> | undefined {
  if (source.data === undefined) return undefined;
  const result = safeParse(schema, source.valueAt(path));
  for (const issue of result.issues ?? []) {
    const rest = (issue.path ?? []).map(({ key }) => key as string | number);
    source.complain([...path, ...rest], explain(issue));
  }
  return result.success ? result.output : undefined;
}

function explain(issue: BaseIssue<unknown>): string {
  const last = issue.path?.at(-1)?.key;
  const key = typeof last === 'string' ? last : '';
  if (issue.kind !== 'schema') return issue.message;
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `the key "${key}" is not known here; check its spelling, the keys are listed in questions/README.md`;
  if (issue.input === undefined || issue.input === null) return missing(key);
  const found = show(issue.input);
  switch (issue.type) {
    case 'string':
      return typeof issue.input === 'object'
        ? 'a text is expected here, not a list or a group of keys'
        : `a text is expected here; put quotation marks around ${found}`;
    case 'number':
      return `a number is expected here, without quotation marks; found ${found}`;
    case 'boolean':
      return `true or false is expected here; found ${found}`;
    case 'array':
      return `a list is expected here, each entry starting with a dash; found ${found}`;
    case 'strict_object':
    case 'record':
    case 'variant':
      if (issue.expected === 'Object') return group(issue, found);
  }
  return `${choices(issue.expected)} is expected here; found ${found}`;
}

function missing(key: string): string {
  const language = LANGUAGE[key];
  if (language) return `the ${language} text is missing`;
  const meaning = MEANING[key];
  return meaning ? `"${key}" is missing (${meaning})` : `"${key}" is missing`;
}

function group(issue: BaseIssue<unknown>, found: string): string {
  return typeof issue.input === 'string'
    ? `the text is needed in both languages, below the keys de and en; found ${found}`
    : `a group of keys is expected here; found ${found}`;
}

/** `("a" | ("b" | "c"))` becomes "a, b or c". */
function choices(expected: string | null): string {
  const all = (expected ?? 'something else').replaceAll(/[()"]/g, '').split(' | ');
  const last = all.pop() ?? '';
  return all.length > 0 ? `${all.join(', ')} or ${last}` : last;
}

function show(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of keys';
  const written = JSON.stringify(input);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
