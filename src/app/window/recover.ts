const RECOVERED = 'recovered';
const ONCE_PER_MS = 30_000;

/**
 * A part of the app could not be loaded: an older version's file that is gone. Loads the page anew after what was typed is
 * saved, but not twice in a row: a fault that a reload does not mend must not become a loop.
 */
export async function recoverByReload(flush: () => Promise<void>): Promise<void> {
  const known = history.state as Readonly<Record<string, unknown>> | null;
  const last = Number(known?.[RECOVERED] ?? 0);
  if (!navigator.onLine || Date.now() - last < ONCE_PER_MS) return;
  await flush();
  history.replaceState({ ...known, [RECOVERED]: Date.now() }, '');
  location.reload();
}
