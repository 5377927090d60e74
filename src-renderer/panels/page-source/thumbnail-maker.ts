import type { PreviewObstacle } from '../../core/model/scan';
import type { Catalogue } from '../../data/catalogue';
import { putThumbnail, thumbnail } from '../../data/queries/thumbnails';
import { PageProblem } from '../../workers/page-problem.client';
import type { Thumbnail } from '../../workers/page-reader.client';
import { pageReader } from './page-reader';
import { createThumbnailQueue, pageKey, type QueueEntry, type Tell, type ThumbnailWish } from './thumbnail-queue';

/** Pixels of the longer side: sharp in the grid at twice the usual density. */
const maxSide = 320;
/** More would only wait in the workers, where what comes into view could not overtake it. */
const atOnce = 2;

/** The picture, or why there is none. */
export type MadeThumbnail = Blob | PreviewObstacle;
export type ThumbnailState = MadeThumbnail | undefined;
/** `unseen`: nobody waits for it. Rejects with a PageProblem. */
export type DrawThumbnail = (wish: ThumbnailWish, unseen: boolean) => Promise<Thumbnail>;

type ThumbnailMaker = {
  /** The stored picture, else one made now; what is in view goes first, the newest of it foremost. Returns what ends the wait. */
  see(wish: ThumbnailWish, then: (made: MadeThumbnail) => void): () => void;
  /** Makes it when nothing in view waits, as after an import, and tells of each. */
  later(wishes: readonly ThumbnailWish[], tell?: Tell): void;
};

/** Makes thumbnails in the background and keeps them; what is missing after a restart is made when it is next seen or when there is time. */
export function createThumbnailMaker(catalogue: Catalogue, drawIt: DrawThumbnail = drawnBy(catalogue)): ThumbnailMaker {
  const queue = createThumbnailQueue();
  const refused = new Map<string, PreviewObstacle>();
  let running = 0;

  function work(): void {
    while (running < atOnce) {
      const entry = queue.take();
      if (entry === undefined) return;
      running += 1;
      void make(entry).finally(() => {
        running -= 1;
        work();
      });
    }
  }

  async function make({ wish, waiters }: QueueEntry): Promise<void> {
    const picture = await thumbnail(catalogue, wish.scan, wish.page)
      .then((found) => found ?? draw(wish, waiters.size === 0))
      .catch(unlessClosed);
    if (typeof picture === 'string') refused.set(pageKey(wish), picture);
    if (picture === undefined || waiters.size === 0) return;
    const made = typeof picture === 'string' ? picture : new Blob([picture.bytes], { type: picture.mediaType });
    for (const tell of [...waiters]) tell(wish, made);
  }

  async function draw(wish: ThumbnailWish, unseen: boolean): Promise<Thumbnail | PreviewObstacle | undefined> {
    try {
      const made = await drawIt(wish, unseen);
      const { scan, page } = wish;
      await putThumbnail(catalogue, { scan, page, ...made });
      return made;
    } catch (problem) {
      // Bytes that could not be fetched this time say nothing about the page: it is asked for again when next seen.
      if (problem instanceof PageProblem && problem.reason !== 'unreadable') return problem.reason;
      return undefined;
    }
  }

  return {
    see(wish, then) {
      const obstacle = refused.get(pageKey(wish));
      if (obstacle !== undefined) {
        then(obstacle);
        return () => undefined;
      }
      const entry = queue.add(wish, true);
      const tell: Tell = (_, made) => then(made);
      entry.waiters.add(tell);
      work();
      return () => {
        entry.waiters.delete(tell);
        queue.leave(entry);
      };
    },
    later(wishes, tell) {
      for (const wish of wishes) {
        const obstacle = refused.get(pageKey(wish));
        if (obstacle !== undefined) tell?.(wish, obstacle);
        else {
          const entry = queue.add(wish, false);
          if (tell !== undefined) entry.waiters.add(tell);
        }
      }
      work();
    },
  };
}

/** Drawn in the workers. */
function drawnBy(catalogue: Catalogue): DrawThumbnail {
  return ({ scan, page, size }, unseen) => pageReader(catalogue).thumbnail({ sha: scan, size }, page, maxSide, unseen);
}

/** What was asked for before the catalogue was closed, nobody waits for any more. */
function unlessClosed(problem: unknown): undefined {
  if (problem instanceof Error && problem.name === 'DatabaseClosedError') return undefined;
  throw problem;
}

const makers = new WeakMap<Catalogue, ThumbnailMaker>();

export function thumbnailMaker(catalogue: Catalogue): ThumbnailMaker {
  const known = makers.get(catalogue);
  if (known !== undefined) return known;
  const maker = createThumbnailMaker(catalogue);
  makers.set(catalogue, maker);
  return maker;
}
