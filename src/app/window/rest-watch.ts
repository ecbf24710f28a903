/** A shared device that nobody uses: warns, then says that it is time to wipe. */
export const REST_MS = 30 * 60 * 1000;
/** The warning comes so long before. */
export const WARNING_MS = 2 * 60 * 1000;
const LOOK_EVERY_MS = 5000;

const ACTIVITY = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;
/** A laptop that slept ran no timers: the clock is compared as soon as somebody is back. */
const BACK = ['visibilitychange', 'focus', 'pageshow', 'resume'] as const;

export interface RestCalls {
  /** Two minutes are left. @param until when it will be too late, in milliseconds since 1970 */
  readonly onwarning: (until: number) => void;
  /** Somebody is there again, before it was too late. @param event what they did */
  readonly onback: (event: Event) => void;
  /** Nobody was there for too long. */
  readonly onrested: () => void;
}

/** Watches until it is ended or has told of the rest. @returns a function that ends it */
export function watchRest({ onwarning, onback, onrested }: RestCalls): () => void {
  let last = Date.now();
  let warned = false;

  function look(): void {
    // A clock that was set back must not add its hour or its year to the rest.
    if (Date.now() < last) last = Date.now();
    const rested = Date.now() - last;
    if (rested >= REST_MS) {
      end();
      onrested();
    } else if (rested >= REST_MS - WARNING_MS && !warned) {
      warned = true;
      onwarning(last + REST_MS);
    }
  }
  function active(event: Event): void {
    look(); // Whoever comes back too late does not find the answers of the one before.
    if (ended) return;
    last = Date.now();
    if (warned) onback(event);
    warned = false;
  }

  let ended = false;
  const timer = setInterval(look, LOOK_EVERY_MS);
  function end(): void {
    ended = true;
    clearInterval(timer);
    for (const event of ACTIVITY) removeEventListener(event, active, { capture: true });
    for (const event of BACK) removeEventListener(event, look, { capture: true });
  }
  for (const event of ACTIVITY) addEventListener(event, active, { capture: true, passive: true });
  for (const event of BACK) addEventListener(event, look, { capture: true });
  return end;
}
