/** A finished file for the person: where they choose to have it, or among the browser's downloads. Nothing leaves by itself. */
import { chooseTarget } from './data/save-target.ts';

interface FinishedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  /** The name the file has now; the person may have changed it. */
  readonly name: string;
  readonly download: boolean;
}

/**
 * Saves it. To be called a few seconds after a click at the latest: else browsers open no dialog, and it becomes a download.
 * @param description said in the system's dialog
 * @returns `undefined` where the person chose to cancel
 */
export async function saveFile(
  { name, type, bytes }: FinishedFile,
  description: string,
): Promise<SavedFile | undefined> {
  const target = await chooseTarget({
    id: 'papers',
    suggestedName: name,
    // The dialog knows types without a character set.
    type: type.replace(/;.*$/, ''),
    ending: name.slice(name.lastIndexOf('.')),
    description,
  });
  if (!target) return undefined;
  try {
    await target.write(bytes);
  } catch (fault) {
    await target.discard();
    throw fault;
  }
  return { name: target.name, download: target.download };
}
