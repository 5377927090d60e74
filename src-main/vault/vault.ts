import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleWritten } from '../contract/bundles';
import type { ChannelHandlers } from '../contract/channels';
import type { KeptOriginal } from '../contract/originals';
import type { Failure, Outcome } from '../contract/results';
import { type BundleInput, writeBundle } from './bundles/write-bundle';
import { createCatalogues } from './catalogues';
import { type Disk, makeFolder, realDisk, writeFailure } from './disk';
import { withEitherSignal } from './either-signal';
import { namesIn } from './originals/places';
import { copyOriginalOutside, readOriginalRange, verifyOriginals } from './originals/read';
import { done, refused } from './outcomes';
import { restoreJournal } from './safety/restore-journal';
import { safetyState } from './safety/safety';
import { takeSnapshot } from './safety/snapshot';
import { type InUse, lockVault, type VaultLock } from './vault-lock';

type VaultChannels = Pick<
  ChannelHandlers,
  | 'app.space'
  | 'catalogues.list'
  | 'catalogues.create'
  | 'catalogues.remove'
  | 'journal.head'
  | 'journal.headAt'
  | 'journal.append'
  | 'journal.read'
  | 'originals.present'
  | 'originals.verify'
  | 'safety.state'
  | 'safety.snapshot'
  | 'safety.restore'
>;

type BundleOrder = BundleInput & { readonly catalogue: string };

/** Everything that outlives the window, in one folder (design.md §6); the same in both hosts. */
export type Vault = {
  readonly channels: VaultChannels;
  /** Copies a file of the user's into the vault under its SHA-256. `onBytes` hears the bytes written so far. Cancelling leaves nothing. */
  keepFile(catalogue: string, path: string, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<Outcome<KeptOriginal>>;
  /** The same for bytes without a path; other than `expectedSize` of them is answered `changed-while-reading`. */
  keepStream(
    catalogue: string,
    chunks: AsyncIterable<Uint8Array>,
    expectedSize: number,
    onBytes: (bytes: number) => void,
    signal: AbortSignal,
  ): Promise<Outcome<KeptOriginal>>;
  /** Bytes [from, to) of an original; shorter only at its end. */
  readRange(catalogue: string, sha: string, from: number, to: number): Promise<Outcome<Uint8Array>>;
  /** Path of a private copy with a name and extension of our making, for the system's program. Copies go when the vault is closed or opened. */
  copyForOpening(catalogue: string, sha: string): Promise<Outcome<string>>;
  /** Writes beside the target under a temporary name, reads it back, then renames. */
  writeBundle(input: BundleOrder): Promise<Outcome<BundleWritten>>;
  /**
   * Gives up originals and bundles under way, waits until nothing of them is left, and lets go of the vault for the next
   * process. Whoever asks afterwards is answered `host-lost`.
   */
  close(): Promise<void>;
};

export type VaultOptions = {
  readonly root: string;
  readonly now: () => Date;
  /** The built bundle-writer.worker.ts. */
  readonly bundleWorker: URL | string;
  /** For tests: a file system that can be made to fail. */
  readonly disk?: Disk;
  /** Size in bytes at which a new file of the journal is begun. */
  readonly segmentBytes?: number;
  /** Bytes that importing originals leaves free for the journal. */
  readonly reserve?: number;
  /** Milliseconds to wait for another process that has the vault open and may be just ending. */
  readonly patience?: number;
};

const megabyte = 1024 * 1024;

export type VaultOpened = { readonly ok: true; readonly value: Vault } | { readonly ok: false; readonly failure: Failure | InUse };

/** `in-use` when another process has it open, in this host or the other: then nothing is touched. */
export async function openVault(options: VaultOptions): Promise<VaultOpened> {
  const { root, disk = realDisk, segmentBytes = 16 * megabyte, reserve = 128 * megabyte, patience = 5_000 } = options;
  const opened = join(root, 'opened');
  let lock: VaultLock;
  try {
    await makeFolder(join(root, 'catalogues'));
    const taken = await lockVault(root, patience);
    if (!taken.ok) return taken;
    lock = taken.value;
  } catch (error) {
    return refused(await writeFailure(error, disk, root, 0));
  }
  await sweep(root);
  const catalogues = createCatalogues(root, { disk, segmentBytes, reserve });

  const channels: VaultChannels = {
    'app.space': () => disk.space(root),
    'catalogues.list': () => catalogues.list(),
    'catalogues.create': (input) => catalogues.create(input),
    'catalogues.remove': ({ id }) => catalogues.remove(id),
    'journal.head': ({ catalogue }) =>
      catalogues.use(catalogue, async ({ journal }) => {
        const found = await journal();
        return found.ok ? done(found.value.head()) : found;
      }),
    'journal.headAt': ({ catalogue, count }) =>
      catalogues.use(catalogue, async ({ journal }) => {
        const found = await journal();
        return found.ok ? found.value.headAt(count) : found;
      }),
    'journal.append': ({ catalogue, changes }) =>
      catalogues.use(catalogue, async ({ journal }) => {
        const found = await journal();
        return found.ok ? found.value.append(changes) : found;
      }),
    'journal.read': ({ catalogue, from, limit }) =>
      catalogues.use(catalogue, async ({ journal }) => {
        const found = await journal();
        return found.ok ? found.value.read(from, limit) : found;
      }),
    'originals.present': ({ catalogue, shas }) => catalogues.use(catalogue, async ({ places }) => done([...(await places.locate(shas)).keys()])),
    'originals.verify': ({ catalogue, shas }) => catalogues.use(catalogue, ({ places }, ending) => verifyOriginals(disk, places, shas, ending)),
    'safety.state': ({ catalogue }) => catalogues.use(catalogue, (open) => safetyState(disk, open, root)),
    'safety.snapshot': ({ catalogue }) =>
      catalogues.use(catalogue, async (open) => {
        const journal = await open.journal();
        if (!journal.ok) return journal;
        const taken = await takeSnapshot(disk, open.folder, journal.value, options.now());
        return taken.ok ? safetyState(disk, open, root) : taken;
      }),
    'safety.restore': ({ catalogue }) =>
      catalogues.use(catalogue, (open) =>
        open.withJournalClosed(() => restoreJournal({ disk, catalogueFolder: open.folder, segmentBytes, now: options.now() })),
      ),
  };

  return done({
    channels,
    keepFile: (catalogue, path, onBytes, signal) =>
      catalogues.use(catalogue, ({ keeper }, ending) => withEitherSignal(signal, ending, (either) => keeper.keepFile(path, onBytes, either))),
    keepStream: (catalogue, chunks, expectedSize, onBytes, signal) =>
      catalogues.use(catalogue, ({ keeper }, ending) => withEitherSignal(signal, ending, (either) => keeper.keepStream(chunks, expectedSize, onBytes, either))),
    readRange: (catalogue, sha, from, to) => catalogues.use(catalogue, ({ places }) => readOriginalRange(disk, places, sha, from, to)),
    copyForOpening: (catalogue, sha) => catalogues.use(catalogue, ({ places }) => copyOriginalOutside(places, sha, opened)),
    writeBundle: (input) =>
      catalogues.use(input.catalogue, ({ places }, ending) =>
        withEitherSignal(input.signal, ending, (signal) => writeBundle({ ...input, signal }, { disk, places, now: options.now, worker: options.bundleWorker })),
      ),
    async close() {
      await catalogues.close();
      await removed(opened);
      lock.release();
    },
  });
}

/** Takes away what a crash left half done: files on their way in, half-made and removed catalogues, copies for opening. */
async function sweep(root: string): Promise<void> {
  await removed(join(root, 'opened'));
  await removed(join(root, 'removed'));
  const catalogues = join(root, 'catalogues');
  for (const name of await namesIn(catalogues)) {
    await removed(name.endsWith('.new') ? join(catalogues, name) : join(catalogues, name, 'originals', 'incoming'));
  }
}

/** Leftovers that cannot be removed now, such as a copy still open in a Windows program, wait for the next time: they keep nobody from working. */
async function removed(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
