/** Where the files of an index are kept. Everything in it can be made again: what cannot be read or written is simply not there. */
export type IndexFolder = {
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whether the disk has it now. */
  write(name: string, bytes: Uint8Array): Promise<boolean>;
  remove(name: string): Promise<void>;
};

/** In a browser that keeps no files, the index is made at every opening. */
export const noFolder: IndexFolder = {
  read: async () => null,
  write: async () => false,
  remove: async () => undefined,
};

// TypeScript has this method in its library for workers only, and this folder is checked with the window's.
type Accessible = FileSystemFileHandle & { createSyncAccessHandle(): Promise<Access> };
type Access = {
  getSize(): number;
  read(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
};

/** The folder of a catalogue in the origin's private files. */
export async function openIndexFolder(catalogue: string): Promise<IndexFolder> {
  try {
    const top = await navigator.storage.getDirectory();
    const indexes = await top.getDirectoryHandle('search', { create: true });
    return folderIn(await indexes.getDirectoryHandle(catalogue, { create: true }));
  } catch {
    return noFolder;
  }
}

function folderIn(directory: FileSystemDirectoryHandle): IndexFolder {
  return {
    async read(name) {
      try {
        return await readWhole(await directory.getFileHandle(name));
      } catch {
        return null;
      }
    },
    async write(name, bytes) {
      try {
        const handle = (await directory.getFileHandle(name, { create: true })) as Accessible;
        const access = await handle.createSyncAccessHandle();
        try {
          access.truncate(0);
          const written = access.write(bytes, { at: 0 });
          access.flush();
          return written === bytes.byteLength;
        } finally {
          access.close();
        }
      } catch {
        return false;
      }
    },
    async remove(name) {
      await directory.removeEntry(name).catch(() => undefined);
    },
  };
}

/** Read at one go into one buffer: by way of a Blob the same bytes take four times as long. Where another worker has the file open, that way is left. */
async function readWhole(handle: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer> | null> {
  const access = await (handle as Accessible).createSyncAccessHandle().catch(() => null);
  if (access === null) return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  try {
    const bytes = new Uint8Array(access.getSize());
    return access.read(bytes, { at: 0 }) === bytes.byteLength ? bytes : null;
  } finally {
    access.close();
  }
}
