/**
 * Whoever works with the keyboard stands at the top of the window again when the button they pressed goes: this takes them to
 * the heading of the part it stood in, or of the page. A part that takes the focus itself comes before it or after it, and wins.
 * @returns a function that ends it
 */
export function keepFocus(): () => void {
  let last: Element | undefined;
  let part: Element | null = null;

  function came({ target }: FocusEvent): void {
    last = target as Element;
    part = last.closest('section');
  }
  function went({ target }: FocusEvent): void {
    // Some browsers say so of what is just being removed, too.
    queueMicrotask(() => {
      if (target === last && last.isConnected) last = undefined;
    });
  }
  function removed(): void {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = undefined;
    const heading = part?.isConnected ? part.querySelector<HTMLElement>('h2[tabindex]') : null;
    if (heading) heading.focus();
    else document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }

  const watch = new MutationObserver(removed);
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener('focusin', came);
  addEventListener('focusout', went);
  return () => {
    watch.disconnect();
    removeEventListener('focusin', came);
    removeEventListener('focusout', went);
  };
}
