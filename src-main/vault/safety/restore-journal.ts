import { join } from 'node:path';
import type { JournalHead } from '../../contract/names';
import type { Outcome } from '../../contract/results';
import { type Disk, writeFailure } from '../disk';
import { type Journal, openJournal } from '../journal/journal';
import { type DecodedLine, decodeLine, emptyHash, type JournalChange } from '../journal/line';
import { segmentNumbers } from '../journal/load';
import { eachLine, scanSegment, segmentName } from '../journal/segment';
import { done, refused } from '../outcomes';
import { newestSound, snapshotFolder } from './snapshot';
import { listSnapshots } from './snapshot-files';
import { beginSwap, commitSwap } from './swap-journal';

export type RestoredJournal = {
  readonly head: JournalHead;
  /** ISO 8601 time of the snapshot that was used, null when there was none and the files alone gave their lines back. */
  readonly snapshot: string | null;
  /** Changes that were in no snapshot and were found whole in the damaged files. */
  readonly salvaged: number;
  /** Lines left aside because the snapshot holds their change with other content. */
  readonly contradicted: number;
  /** Name of the folder, inside the catalogue's, that keeps the damaged files. */
  readonly setAside: string;
};

export type RestoreOptions = { readonly disk: Disk; readonly catalogueFolder: string; readonly segmentBytes: number; readonly now: Date };

const batch = 1_000;

/**
 * Makes a sound journal again: the newest sound snapshot, then every whole line of the present files that it does not
 * hold, chained anew. The present files are moved aside, never deleted. The journal must be closed; it is sound or still
 * plainly damaged after a crash at any moment.
 */
export async function restoreJournal({ disk, catalogueFolder, segmentBytes, now }: RestoreOptions): Promise<Outcome<RestoredJournal>> {
  const setAside = `journal-damaged-${now.toISOString().replaceAll(':', '-')}`;
  try {
    const building = await beginSwap(catalogueFolder);
    const rebuilt = await openJournal({ disk, folder: building, segmentBytes });
    if (!rebuilt.ok) return rebuilt;
    const filled = await fill(disk, catalogueFolder, rebuilt.value);
    await rebuilt.value.close();
    if (!filled.ok) return filled;
    await commitSwap(disk, catalogueFolder, setAside);
    return done({ ...filled.value, head: rebuilt.value.head(), setAside });
  } catch (error) {
    return refused(await writeFailure(error, disk, catalogueFolder, 0));
  }
}

type Filled = Pick<RestoredJournal, 'snapshot' | 'salvaged' | 'contradicted'>;

async function fill(disk: Disk, catalogueFolder: string, journal: Journal): Promise<Outcome<Filled>> {
  const snapshot = await newestSound(disk, await listSnapshots(snapshotFolder(catalogueFolder)));
  if (snapshot !== null) {
    const lines: DecodedLine[] = [];
    await scanSegment(disk, snapshot.path, { count: 0, hash: emptyHash }, (line) => lines.push(line));
    const added = await appendAll(
      journal,
      lines.map(({ change }) => change),
    );
    if (!added.ok) return added;
  }
  const fromSnapshot = journal.head().count;
  let contradicted = 0;
  for (const number of await segmentNumbers(catalogueFolder)) {
    const changes: JournalChange[] = [];
    await eachLine(disk, join(catalogueFolder, segmentName(number)), (line) => {
      const decoded = decodeLine(line);
      if (decoded !== null) changes.push(decoded.change);
    });
    const added = await appendAll(journal, changes);
    if (!added.ok) return added;
    contradicted += added.value;
  }
  return done({ snapshot: snapshot?.at ?? null, salvaged: journal.head().count - fromSnapshot, contradicted });
}

/** Returns how many changes were refused because the journal holds their id with other content. */
async function appendAll(journal: Journal, changes: readonly JournalChange[], size = batch): Promise<Outcome<number>> {
  let contradicted = 0;
  for (let from = 0; from < changes.length; from += size) {
    const part = changes.slice(from, from + size);
    const added = await journal.append(part);
    if (added.ok) continue;
    if (added.failure.why !== 'damaged') return added;
    if (size === 1) {
      contradicted += 1;
      continue;
    }
    // One change refuses the whole part: the others must not be lost with it.
    const single = await appendAll(journal, part, 1);
    if (!single.ok) return single;
    contradicted += single.value;
  }
  return done(contradicted);
}
