/** Whether the page that tells what happened to the answers is on screen, at whatever address: no banner has to lead to it. */
class RecoveryShown {
  now = $state.raw(false);
}

export const recoveryShown = new RecoveryShown();
