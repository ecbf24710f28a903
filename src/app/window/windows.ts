const NAME = 'im-gleichgewicht windows';

/**
 * Does what another open window might still want to take back: only where there is none. From then on this window counts.
 * Plain http has no locks; there the windows do not know of each other.
 */
export async function whenAlone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(NAME, { ifAvailable: true }, async (alone) => {
    if (alone) await work();
  });
  // Held for as long as the window lives; the browser gives it back, also after a crash.
  void navigator.locks.request(NAME, { mode: 'shared' }, () => new Promise(() => undefined));
  return undefined;
}
