const SETTLED_MS = 150;

/** How far the page of this step in the history was scrolled; `undefined` on a page one comes to for the first time. */
export function keptScroll(): number | undefined {
  const state = history.state as { readonly scroll?: number } | null;
  return state?.scroll;
}

/** Keeps with each step in the history how far its page was scrolled, so that "back" finds the place. @returns a function that stops it */
export function keepScroll(): () => void {
  history.scrollRestoration = 'manual'; // The browser would scroll before the page is there.
  let settled: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      history.replaceState({ ...(history.state as object | null), scroll: scrollY }, '');
    }, SETTLED_MS);
  };
  // What scrolls after that is the next page.
  const forget = (): void => {
    clearTimeout(settled);
  };
  addEventListener('scroll', keep, { passive: true });
  addEventListener('hashchange', forget);
  return () => {
    forget();
    removeEventListener('scroll', keep);
    removeEventListener('hashchange', forget);
  };
}
