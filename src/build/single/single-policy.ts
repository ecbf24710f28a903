import { hashesOf, UNCHANGING } from '../policy-plugin.ts';

/**
 * The policy of the single file. It is stricter than the one of the hosted app in all but one thing: no file beside it is
 * allowed, wherever it was opened from, and nothing can be fetched; the one worker comes from a blob, since it has no file.
 */
export function singlePolicyFor(html: string): string {
  return [
    "default-src 'none'",
    ['script-src', ...hashesOf(html, 'script')].join(' '),
    ['style-src', ...hashesOf(html, 'style')].join(' '),
    'img-src data: blob:',
    'worker-src blob:',
    ...UNCHANGING,
  ].join('; ');
}
