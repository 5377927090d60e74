/** Pages that are loaded or on their way, so that a page asked for in advance is not asked for again when it is turned to. */
export type BitmapCache = {
  /** The page's picture, at least about `wide` pixels across. Pages further from `page` than one are given up while they still load. */
  get(page: number, wide: number, load: (signal: AbortSignal) => Promise<ImageBitmap>): Promise<ImageBitmap>;
  giveUpExcept(pages: readonly number[]): void;
  close(): void;
};

type Entry = {
  readonly page: number;
  readonly wide: number;
  readonly promise: Promise<ImageBitmap>;
  readonly cancel: AbortController;
  bitmap: ImageBitmap | undefined;
};

/** As many whole pages are kept as lie around the one that is read. */
const mostKept = 4;

export function createBitmapCache(): BitmapCache {
  const entries = new Map<number, Entry>();

  function drop(entry: Entry): void {
    entries.delete(entry.page);
    entry.cancel.abort();
    entry.bitmap?.close();
  }

  return {
    get(page, wide, load) {
      const known = entries.get(page);
      // A little coarser is as good: the sharp part is fetched apart anyway.
      if (known !== undefined && known.wide >= wide * 0.9) {
        entries.delete(page);
        entries.set(page, known);
        return known.promise;
      }
      const cancel = new AbortController();
      const entry: Entry = { page, wide, cancel, promise: load(cancel.signal), bitmap: undefined };
      // One that is replaced may still be on the screen and is left to the garbage collector.
      entries.delete(page);
      entries.set(page, entry);
      entry.promise.then(
        (bitmap) => {
          entry.bitmap = bitmap;
          if (entries.get(page) !== entry && cancel.signal.aborted) bitmap.close();
        },
        () => {
          if (entries.get(page) === entry) entries.delete(page);
        },
      );
      for (const oldest of entries.values()) {
        if (entries.size <= mostKept) break;
        drop(oldest);
      }
      return entry.promise;
    },
    giveUpExcept(pages) {
      for (const entry of [...entries.values()]) if (entry.bitmap === undefined && !pages.includes(entry.page)) drop(entry);
    },
    close() {
      for (const entry of [...entries.values()]) drop(entry);
    },
  };
}
