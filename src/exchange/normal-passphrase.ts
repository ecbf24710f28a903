/** Without blanks at its ends, with composed letters: the same keys give the same bytes on every system. */
export function normalPassphrase(text: string): string {
  return text.normalize('NFC').trim();
}

/** How many words a proposed passphrase has. */
export const WORDS = 7;
const WORD = /^[a-z]{4,8}$/;

/**
 * A passphrase as it would have been proposed: seven plain words in small letters with hyphens. Who writes them down with
 * capitals, or types blanks or another dash between them, has noted them rightly all the same.
 * @returns `undefined` where the text does not look like proposed words: a passphrase of one's own counts letter by letter
 */
export function asProposed(text: string): string | undefined {
  const words = normalPassphrase(text)
    .toLowerCase()
    .split(/[\s\-\u2010-\u2015]+/);
  return words.length === WORDS && words.every((word) => WORD.test(word))
    ? words.join('-')
    : undefined;
}
