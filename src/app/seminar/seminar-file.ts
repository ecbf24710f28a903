/** A file ready to be saved by `saveFile`. */
export interface SeminarFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function plainFile(name: string, text: string): SeminarFile {
  return { name, type: 'text/plain', bytes: new TextEncoder().encode(`${text}\n`) };
}
