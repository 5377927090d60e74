import type { Outcome } from '../../contract/results';
import type { SafetyState } from '../../contract/safety';
import type { Catalogue } from '../catalogue';
import type { Disk } from '../disk';
import { done } from '../outcomes';
import { newestSound, snapshotFolder } from './snapshot';
import { listSnapshots } from './snapshot-files';

/** How safe a catalogue is now. A snapshot whose bytes have changed since it was checked is not counted. */
export async function safetyState(disk: Disk, catalogue: Catalogue, root: string): Promise<Outcome<SafetyState>> {
  const snapshots = await listSnapshots(snapshotFolder(catalogue.folder));
  const newest = await newestSound(disk, snapshots);
  return done({
    lastSnapshot: newest?.at ?? null,
    snapshots: snapshots.length,
    originals: await catalogue.originals(),
    space: await disk.space(root),
  });
}
