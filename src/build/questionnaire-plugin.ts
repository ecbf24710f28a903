/** Turns `questions/` into modules: the structure, and one module of texts per language and chapter. */
import { resolve, sep } from 'node:path';
import type { ErrorPayload, Plugin } from 'vite';
import { type Language, LANGUAGES } from '../domain/questionnaire/questionnaire.ts';
import { type Content, parseContent } from '../content/parse/content.ts';
import { deflate, only, wordsIn } from '../content/parse/make/deflate.ts';
import { readFiles } from '../content/parse/source/files.ts';
import { problemList } from '../content/parse/source/problems.ts';

const STRUCTURE = 'virtual:questionnaire';

/**
 * The Vite plugin for the content. A build fails with the list of all problems. The development server shows them over the
 * page, which keeps the last content without one; a sound change reloads the page at the place where it is.
 *
 * @param folder where the YAML files are
 */
export function questionnairePlugin(folder: string): Plugin {
  const root = resolve(folder);
  let modules: ReadonlyMap<string, string> | undefined;
  /** What is wrong with the files as they are, while the page shows older ones. */
  let trouble: string | undefined;
  return {
    name: 'questionnaire',
    buildStart() {
      modules = undefined;
    },
    resolveId: {
      filter: { id: /^virtual:questionnaire/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:questionnaire/ },
      handler(id) {
        for (const name of readFiles(root).keys())
          this.addWatchFile(resolve(root, name.replace(/^questions\//, '')));
        modules ??= modulesIn(root);
        const code = modules.get(id.slice(1));
        if (code === undefined) throw new Error(`no module ${id}`);
        return { code, moduleType: 'js', map: null };
      },
    },
    configureServer({ watcher, environments }) {
      watcher.add(root);
      // A page that is opened meanwhile is told, too.
      environments.client.hot.on('vite:client:connect', (_, client) => {
        if (trouble !== undefined) client.send(asOverlay(trouble));
      });
    },
    hotUpdate({ file }) {
      if (!file.startsWith(`${root.replaceAll(sep, '/')}/`)) return undefined;
      const { hot, moduleGraph } = this.environment;
      try {
        modules = modulesIn(root);
        trouble = undefined;
      } catch (fault) {
        trouble = (fault as Error).message;
        hot.send(asOverlay(trouble));
        return [];
      }
      for (const module of moduleGraph.idToModuleMap.values())
        if (module.id?.startsWith(`\0${STRUCTURE}`)) moduleGraph.invalidateModule(module);
      hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

/** @throws Error with the list of all problems */
function modulesIn(root: string): ReadonlyMap<string, string> {
  const { content, problems } = parseContent(readFiles(root));
  if (!content) throw new Error(problemList(problems));
  return modulesOf(content);
}

/** What Vite's client lays over the page. */
function asOverlay(message: string): ErrorPayload {
  return { type: 'error', err: { message, stack: '', plugin: 'questionnaire' } };
}

/** The code of every module, by its id. */
function modulesOf(content: Content): ReadonlyMap<string, string> {
  const structure = deflate(content.questionnaire);
  const lazy = new Map<string, unknown>([[nameOf('words', 'en'), wordsIn(structure, 'en')]]);
  for (const language of LANGUAGES) {
    const { texts, ...around } = content[language];
    for (const [chapter, words] of Object.entries(texts))
      lazy.set(nameOf('texts', language, chapter), words);
    for (const [name, words] of Object.entries(around)) lazy.set(nameOf(name, language), words);
  }
  return new Map([
    [STRUCTURE, `export default ${JSON.stringify(only('de', structure))}`],
    ...LANGUAGES.map(
      (language) => [nameOf('loaders', language), loadersOf(content, language)] as const,
    ),
    [nameOf('around'), loadersAround()],
    ...[...lazy].map(([name, words]) => [name, `export default ${JSON.stringify(words)}`] as const),
  ]);
}

/** Where the texts of each chapter are. */
function loadersOf(content: Content, language: Language): string {
  const texts = Object.keys(content[language].texts).map(
    (chapter) => `${JSON.stringify(chapter)}: ${load('texts', language, chapter)}`,
  );
  return `export const texts = { ${texts.join(', ')} };`;
}

/** Where the words around the questions are, in each language. */
function loadersAround(): string {
  return ['guide', 'example', 'changes']
    .map((name) => {
      const each = LANGUAGES.map((language) => `${language}: ${load(name, language)}`);
      return `export const ${name} = { ${each.join(', ')} };`;
    })
    .join('\n');
}

const load = (...parts: readonly string[]): string =>
  `() => import(${JSON.stringify(nameOf(...parts))})`;

/** The chunk is named after the last part. */
const nameOf = (...parts: readonly string[]): string => `${STRUCTURE}/${parts.join('-')}`;
