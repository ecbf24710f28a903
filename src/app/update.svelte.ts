import { trustedScriptUrl } from './trusted-url.ts';

type State = 'none' | 'waiting' | 'changing';
const RELOADED = 'reloaded-for-update';

/**
 * The service worker: offline use and updates. A new version waits until the person says yes or every window was closed;
 * then all windows change together, each after what was typed is saved.
 */
export class Update {
  state = $state.raw<State>('none');
  #flush: () => Promise<void>;
  #change: (() => void) | undefined;

  constructor(flush: () => Promise<void>) {
    this.#flush = flush;
  }

  /** Registers the worker where the browser has one. Failing to is no fault: the app then needs a network to start. */
  async register(): Promise<void> {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(trustedScriptUrl('./service-worker.js'), { updateViaCache: 'none' });
    workbox.addEventListener('waiting', () => {
      this.state = 'waiting';
      this.#change = () => {
        workbox.messageSkipWaiting();
      };
    });
    workbox.addEventListener('controlling', (event) => {
      if (event.isUpdate || event.isExternal) void this.#reload();
    });
    try {
      await workbox.register();
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

  /** A part of the app could not be loaded: an older version's file that is gone. Loads the page anew, once. */
  recover(): void {
    if (navigator.onLine) void this.#reload();
  }

  async #reload(): Promise<void> {
    await this.#flush();
    // Once per half minute: a fault that a reload does not mend must not become a loop.
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - last < 30_000) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.reload();
  }
}
