/** Runs when the page has painted and the browser has time; Safari has no such callback and gets a pause instead. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 200);
}
