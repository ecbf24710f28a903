import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>(.*?)<\/\1>/gs;
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/**
 * Writes the content security policy into the built page, directly after the character set.
 *
 * It must be the last plugin that changes the page: it names the hash of every inline script and style.
 * Not in `vite dev`, whose client needs inline code.
 */
export function policyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => insertPolicy(html) },
  };
}

/**
 * Inserts the policy that fits the page.
 *
 * @param policyOf what a finished page may do
 * @throws when the page has no character set, or attributes that the policy would block
 */
export function insertPolicy(html: string, policyOf = policyFor): string {
  refuseInlineAttributes(html);
  if (!CHARSET.test(html))
    throw new Error('index.html must begin its head with <meta charset="utf-8">');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`;
  return html.replace(CHARSET, (charset) => `${charset}\n    ${meta}`);
}

/** What holds wherever the page lies. */
export const UNCHANGING: readonly string[] = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-script-url',
];

/** The policy of the design (reliability.md, 4.1) with the hashes of the page's inline scripts and styles. */
export function policyFor(html: string): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashesOf(html, 'script')].join(' '),
    ["style-src 'self'", ...hashesOf(html, 'style')].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ...UNCHANGING,
  ].join('; ');
}

/** The sources that allow the inline scripts or styles of a page, and no others. */
export function hashesOf(html: string, element: 'script' | 'style'): string[] {
  return [...html.matchAll(INLINE)]
    .filter(([, name]) => name === element)
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/**
 * Svelte writes `style:` directives and load handlers of the prerendered page as attributes; the browser would ignore them.
 */
function refuseInlineAttributes(html: string): void {
  for (const [tag] of html
    .replace(INLINE, '')
    .replace(/<!--.*?-->/gs, '')
    .matchAll(TAG)) {
    if (/\s(?:style|on[a-z]+)=/i.test(tag))
      throw new Error(`The policy blocks an attribute of ${tag}`);
  }
}
