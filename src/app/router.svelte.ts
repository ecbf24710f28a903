import { addressOf, parseAddress } from './address.ts';
import type { Route } from './address.ts';

/** The page on screen, kept in step with the address. */
export class Router {
  route = $state.raw<Route>({ page: 'start' });

  /** Follows the address from now on. @returns a function that stops it */
  start(): () => void {
    const follow = (): void => {
      // A hash that is no address (a skip link of the browser's, say) leaves the page where it is.
      const route = parseAddress(location.hash);
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
    this.keep(route);
    this.route = route;
  }

  /** Writes the place into the address only, so that a reload or "back" finds it; the page stays as it is. */
  keep(route: Route): void {
    history.replaceState(history.state, '', addressOf(route));
  }
}
