/** Turns `questions/` into modules: the structure, and one module of texts per language and chapter. */
import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { type Language, LANGUAGES } from '../domain/questionnaire.ts';
import { type Content, parseContent } from '../content/parse/content.ts';
import { deflate, only, wordsIn } from '../content/parse/make/deflate.ts';
import { readFiles } from '../content/parse/source/files.ts';
import { problemList } from '../content/parse/source/problems.ts';

const STRUCTURE = 'virtual:questionnaire';

/**
 * The Vite plugin for the content. A build fails with the list of all problems; the development server shows it.
 *
 * @param folder where the YAML files are
 */
export function questionnairePlugin(folder: string): Plugin {
  const root = resolve(folder);
  let modules: ReadonlyMap<string, string> | undefined;
  const read = (): ReadonlyMap<string, string> => {
    const files = readFiles(root);
    const { content, problems } = parseContent(files);
    if (!content) throw new Error(problemList(problems));
    return modulesOf(content);
  };
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
        modules ??= read();
        const code = modules.get(id.slice(1));
        if (code === undefined) throw new Error(`no module ${id}`);
        return { code, moduleType: 'js', map: null };
      },
    },
    configureServer({ watcher }) {
      watcher.add(root);
    },
    hotUpdate({ file }) {
      if (!file.startsWith(`${root.replaceAll(sep, '/')}/`)) return undefined;
      modules = undefined;
      const { hot, moduleGraph } = this.environment;
      for (const module of moduleGraph.idToModuleMap.values())
        if (module.id?.startsWith(`\0${STRUCTURE}`)) moduleGraph.invalidateModule(module);
      hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

/** The code of every module, by its id. */
export function modulesOf(content: Content): ReadonlyMap<string, string> {
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
    ...[...lazy].map(([name, words]) => [name, `export default ${JSON.stringify(words)}`] as const),
  ]);
}

function loadersOf(content: Content, language: Language): string {
  const load = (name: string): string => `() => import(${JSON.stringify(name)})`;
  const texts = Object.keys(content[language].texts).map(
    (chapter) => `${JSON.stringify(chapter)}: ${load(nameOf('texts', language, chapter))}`,
  );
  const around = ['guide', 'example', 'removed'].map(
    (name) => `export const ${name} = ${load(nameOf(name, language))};`,
  );
  return [`export const texts = { ${texts.join(', ')} };`, ...around].join('\n');
}

/** The chunk is named after the last part. */
const nameOf = (...parts: readonly string[]): string => `${STRUCTURE}/${parts.join('-')}`;
