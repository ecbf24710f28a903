/**
 * Why a file is not taken in. `ui` words each code; no message ever carries text of the file.
 *
 * - `empty` nothing in it · `tooLarge` `tooDeep` `tooMany` above a limit of the door · `tooSlow` reading did not end in time
 * - `notText` neither text nor an age file · `notOurs` something else, or an age file sealed for a key instead of a passphrase
 * - `newer` made by a later version of the app · `nothingReadable` ours, but not one record could be read
 * - `wrongPassphrase` it does not open the file · `damagedSeal` the encrypted file was changed or cut
 * - `sealTooHard` more work than the app does · `noMemory` this device has too little memory for it now
 */
export type RefusalCode =
  | 'empty'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooMany'
  | 'notText'
  | 'notOurs'
  | 'newer'
  | 'nothingReadable'
  | 'tooSlow'
  | 'wrongPassphrase'
  | 'damagedSeal'
  | 'sealTooHard'
  | 'noMemory';

/** A file that is not taken in; nothing has been changed. */
export class RefusedFile extends Error {
  override name = 'RefusedFile'; // minifiers mangle class names
  constructor(readonly code: RefusalCode) {
    super(`the file is refused: ${code}`);
  }
}

/** What was read back from a file that was just written differs from what was to be saved: the file must not be trusted. */
export class UnfaithfulCopy extends Error {
  override name = 'UnfaithfulCopy';
  constructor() {
    super('what was read back is not what was saved');
  }
}
