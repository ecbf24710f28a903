/** Names of files: nothing the person typed, for lists of recent files are read by others; German in every language. */
const NAMES = { exercise: 'uebung', code: 'zahlencode', result: 'gruppenergebnis' } as const;
const ENDINGS = { exercise: 'txt', code: 'txt', result: 'json' } as const;

/**
 * `im-gleichgewicht-uebung-7k3m9qrt.txt`
 * @param id of an exercise; of a code its submission's, so that many lie side by side in one folder
 */
export function seminarFileName(kind: keyof typeof NAMES, id: string): string {
  return `im-gleichgewicht-${NAMES[kind]}-${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}.${ENDINGS[kind]}`;
}
