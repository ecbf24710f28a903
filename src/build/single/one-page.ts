/** Puts a built app into its page: nothing in it names a file any more. */
import { parseSync } from 'vite';
import { insertPolicy } from '../policy-plugin.ts';
import { singlePolicyFor } from './single-policy.ts';

export interface Pieces {
  /** The bundled app, without any `import`. */
  readonly script: string;
  readonly styles: string;
  /** The classic script that runs before the first paint. */
  readonly boot: string;
  /** An SVG image. */
  readonly icon: string;
}

/** What the built page names beside itself: scripts, styles, manifest, icons. */
const FILE_TAGS =
  /\s*(?:<link\b[^>]*\shref="[^"]*"[^>]*>|<script\b[^>]*\ssrc="[^"]*"[^>]*><\/script>)/g;
/** Within a script these would end it, or hide its end from the browser. */
const MARKUP_IN_SCRIPT = /<(?=\/script|!--)/gi;

/**
 * @param html the page as Vite has built it
 * @throws when the page lacks its head or body, or has attributes that its policy blocks
 */
export function onePage(html: string, { script, styles, boot, icon }: Pieces): string {
  const image = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const head = [
    `<link rel="icon" href="${image}" type="image/svg+xml">`,
    `<script>${boot}</script>`,
    `<style>${styles}</style>`,
  ].join('');
  // Last in the body: what was rendered ahead is read while the script is still on its way from the stick.
  const body = `<script type="module">${withoutMarkup(script)}</script>`;
  const page = insertBefore(
    '</body>',
    insertBefore('</head>', html.replace(FILE_TAGS, ''), head),
    body,
  );
  return insertPolicy(page, singlePolicyFor);
}

/**
 * Writes what looks like markup in another way, which in texts and patterns means the same.
 *
 * @throws SyntaxError where it stood anywhere else
 */
function withoutMarkup(script: string): string {
  const safe = script.replace(MARKUP_IN_SCRIPT, '\\x3c');
  const [fault] = parseSync('app.js', safe).errors;
  if (fault) throw new SyntaxError(fault.message);
  return safe;
}

function insertBefore(end: string, html: string, text: string): string {
  const [before, after, ...more] = html.split(end);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`the page must contain ${end} exactly once`);
  return `${before}${text}${end}${after}`;
}
