import { Workbox } from 'workbox-window';
import { trustedScriptUrl } from './trusted-url.ts';

type State = 'none' | 'waiting' | 'changing';

/**
 * The service worker: offline use and updates. A new version waits until the person says yes or every window was closed;
 * then all windows change together, each after what was typed is saved.
 */
export class Update {
  state = $state.raw<State>('none');
  #flush: () => Promise<void>;
  #mayReload: () => boolean;
  #change: (() => void) | undefined;

  /**
   * @param flush makes durable what was typed so far
   * @param mayReload whether loading the page anew loses nothing: not so where answers live in this window only
   */
  constructor(flush: () => Promise<void>, mayReload: () => boolean) {
    this.#flush = flush;
    this.#mayReload = mayReload;
  }

  /** Registers the worker where the browser has one. Failing to is no fault: the app then needs a network to start. */
  async register(): Promise<void> {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!workers || !import.meta.env.PROD) return;
    if (import.meta.env.MODE === 'single') return; // a file has no worker beside it
    let controlled = workers.controller;
    // Listened to before anything is registered: workbox begins only afterwards, and a quick worker has taken over by then.
    workers.addEventListener('controllerchange', () => {
      // On a first visit the worker only takes the page over; there is nothing to change to.
      if (controlled && this.#mayReload()) void this.#flush().then(() => location.reload());
      controlled = workers.controller;
    });
    const workbox = new Workbox(trustedScriptUrl('./service-worker.js'), {
      updateViaCache: 'none',
    });
    const offer = (): void => {
      this.#change = () => {
        workbox.messageSkipWaiting();
      };
      if (this.state === 'none') this.state = 'waiting';
    };
    workbox.addEventListener('waiting', offer);
    try {
      const registration = await workbox.register();
      // workbox stops listening after the first update that it did not ask for itself [measured]; the browser's own event does not.
      registration?.addEventListener('updatefound', () => {
        const next = registration.installing;
        next?.addEventListener('statechange', () => {
          if (next.state === 'installed' && registration.active) offer();
        });
      });
    } catch (refused) {
      console.warn('The app cannot be used offline here.', (refused as Error).name);
    }
  }

  /** The person wants the new version now. */
  async accept(): Promise<void> {
    this.state = 'changing';
    await this.#flush();
    this.#change?.();
  }

  /** Not now; the new version comes when every window was closed, or is offered again at the next start. */
  later(): void {
    this.state = 'none';
  }
}
