import { fileURLToPath } from 'node:url';
import { createServer, type Plugin, type ResolvedConfig } from 'vite';

type RenderStart = typeof import('./render-start.ts');

const ROOT = '<div id="app"></div>';
const renderStartFile = fileURLToPath(new URL('render-start.ts', import.meta.url));

/**
 * Puts the start page, rendered in German without data, into the built page, so that it is read before any script runs.
 *
 * Svelte's hydration comments stay as they are: the client hydrates this markup. Not in `vite dev`, where the root is empty.
 */
export function prerenderPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'prerender-start',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => insertStart(html, await renderStart(config)),
    },
  };
}

/**
 * Inserts the rendered start page into the empty root and its head elements into the head.
 *
 * @throws when the page has no root or more than one
 */
export function insertStart(html: string, start: { head: string; body: string }): string {
  if (html.split(ROOT).length !== 2)
    throw new Error(`index.html must contain ${ROOT} exactly once`);
  const page = start.head.includes('<title>') ? html.replace(/\s*<title>.*?<\/title>/s, '') : html;
  return page
    .replace('</head>', () => `${start.head}</head>`)
    .replace(ROOT, () => `<div id="app">${start.body}</div>`);
}

/**
 * Runs render-start.ts in a Vite server that is never reached from outside, with the plugins of the same config file:
 * those of the running build are set up for the browser and cannot serve both.
 *
 * Not Vite's `runnerImport`, which is shorter: it runs no plugin's `buildStart`, and Vite's own style plugin fails without.
 */
async function renderStart(config: ResolvedConfig): Promise<{ head: string; body: string }> {
  const server = await createServer({
    configFile: config.configFile ?? false,
    root: config.root,
    mode: config.mode,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [withoutStyles],
  });
  try {
    const module = (await server.ssrLoadModule(renderStartFile)) as RenderStart;
    return await module.renderStart();
  } finally {
    await server.close();
  }
}

/** Markup needs no styles; leaving them out saves compiling the design system a second time. */
const withoutStyles: Plugin = {
  name: 'prerender-without-styles',
  enforce: 'pre',
  load: { filter: { id: /\.s?css(\?|$)/ }, handler: () => '' },
};
