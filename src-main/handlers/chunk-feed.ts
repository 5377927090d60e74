/** Chunks handed in by messages, handed on as a stream; a chunk is acknowledged when its reader asks for the next one. */
export type ChunkFeed = AsyncIterable<Uint8Array> & {
  /** False when nobody reads any more. */
  push(bytes: Uint8Array): Promise<boolean>;
  end(): void;
};

type Waiting = { readonly bytes: Uint8Array; readonly taken: (wanted: boolean) => void };

export function createChunkFeed(): ChunkFeed {
  let waiting: Waiting | null = null;
  let wake: () => void = () => undefined;
  let ended = false;
  let abandoned = false;
  /** The chunk in the reader's hands. */
  let held: Waiting | null = null;

  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        while (waiting === null && !ended) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const next: Waiting | null = waiting;
        if (next === null) return;
        waiting = null;
        held = next;
        yield next.bytes;
        held = null;
        next.taken(true);
      }
    } finally {
      abandoned = true;
      held?.taken(false);
      waiting?.taken(false);
    }
  }
  const reader = read();

  return {
    [Symbol.asyncIterator]: () => reader,
    push: (bytes) => {
      if (abandoned || ended) return Promise.resolve(false);
      return new Promise<boolean>((taken) => {
        waiting = { bytes, taken };
        wake();
      });
    },
    end: () => {
      ended = true;
      waiting?.taken(false);
      wake();
    },
  };
}
