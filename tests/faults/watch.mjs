/** Watches a window for what the app never may do, whatever is done to it. */

/** @import { BrowserContext } from '@playwright/test' */

/**
 * Uncaught errors, errors in the log, breaches of the policy, dialogs that a script opened, requests to other sites.
 *
 * @param {BrowserContext} window
 * @param {string} url of the app
 * @param {RegExp} [expected] what the fault itself makes the browser say
 * @returns {Promise<string[]>} grows
 */
export async function watch(window, url, expected) {
  /** @type {string[]} */
  const seen = [];
  const note = (/** @type {string} */ words) => {
    // The browser itself asks for it, on pages beside the app.
    if (words.includes('/favicon.ico')) return;
    if (!expected?.test(words)) seen.push(words.slice(0, 300));
  };
  const { origin } = new URL(url);
  window.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^https?:$/.test(asked.protocol) && asked.origin !== origin)
      note(`request to another site: ${asked.href}`);
  });
  window.on('weberror', (event) => {
    note(`uncaught: ${String(event.error())}`);
  });
  window.on('console', (message) => {
    if (message.type() === 'error') note(`logged: ${message.text()} ${message.location().url}`);
  });
  window.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') note(`dialog: ${dialog.message()}`);
    dialog.accept().catch((/** @type {unknown} */ gone) => {
      console.warn('A dialog was gone before it was answered.', String(gone));
    });
  });
  await window.exposeBinding('reportViolation', (_source, violation) => {
    note(`breach of the policy: ${String(violation)}`);
  });
  await window.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sample }) => {
        const { reportViolation } =
          /** @type {{ reportViolation: (violation: string) => void }} */ (
            /** @type {unknown} */ (globalThis)
          );
        reportViolation(`${effectiveDirective} blocked ${blockedURI} ${sample}`);
      },
    );
  });
  return seen;
}
