/** A message that offers one way on; it stays until it is used or put away. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the app tells beside the page: one notice at a time, and words for screen readers only. */
export class Notices {
  notice = $state.raw<Notice>();
  /** Spoken politely by screen readers; the region is there, empty, from the start. */
  spoken = $state.raw('');

  show(notice: Notice): void {
    this.notice = notice;
    this.say(notice.text);
  }

  putAway(): void {
    this.notice = undefined;
  }

  /** Empties the region first, so that the same words are spoken again. */
  say(text: string): void {
    this.spoken = '';
    requestAnimationFrame(() => {
      this.spoken = text;
    });
  }
}
