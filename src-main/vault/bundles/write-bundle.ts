import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BundlePlan, BundleWritten } from '../../contract/bundles';
import type { Outcome } from '../../contract/results';
import { type Disk, syncFolder, writeFailure } from '../disk';
import type { Places } from '../originals/places';
import { done, refused } from '../outcomes';
import type { BagOrder, BagProgress } from './order';
import { planFault } from './plan-faults';
import { writeBagInThread } from './thread';

export type BundleInput = {
  readonly plan: BundlePlan;
  readonly targetPath: string;
  readonly onProgress: (progress: BagProgress) => void;
  readonly signal: AbortSignal;
};

type BundleSurroundings = { readonly disk: Disk; readonly places: Places; readonly now: () => Date; readonly worker: URL | string };

/** Headers, manifests and directory take at most about this much for each file, on top of its bytes. */
const bytesBesides = 1_500;

/**
 * Writes beside the target under a temporary name, has all of it read back, then renames. `damaged` names the path in the
 * bag of an original that is missing or not what its name says. After any failure nothing is left.
 */
export async function writeBundle({ plan, targetPath, onProgress, signal }: BundleInput, around: BundleSurroundings): Promise<Outcome<BundleWritten>> {
  const { disk, places, now, worker } = around;
  const fault = planFault(plan);
  if (fault !== null) return refused({ why: 'cannot-write', detail: fault });
  const files = await places.locate(plan.originals.map(({ sha }) => sha));
  const originals: BagOrder['originals'][number][] = [];
  for (const original of plan.originals) {
    const file = files.get(original.sha);
    if (file === undefined) return refused({ why: 'damaged', detail: original.path });
    originals.push({ ...original, file });
  }
  const folder = dirname(targetPath);
  const temporaryPath = `${targetPath}.${randomUUID().slice(0, 8)}.part`;
  const needed = spaceNeeded(plan);
  try {
    const { free } = await disk.space(folder);
    if (free < needed) return refused({ why: 'no-space', needed, free });
    const { name, bagInfo, texts } = plan;
    const written = await writeBagInThread(worker, { name, bagInfo, texts, originals, temporaryPath, instant: now().getTime() }, onProgress, signal);
    if (!written.ok) return written;
    if (signal.aborted) return refused({ why: 'cancelled' });
    await rename(temporaryPath, targetPath);
    await syncFolder(folder);
    return done({ fileName: basename(targetPath), folder, ...written.value });
  } catch (error) {
    return refused(await writeFailure(error, disk, folder, needed));
  } finally {
    // After a rename nothing bears this name any more.
    await rm(temporaryPath, { force: true }).catch(() => undefined);
  }
}

function spaceNeeded({ texts, originals }: BundlePlan): number {
  const bytes = originals.reduce((sum, { size }) => sum + size, 0) + texts.reduce((sum, { text }) => sum + Buffer.byteLength(text, 'utf8'), 0);
  return bytes + (texts.length + originals.length + 8) * bytesBesides;
}
