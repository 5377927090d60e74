import { join } from 'node:path';
import type { JournalHead } from '../../contract/names';
import type { Outcome } from '../../contract/results';
import { type Disk, writeFailure } from '../disk';
import { type Journal, openJournal } from '../journal/journal';
import { decodeLine, emptyHash, type JournalChange } from '../journal/line';
import { segmentNumbers } from '../journal/load';
import { eachLine, scanSegment, segmentName } from '../journal/segment';
import { done, refused } from '../outcomes';
import { newestSound, snapshotFolder } from './snapshot';
import { listSnapshots } from './snapshot-files';
import { beginSwap, commitSwap } from './swap-journal';

type RestoredJournal = {
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

type RestoreOptions = { readonly disk: Disk; readonly catalogueFolder: string; readonly segmentBytes: number; readonly now: Date };

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
    const copied = createAppender(journal);
    await scanSegment(disk, snapshot.path, { count: 0, hash: emptyHash }, ({ change }) => copied.add(change));
    const added = await copied.end();
    if (!added.ok) return added;
  }
  const fromSnapshot = journal.head().count;
  let contradicted = 0;
  for (const number of await segmentNumbers(catalogueFolder)) {
    const salvaged = createAppender(journal);
    await eachLine(disk, join(catalogueFolder, segmentName(number)), (line) => {
      const decoded = decodeLine(line);
      return decoded === null ? undefined : salvaged.add(decoded.change);
    });
    const added = await salvaged.end();
    if (!added.ok) return added;
    contradicted += added.value;
  }
  return done({ snapshot: snapshot?.at ?? null, salvaged: journal.head().count - fromSnapshot, contradicted });
}

type Appender = { add(change: JournalChange): Promise<void> | undefined; end(): Promise<Outcome<number>> };

/**
 * Appends changes by the batch, never more of them in memory: a journal may be larger. `end` answers how many were refused
 * because the journal holds their id with other content; after another failure nothing more is appended.
 */
function createAppender(journal: Journal): Appender {
  let held: JournalChange[] = [];
  let outcome: Outcome<number> = done(0);

  async function flush(): Promise<void> {
    const changes = held;
    held = [];
    if (!outcome.ok) return;
    const refusedNow = await appendBatch(journal, changes);
    outcome = refusedNow.ok ? done(outcome.value + refusedNow.value) : refusedNow;
  }

  return {
    add(change) {
      held.push(change);
      return held.length < batch ? undefined : flush();
    },
    async end() {
      await flush();
      return outcome;
    },
  };
}

async function appendBatch(journal: Journal, changes: readonly JournalChange[]): Promise<Outcome<number>> {
  const added = await journal.append(changes);
  if (added.ok) return done(0);
  if (added.failure.why !== 'damaged') return added;
  if (changes.length === 1) return done(1);
  // One change refuses the whole batch: the others must not be lost with it.
  let contradicted = 0;
  for (const change of changes) {
    const single = await appendBatch(journal, [change]);
    if (!single.ok) return single;
    contradicted += single.value;
  }
  return done(contradicted);
}
