/** The questions as the benchmark needs them: read through the app's own content engine, and a copy ten times as large. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { parse, stringify } from 'yaml';

/** @import { Content } from '../../src/content/parse/content.ts' */

const project = resolve(import.meta.dirname, '../..');

const [{ parseContent }, { readFiles }, { sectionsOf }] = await Promise.all([
  load(
    /** @type {typeof import('../../src/content/parse/content.ts')} */ ({}),
    'content/parse/content',
  ),
  load(
    /** @type {typeof import('../../src/content/parse/source/files.ts')} */ ({}),
    'content/parse/source/files',
  ),
  load(
    /** @type {typeof import('../../src/domain/questionnaire/sections.ts')} */ ({}),
    'domain/sections',
  ),
]);
export { sectionsOf };

/** The words of the interface that the entry carries. */
export const words = /** @type {Record<string, string>} */ (
  JSON.parse(readFileSync(join(project, 'src/i18n/de/core.json'), 'utf8'))
);

/**
 * The content of a folder laid out as `questions/`.
 *
 * @param {string} folder
 * @returns {Content}
 * @throws where it has a problem
 */
export function readContent(folder) {
  const { content, problems } = parseContent(readFiles(folder));
  if (!content) throw new Error(`${relative(project, folder)}: ${JSON.stringify(problems[0])}`);
  return content;
}

/**
 * Writes a copy of the questionnaire in which each rating stands ten times, under ids of its own.
 *
 * @param {string} from
 * @param {string} to made where it is missing
 */
export function writeTenfold(from, to) {
  for (const [name, text] of readFiles(from)) {
    const file = join(to, name.replace(/^questions\//, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, /\/(chapters|frame)\//.test(name) ? tenfold(text) : text);
  }
}

/** @param {string} text of a chapter's file */
function tenfold(text) {
  const chapter = parse(text);
  chapter.questions = chapter.questions.flatMap(
    (/** @type {{ id: string, type: string }} */ question) =>
      question.type === 'rating'
        ? Array.from({ length: 10 }, (_, copy) =>
            copy === 0 ? question : { ...question, id: `${question.id}-x${copy}` },
          )
        : [question],
  );
  return stringify(chapter, { aliasDuplicateObjects: false });
}

/**
 * Node 20 does not run TypeScript; Vite does it without a build.
 *
 * @template Module
 * @param {Module} _type
 * @param {string} path below src, without its ending
 * @returns {Promise<Module>}
 */
async function load(_type, path) {
  const options = {
    root: project,
    configFile: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('error'),
  };
  const { module } = await runnerImport(join(project, 'src', `${path}.ts`), options);
  return /** @type {Module} */ (module);
}
