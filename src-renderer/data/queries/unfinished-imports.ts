import type { Catalogue } from '../catalogue';
import type { SettingRow } from '../rows';

/** An import that was begun and of which no end is known: the program was killed or the window closed in the middle. */
export type UnfinishedImport = {
  /** Id of its batch. */
  readonly batch: string;
  /** When it began, ISO 8601. */
  readonly begun: string;
  readonly files: readonly { readonly name: string /** Bytes. */; readonly size: number }[];
  /** Indexes into `files` of which an outcome is known. */
  readonly settled: ReadonlySet<number>;
};

const listPrefix = 'import-files:';
const settledPrefix = 'import-settled:';

/** Notes which files an import is about, before the first of them is touched, so that what never came in can be named. */
export async function noteImport({ database }: Catalogue, { batch, begun, files }: Pick<UnfinishedImport, 'batch' | 'begun' | 'files'>): Promise<void> {
  await database.settings.put({
    key: `${listPrefix}${batch}`,
    value: { begun, names: files.map(({ name }) => name), sizes: files.map(({ size }) => size) },
  });
}

/** Notes of which files an outcome is known, a bit a file. Not strict: should a power cut undo it, what came in is found by its name. */
export function noteSettled({ database }: Catalogue, batch: string, bits: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction(['settings'], 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('settings').put({ key: `${settledPrefix}${batch}`, value: bits.slice() } satisfies SettingRow);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('What came in could not be noted.'));
  });
}

/** The import is over, or nobody wants to be reminded of it any more. */
export async function forgetImport({ database }: Catalogue, batch: string): Promise<void> {
  await database.settings.bulkDelete([`${listPrefix}${batch}`, `${settledPrefix}${batch}`]);
}

/** The imports noted and not forgotten, those under way among them, the newest first. A file counts as settled, too, when its batch says that it came in. */
export async function unfinishedImports({ database }: Catalogue): Promise<readonly UnfinishedImport[]> {
  const rows = await database.settings.where('key').startsWith(listPrefix).toArray();
  const found = await Promise.all(
    rows.map(async ({ key, value }) => {
      const batch = key.slice(listPrefix.length);
      const { begun, names, sizes } = value as { begun: string; names: readonly string[]; sizes: readonly number[] };
      const settledRow = await database.settings.get(`${settledPrefix}${batch}`);
      const bits = settledRow?.value instanceof Uint8Array ? settledRow.value : new Uint8Array();
      const cameIn = await namesThatCameIn(database, batch);
      const files = names.map((name, index) => ({ name, size: sizes[index] ?? 0 }));
      const settled = new Set(names.flatMap((name, index) => (isSet(bits, index) || takeOne(cameIn, name) ? [index] : [])));
      return { batch, begun, files, settled };
    }),
  );
  return found.toSorted((left, right) => (left.begun < right.begun ? 1 : -1));
}

/** Forgets the imports of which all that never came in has now been brought: `files` are those of an import that came to its end. */
export async function forgetImportsBroughtBy(catalogue: Catalogue, files: UnfinishedImport['files']): Promise<void> {
  const brought = new Set(files.map(({ name, size }) => `${size} ${name}`));
  for (const { batch, files: wanted, settled } of await unfinishedImports(catalogue)) {
    if (wanted.every(({ name, size }, index) => settled.has(index) || brought.has(`${size} ${name}`))) await forgetImport(catalogue, batch);
  }
}

/** How many scans of each name the batch made or named. */
async function namesThatCameIn(database: Catalogue['database'], batch: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await database.changes
    .where('batch')
    .equals(batch)
    .each(({ change }) => {
      const fields = change.payload?.fields;
      const names = typeof fields === 'object' && fields !== null && 'names' in fields ? fields.names : undefined;
      if (Array.isArray(names)) for (const name of names) if (typeof name === 'string') counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  return counts;
}

function takeOne(counts: Map<string, number>, name: string): boolean {
  const left = counts.get(name) ?? 0;
  if (left > 0) counts.set(name, left - 1);
  return left > 0;
}

function isSet(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
}

export function setSettled(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
}
