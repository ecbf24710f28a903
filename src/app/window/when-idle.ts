/** A slow phone may find no time at all. [measured: no idle callback for half a minute on a page at rest, CPU slowed down] */
const AT_THE_LATEST_MS = 2000;

/** Runs when the page has painted and the browser has time; Safari has no such callback and gets a pause instead. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: AT_THE_LATEST_MS });
  else setTimeout(run, 200);
}
