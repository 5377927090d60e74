import type { PageReference } from '../../core/model/page';
import type { PreviewObstacle } from '../../core/model/scan';

export type ThumbnailWish = PageReference & { /** Bytes of the original. */ readonly size: number };
export type Tell = (wish: ThumbnailWish, made: Blob | PreviewObstacle) => void;
export type QueueEntry = { readonly wish: ThumbnailWish; readonly waiters: Set<Tell> };

export function pageKey({ scan, page }: PageReference): string {
  return `${scan}/${page}`;
}

/** What waits to be drawn: first what is in view, the newest of it foremost, then the rest in the order it came. */
type ThumbnailQueue = {
  /** Adds a wish, or joins the one for the same page. */
  add(wish: ThumbnailWish, inView: boolean): QueueEntry;
  /** Nobody sees it any more: it waits with the rest. */
  leave(entry: QueueEntry): void;
  take(): QueueEntry | undefined;
};

export function createThumbnailQueue(): ThumbnailQueue {
  // Maps keep the order of insertion, so taking the first or forgetting one costs the same however many wait.
  const inView = new Map<string, QueueEntry>();
  const later = new Map<string, QueueEntry>();
  return {
    add(wish, isInView) {
      const key = pageKey(wish);
      const entry = inView.get(key) ?? later.get(key) ?? { wish, waiters: new Set<Tell>() };
      if (isInView) {
        later.delete(key);
        inView.delete(key);
        inView.set(key, entry);
      } else if (!inView.has(key)) later.set(key, entry);
      return entry;
    },
    leave(entry) {
      const key = pageKey(entry.wish);
      if (entry.waiters.size > 0 || inView.get(key) !== entry) return;
      inView.delete(key);
      later.set(key, entry);
    },
    take() {
      const newest = [...inView].at(-1) ?? later.entries().next().value;
      if (newest === undefined) return undefined;
      const [key, entry] = newest;
      inView.delete(key);
      later.delete(key);
      return entry;
    },
  };
}
