/** How the windows of the app tell each other that everything is to be deleted. */
const NAME = 'im-gleichgewicht wipe';

/** Every window that listens lets go of the database: else its next write would bring the deleted one back [measured]. */
export function announceWipe(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('wipe');
  channel.close();
}

/** Calls back when any window, this one too, says that everything goes. */
export function whenWiped(end: () => void): void {
  new BroadcastChannel(NAME).addEventListener('message', end);
}
