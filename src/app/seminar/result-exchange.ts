/** A group result leaves as a file and comes back from one. */
import type { GroupResult } from '../../domain/seminar/group-result.ts';
import type { RefusalCode } from '../../exchange/refused-file.ts';
import type { SeminarFile } from './seminar-file.ts';
import { openSeminarTools } from './seminar-tools.ts';

export async function resultAsFile(result: GroupResult): Promise<SeminarFile> {
  const { resultFile, seminarFileName } = await openSeminarTools();
  const name = seminarFileName('result', `${result.exercise.id}-${result.closedOn}`);
  return { name, type: 'application/json', bytes: resultFile(result) };
}

/** Opens one; nothing is kept by it. See `SeminarShelf.keepResult`. */
export async function openResultFile(
  file: Blob,
): Promise<{ readonly result: GroupResult } | { readonly refusal: RefusalCode }> {
  const { readResultFile, MOST_BYTES } = await openSeminarTools();
  const { RefusedFile } = await import('../../exchange/refused-file.ts');
  if (file.size > MOST_BYTES) return { refusal: 'tooLarge' };
  try {
    return { result: readResultFile(new Uint8Array(await file.arrayBuffer())) };
  } catch (fault) {
    if (!(fault instanceof RefusedFile)) throw fault;
    return { refusal: fault.code };
  }
}
