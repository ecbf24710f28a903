/** Without blanks at its ends, with composed letters: the same keys give the same bytes on every system. */
export function normalPassphrase(text: string): string {
  return text.normalize('NFC').trim();
}
