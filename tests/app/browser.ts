/** The few things of a browser that the storage of a window touches. */
import { vi } from 'vitest';

export interface FakeBrowser {
  /** What stands in localStorage. */
  readonly memory: Map<string, string>;
  /** The window is left, or put into the background. */
  leave(): void;
  /** The browser brings a page back that it had kept alive. */
  bringBack(): void;
  /** How often the page was loaded anew. */
  readonly reloads: () => number;
}

export function fakeBrowser(): FakeBrowser {
  const memory = new Map<string, string>();
  const page = new EventTarget();
  const reload = vi.fn();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, word: string) => memory.set(key, word),
    removeItem: (key: string) => memory.delete(key),
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { body: {} }));
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('navigator', {}); // as on plain http: no locks
  return {
    memory,
    leave: () => page.dispatchEvent(new Event('pagehide')),
    bringBack: () => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    reloads: () => reload.mock.calls.length,
  };
}
