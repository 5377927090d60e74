import { chunkBytes, type KeptOriginal } from '../contract/originals';
import type { Outcome } from '../contract/results';
import { keptOutcome, transferMessages } from '../contract/transfers';
import { throttled } from '../host/throttle';
import type { Vault } from '../vault/vault';
import { type ChunkFeed, createChunkFeed } from './chunk-feed';

type Transfer = { readonly stop: AbortController; readonly feed: ChunkFeed | null; readonly done: Promise<Outcome<KeptOriginal>> };

/** Giving up ends the feed, which the vault may see first, as a file that is too short. */
const cancelled = { ok: false, failure: { why: 'cancelled' } } as const;

/** Files on their way into the vault, by path or by acknowledged chunks. Every argument is as it came and is parsed here. */
export type Keeping = {
  keepPath(raw: unknown, onBytes: (told: { readonly transfer: string; readonly bytes: number }) => void): Promise<Outcome<KeptOriginal>>;
  begin(raw: unknown): { readonly chunkBytes: number };
  /** False when no more is wanted (refused, full, given up): the outcome says why. */
  chunk(raw: unknown): Promise<boolean>;
  finish(raw: unknown): Promise<Outcome<KeptOriginal>>;
  abort(raw: unknown): void;
  /** The page has gone: what it was sending is given up. */
  abortAll(): void;
};

export function createKeeping(vault: Vault, now: () => number): Keeping {
  const transfers = new Map<string, Transfer>();
  const open = (id: string, feed: ChunkFeed | null, run: (signal: AbortSignal) => Promise<Outcome<KeptOriginal>>): Transfer => {
    if (transfers.has(id)) throw new Error('a transfer of this id is under way');
    const stop = new AbortController();
    const opened = {
      stop,
      feed,
      done: run(stop.signal)
        .then((outcome) => (stop.signal.aborted && !outcome.ok ? cancelled : outcome))
        .finally(() => transfers.get(id)?.feed === null && transfers.delete(id)),
    };
    // Whoever waits for the transfer hears of a fault; until then it is no unhandled one.
    opened.done.catch(() => undefined);
    transfers.set(id, opened);
    return opened;
  };
  const giveUp = ({ stop, feed }: Transfer) => {
    stop.abort();
    feed?.end();
  };
  return {
    keepPath: async (raw, onBytes) => {
      const input = transferMessages.keepPath.parse(raw);
      const tell = throttled<number>(100, now, (bytes) => onBytes({ transfer: input.transfer, bytes }));
      return keptOutcome.parse(await open(input.transfer, null, (signal) => vault.keepFile(input.catalogue, input.path, (bytes) => tell(bytes), signal)).done);
    },
    begin: (raw) => {
      const input = transferMessages.keepBegin.parse(raw);
      const feed = createChunkFeed();
      open(input.transfer, feed, (signal) => vault.keepStream(input.catalogue, feed, input.size, () => undefined, signal));
      return { chunkBytes };
    },
    chunk: async (raw) => {
      const input = transferMessages.keepChunk.parse(raw);
      const transfer = transfers.get(input.transfer);
      if (!transfer?.feed) return false;
      // A vault that refuses without reading leaves the chunk untouched: its answer frees the page as well.
      return Promise.race([transfer.feed.push(input.bytes), transfer.done.then(() => false)]);
    },
    finish: async (raw) => {
      const input = transferMessages.named.parse(raw);
      const transfer = transfers.get(input.transfer);
      if (!transfer) throw new Error('no transfer of this id');
      transfer.feed?.end();
      try {
        return keptOutcome.parse(await transfer.done);
      } finally {
        transfers.delete(input.transfer);
      }
    },
    abort: (raw) => {
      // Nobody waits for an answer to this message: what is not understood is passed over, for a throw would end the program.
      const input = transferMessages.named.safeParse(raw);
      const transfer = input.success ? transfers.get(input.data.transfer) : undefined;
      if (transfer) giveUp(transfer);
    },
    abortAll: () => {
      for (const [id, transfer] of transfers) {
        giveUp(transfer);
        transfers.delete(id);
      }
    },
  };
}
