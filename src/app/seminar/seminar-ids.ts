/** Random ids of the seminar's own kinds; see `src/exchange/seminar/code-ids.ts`. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight signs, to be read out. */
export function newExerciseId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

/** Twelve hexadecimal digits. */
export function newSubmissionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
