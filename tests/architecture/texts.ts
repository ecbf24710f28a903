/** The rules for the texts of the interface, `src/i18n/<language>/*.json`. Written as those in `rules.ts`. */
import { posix } from 'node:path';
import type { Source } from './modules.ts';

/** Where a text file lies: `src/i18n/<language>/<file>`. */
interface Texts {
  readonly language: string;
  readonly file: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** The texts of the interface, by language and file. */
export function readTexts(sources: readonly Source[]): Texts[] {
  return sources.flatMap(({ path, text }) => {
    const [, language, file] = /^src\/i18n\/([a-z]{2})\/(.+\.json)$/.exec(path) ?? [];
    if (language === undefined || file === undefined) return [];
    return [{ language, file, texts: new Map(flatten(JSON.parse(text))) }];
  });
}

function flatten(value: unknown, key = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, key ? `${key}.${name}` : name),
  );
}

/** Files and keys that one language has and another lacks; plural forms count as one key. */
export function findMissingTexts(all: readonly Texts[]): string[] {
  const languages = [...new Set(all.map(({ language }) => language))];
  const keys = (language: string): Set<string> =>
    new Set(
      all
        .filter((texts) => texts.language === language)
        .flatMap(({ file, texts }) => [...texts.keys()].map((key) => `${file}: ${singular(key)}`)),
    );
  return languages.flatMap((language) => {
    const own = keys(language);
    const others = languages.flatMap((other) => [...keys(other)]);
    return [...new Set(others)]
      .filter((key) => !own.has(key))
      .map((key) => `src/i18n/${posix.join(language, key)} is missing`);
  });
}

function singular(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

export function findMarkupInTexts(all: readonly Texts[]): string[] {
  return all.flatMap(({ language, file, texts }) =>
    [...texts]
      .filter(([, text]) => text.includes('<'))
      .map(([key]) => `src/i18n/${language}/${file}: ${key} contains "<", but texts are no markup`),
  );
}

/** Gaps like {{count}} that the same text has in one language and not in another. */
export function findUnequalGaps(all: readonly Texts[]): string[] {
  const gapsByKey = new Map<string, Map<string, Set<string>>>();
  for (const { language, file, texts } of all)
    for (const [key, text] of texts) {
      const place = `${file}: ${singular(key)}`;
      const byLanguage = gapsByKey.get(place) ?? new Map<string, Set<string>>();
      gapsByKey.set(place, byLanguage);
      const gaps = byLanguage.get(language) ?? new Set();
      byLanguage.set(language, gaps);
      for (const [, name = ''] of text.matchAll(/\{\{\s*([^},\s]+)/g)) gaps.add(name);
    }
  return [...gapsByKey].flatMap(([place, byLanguage]) => {
    const lists = new Set([...byLanguage.values()].map((gaps) => [...gaps].sort().join(', ')));
    return lists.size > 1
      ? [`src/i18n/*/${place} has other gaps in each language: ${[...lists].join(' | ')}`]
      : [];
  });
}
