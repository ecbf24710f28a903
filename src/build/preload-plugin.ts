import type { Plugin, Rolldown } from 'vite';

/** The chunk of the first chapter's texts: whoever begins needs it next. */
const FIRST_TEXTS = 'texts-de-about';

/**
 * Names the texts of the first chapter in the page, so that they arrive together with the entry. Asked for by the entry they
 * would come one round trip later, which a phone on a slow network waits for before the first question.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'preload-first-texts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => insertPreload(html, addressOfTexts(bundle)),
    },
  };
}

/** Inserts the preload at the end of the head, behind the entry and before the styles that `inline-plugin.ts` adds. */
function insertPreload(html: string, address: string): string {
  const link = `<link rel="modulepreload" crossorigin href="${address}">`;
  return html.replace('</head>', () => `${link}</head>`);
}

/** @throws when the build has no such chunk: a renamed chapter would otherwise slow down the first visit unnoticed */
function addressOfTexts(bundle: Rolldown.OutputBundle | undefined): string {
  const chunk = Object.values(bundle ?? {})
    .filter((file) => file.type === 'chunk')
    .find(({ name }) => name === FIRST_TEXTS);
  if (!chunk) throw new Error(`The build has no chunk ${FIRST_TEXTS} to be preloaded`);
  return `./${chunk.fileName}`;
}
