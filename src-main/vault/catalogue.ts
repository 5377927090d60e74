import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeptOriginal } from '../contract/originals';
import type { Outcome } from '../contract/results';
import { type Disk, makeFolder, readFailure, syncFolder, systemCode, writeAll } from './disk';
import { type Journal, openJournal } from './journal/journal';
import { createKeeper, type Keeper } from './originals/keep';
import { createPlaces, type Places } from './originals/places';
import { refused } from './outcomes';
import { finishSwap } from './safety/swap-journal';

/** What `catalogue.json` says; `format` is the version of the folder's layout. */
const catalogueInfo = z.looseObject({ format: z.literal(1), id: z.string(), title: z.string(), sample: z.boolean(), createdAt: z.string() });
type CatalogueInfo = z.infer<typeof catalogueInfo>;

/** One catalogue's folder in the vault. The journal is read and checked at its first use. */
export type Catalogue = {
  readonly info: CatalogueInfo;
  /** Whether `catalogue.json` could not be understood. */
  readonly infoDamaged: boolean;
  readonly folder: string;
  readonly places: Places;
  readonly keeper: Keeper;
  journal(): Promise<Outcome<Journal>>;
  /** Closes the journal; the next use reads it again. */
  close(): Promise<void>;
  /** Runs the task while nobody has the journal open; uses that come meanwhile wait for it. */
  withJournalClosed<Value>(task: () => Promise<Value>): Promise<Value>;
  originals(): Promise<{ readonly count: number; readonly bytes: number }>;
};

export type CatalogueOptions = { readonly disk: Disk; readonly segmentBytes: number; readonly reserve: number };

const infoFile = 'catalogue.json';

export function openCatalogue(
  folder: string,
  { info, damaged }: { readonly info: CatalogueInfo; readonly damaged: boolean },
  options: CatalogueOptions,
): Catalogue {
  const places = createPlaces(join(folder, 'originals'));
  let journal: Promise<Outcome<Journal>> | null = null;
  let totals: Promise<{ count: number; bytes: number }> | null = null;

  function onKept(original: KeptOriginal): void {
    if (original.alreadyThere) return;
    totals = totals?.then(({ count, bytes }) => ({ count: count + 1, bytes: bytes + original.size })) ?? null;
  }

  async function openNow(): Promise<Outcome<Journal>> {
    try {
      await finishSwap(folder);
    } catch (error) {
      return refused(readFailure(error));
    }
    return openJournal({ disk: options.disk, folder, segmentBytes: options.segmentBytes });
  }

  /** A failure is not remembered: the disk may be back, or the journal restored, at the next try. */
  function remember(opening: Promise<Outcome<Journal>>): Promise<Outcome<Journal>> {
    const forget = () => {
      // Only its own: a restoring may have taken its place while it failed.
      if (journal === opening) journal = null;
    };
    journal = opening;
    opening.then((opened) => opened.ok || forget(), forget);
    return opening;
  }

  async function closeNow(open: Promise<Outcome<Journal>> | null): Promise<void> {
    const opened = await open;
    if (opened?.ok) await opened.value.close();
  }

  return {
    info,
    infoDamaged: damaged,
    folder,
    places,
    keeper: createKeeper({ disk: options.disk, places, reserve: options.reserve, onKept }),
    journal: () => journal ?? remember(openNow()),
    async close() {
      const open = journal;
      journal = null;
      await closeNow(open);
    },
    withJournalClosed(task) {
      const result = closeNow(journal).then(task);
      remember(result.then(openNow, openNow));
      return result;
    },
    originals() {
      totals ??= countOriginals(places, options.disk);
      return totals;
    },
  };
}

/** Walks the folders once; afterwards the numbers are kept up as originals come in. */
async function countOriginals(places: Places, disk: Disk): Promise<{ count: number; bytes: number }> {
  let count = 0;
  let bytes = 0;
  for await (const { path } of places.all()) {
    const handle = await disk.open(path, 'r');
    try {
      bytes += (await handle.stat()).size;
      count += 1;
    } finally {
      await handle.close();
    }
  }
  return { count, bytes };
}

/**
 * What the folder says it is. A folder whose `catalogue.json` cannot be understood is still a catalogue, without a title:
 * its originals and journal are there, and the user must not be shown an empty program. Throws when it cannot be read.
 */
export async function readCatalogueInfo(folder: string, id: string): Promise<{ readonly info: CatalogueInfo; readonly damaged: boolean }> {
  const text = await readFile(join(folder, infoFile), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return '';
    throw error;
  });
  const info = parseInfo(text);
  if (info?.id === id) return { info, damaged: false };
  return { info: { format: 1, id, title: '', sample: false, createdAt: '' }, damaged: true };
}

function parseInfo(text: string): CatalogueInfo | null {
  try {
    const parsed = catalogueInfo.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Makes the folder under another name first, so that a crash never leaves half a catalogue. */
export async function createCatalogueFolder(disk: Disk, folder: string, info: CatalogueInfo): Promise<void> {
  const building = `${folder}.new`;
  await makeFolder(join(building, 'originals', 'incoming'));
  const handle = await disk.open(join(building, infoFile), 'w');
  try {
    await writeAll(handle, Buffer.from(`${JSON.stringify(info, null, 2)}\n`, 'utf8'), 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(building);
  await rename(building, folder);
  await syncFolder(join(folder, '..'));
}
