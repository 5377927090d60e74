import { mkdir } from 'node:fs/promises';
import type { DeskEvent } from '../contract/events';
import { type DataFolder, describeError } from '../host/data-folder';
import { freeFileName } from '../host/free-name';
import type { HostServices } from '../host/services';
import type { Machine } from './browsers';
import { openFile, revealFile } from './open-outside';

/** What this host can do outside its window: no dialogs, so bundles and texts go to the data folder's `Exports`. */
export function loopbackServices(folder: DataFolder, version: string, machine: Machine, emit: (event: DeskEvent) => void): HostServices {
  /** Paths given out and perhaps not written yet: two windows may export at once. */
  const promised = new Set<string>();
  return {
    info: { host: 'loopback', version, platform: machine.platform, runtime: `Node ${process.versions.node}`, dataFolder: folder.root },
    choosePath: async (_what, suggested) => {
      try {
        await mkdir(folder.exports, { recursive: true });
        return { ok: true, value: await freeFileName(folder.exports, suggested, promised) };
      } catch (error) {
        return { ok: false, failure: { why: 'cannot-write', detail: describeError(error) } };
      }
    },
    openFile: (path) => openFile(machine, path),
    revealFile: (path) => revealFile(machine, path),
    emit,
    // There is no native menu here.
    useLanguage: async () => undefined,
    now: () => performance.now(),
  };
}
