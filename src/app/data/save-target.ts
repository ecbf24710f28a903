/**
 * Where a file goes: a place the person chooses, where the browser lets a page write there (it can then be read back), else
 * the browser's downloads.
 */
export interface SaveTarget {
  /** The name the file has; the person may have changed it. */
  readonly name: string;
  /** Whether it went to the browser's downloads: how it arrived there, no page can see. */
  readonly download: boolean;
  /** Writes the file. @returns what now stands there, or, of a download, its address to load it once more */
  write(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array } | { readonly address: string }>;
  /** Removes what was only begun. */
  discard(): Promise<void>;
}

interface FileKind {
  /** The dialog opens where the last file of that sort went; backups without one. */
  readonly id?: string;
  readonly suggestedName: string;
  readonly type: string;
  /** With the dot. */
  readonly ending: string;
  /** Said in the system's dialog. */
  readonly description: string;
}

type Picker = (options: object) => Promise<FileSystemFileHandle>;

/**
 * Asks where the file shall go. To be called in the click itself: browsers open the dialog only then.
 * @returns `undefined` where the person chose to cancel
 */
export async function chooseTarget(kind: FileKind): Promise<SaveTarget | undefined> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  if (!showSaveFilePicker) return downloadOf(kind);
  try {
    const handle = await showSaveFilePicker.call(globalThis, {
      id: kind.id ?? 'backup',
      suggestedName: kind.suggestedName,
      types: [{ description: kind.description, accept: { [kind.type]: [kind.ending] } }],
    });
    return pickedFile(handle);
  } catch (refused) {
    const { name } = refused as Error;
    if (name === 'AbortError') return undefined;
    // Policies of an organisation can forbid the dialog; the download is left.
    console.warn('The file dialog is not available.', name);
    return downloadOf(kind);
  }
}

function pickedFile(handle: FileSystemFileHandle): SaveTarget {
  return {
    name: handle.name,
    download: false,
    async write(bytes) {
      const stream = await handle.createWritable();
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
      return { bytes: new Uint8Array(await (await handle.getFile()).arrayBuffer()) };
    },
    async discard() {
      // An older backup that was chosen to be replaced is whole until the new one is written.
      const removable = handle as { remove?: () => Promise<void> };
      if ((await handle.getFile()).size === 0) await removable.remove?.();
    },
  };
}

function downloadOf({ suggestedName, type }: FileKind): SaveTarget {
  return {
    name: suggestedName,
    download: true,
    write(bytes) {
      const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
      const link = document.createElement('a');
      link.href = address;
      link.download = suggestedName;
      link.click();
      return Promise.resolve({ address });
    },
    discard: () => Promise.resolve(),
  };
}
