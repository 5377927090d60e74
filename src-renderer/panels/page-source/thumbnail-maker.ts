import type { PageReference } from '../../core/model/page';
import type { Catalogue } from '../../data/catalogue';
import { putThumbnail, thumbnail } from '../../data/queries/thumbnails';
import { PageProblem } from '../../workers/page-problem.client';
import { pageReader } from './page-reader';

/** Pixels of the longer side: sharp in the grid at twice the usual density. */
const maxSide = 320;
/** More would only wait in the workers, where what comes into view could not overtake it. */
const atOnce = 2;

export type ThumbnailWish = PageReference & { /** Bytes of the original. */ readonly size: number };
export type ThumbnailState = Blob | 'none' | undefined;

type Entry = { readonly wish: ThumbnailWish; readonly waiters: ((made: Blob | 'none') => void)[]; inView: number };

export type ThumbnailMaker = {
  /** The stored picture, else one made now; what is in view goes first, the newest of it foremost. `none`: it cannot be shown. */
  see(wish: ThumbnailWish, then: (made: Blob | 'none') => void): () => void;
  /** Makes it when nothing in view waits, as after an import. */
  later(wishes: readonly ThumbnailWish[]): void;
};

function keyOf({ scan, page }: PageReference): string {
  return `${scan}/${page}`;
}

/** Makes thumbnails in the background and keeps them; what is missing after a restart is made when it is next seen. */
export function createThumbnailMaker(catalogue: Catalogue): ThumbnailMaker {
  const waiting = new Map<string, Entry>();
  const none = new Set<string>();
  let running = 0;

  function next(): Entry | undefined {
    let chosen: Entry | undefined;
    for (const entry of waiting.values()) if (chosen === undefined || entry.inView > chosen.inView) chosen = entry;
    return chosen;
  }

  function work(): void {
    while (running < atOnce) {
      const entry = next();
      if (entry === undefined) return;
      waiting.delete(keyOf(entry.wish));
      running += 1;
      void make(entry).finally(() => {
        running -= 1;
        work();
      });
    }
  }

  async function make({ wish, waiters }: Entry): Promise<void> {
    const picture = await stored(wish).then((found) => found ?? draw(wish));
    if (picture === 'none') none.add(keyOf(wish));
    if (picture !== undefined) for (const tell of waiters) tell(picture);
  }

  async function stored(wish: ThumbnailWish): Promise<Blob | undefined> {
    const row = await thumbnail(catalogue, wish.scan, wish.page);
    return row === undefined ? undefined : new Blob([row.bytes], { type: row.mediaType });
  }

  async function draw({ scan, page, size }: ThumbnailWish): Promise<Blob | 'none' | undefined> {
    try {
      const blob = await pageReader(catalogue).thumbnail({ sha: scan, size }, page, maxSide);
      const bitmap = await createImageBitmap(blob);
      const { width, height } = bitmap;
      bitmap.close();
      await putThumbnail(catalogue, { scan, page, bytes: await blob.arrayBuffer(), mediaType: blob.type, width, height });
      return blob;
    } catch (problem) {
      // Bytes that could not be fetched this time say nothing about the page: it is asked for again when next seen.
      if (problem instanceof PageProblem && problem.reason !== 'unreadable') return 'none';
      return undefined;
    }
  }

  let order = 0;
  function enter(wish: ThumbnailWish): Entry {
    const known = waiting.get(keyOf(wish));
    const entry = known ?? { wish, waiters: [], inView: 0 };
    if (known === undefined) waiting.set(keyOf(wish), entry);
    return entry;
  }

  return {
    see(wish, then) {
      if (none.has(keyOf(wish))) {
        then('none');
        return () => undefined;
      }
      const entry = enter(wish);
      order += 1;
      entry.inView = order;
      entry.waiters.push(then);
      work();
      return () => {
        const at = entry.waiters.indexOf(then);
        if (at >= 0) entry.waiters.splice(at, 1);
        if (entry.waiters.length === 0) entry.inView = 0;
      };
    },
    later(wishes) {
      for (const wish of wishes) if (!none.has(keyOf(wish))) enter(wish);
      work();
    },
  };
}

const makers = new WeakMap<Catalogue, ThumbnailMaker>();

export function thumbnailMaker(catalogue: Catalogue): ThumbnailMaker {
  const known = makers.get(catalogue);
  if (known !== undefined) return known;
  const maker = createThumbnailMaker(catalogue);
  makers.set(catalogue, maker);
  return maker;
}
