/** What the systems write into folders for themselves; nobody means to archive it. */
const systemFiles: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * The files of a drop, folders walked to their ends in the order of names. To be called in the drop event itself: the
 * browser forgets the entries when it is over. What cannot be read is left out of the walk, never the rest of it.
 */
export function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const files = [...transfer.files];
  // Files dropped as such keep their way to the disk, by which Electron copies them without reading them twice.
  if (!entries.some((entry) => entry.isDirectory)) return Promise.resolve(files);
  return walk(entries);
}

async function walk(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found: File[] = [];
  for (const entry of entries.toSorted((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }))) {
    if (isDirectory(entry)) found.push(...(await walk(await childrenOf(entry))));
    else if (isFile(entry) && !systemFiles.includes(entry.name) && !entry.name.startsWith('._')) found.push(...(await fileOf(entry)));
  }
  return found;
}

/** A directory tells its children by the hundred, until it tells none. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (more.length === 0) return children;
    children.push(...more);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
