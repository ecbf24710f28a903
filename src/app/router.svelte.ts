import { addressOf, parseAddress } from './address.ts';
import type { Route } from './address.ts';

/** The address follows the focus after this long: writing it takes a phone ten milliseconds, which the next frame has not. */
const KEEP_MS = 100;

/** The page on screen, kept in step with the address. */
export class Router {
  route = $state.raw<Route>({ page: 'start' });
  /** As it was last read or written. */
  #hash = '';
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #keep: (() => void) | undefined;

  /** Follows the address from now on. @returns a function that stops it */
  start(): () => void {
    const follow = (): void => {
      this.#hash = location.hash;
      // A hash that is no address (a skip link of the browser's, say) leaves the page where it is.
      const route = parseAddress(this.#hash);
      if (route) this.route = route;
    };
    follow();
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }

  go(route: Route): void {
    location.hash = addressOf(route);
  }

  /** Goes there without a step in the history: a redirect. */
  replace(route: Route): void {
    clearTimeout(this.#keeping);
    this.#write(route);
    this.route = route;
  }

  /** Writes the place into the address only, so that a reload or "back" finds it; the page stays as it is. */
  keep(route: Route): void {
    clearTimeout(this.#keeping);
    const hash = this.#hash;
    this.#keep = () => {
      this.#keep = undefined;
      // Whoever went on meanwhile is not taken back.
      if (this.#hash === hash && location.hash === hash) this.#write(route);
    };
    this.#keeping = setTimeout(() => {
      this.settle();
    }, KEEP_MS);
  }

  /** Writes at once what waits to be written: the page is about to be loaded anew. */
  settle(): void {
    this.#keep?.();
  }

  #write(route: Route): void {
    history.replaceState(history.state, '', addressOf(route));
    this.#hash = location.hash;
  }
}
