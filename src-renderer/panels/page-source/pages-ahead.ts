import type { Catalogue } from '../../data/catalogue';
import type { PageReader, PageSource } from '../../workers/page-reader.client';
import { useCatalogue } from '../shell/catalogue';
import { pageReader } from './page-reader';

type Wanted = Parameters<PageReader['page']>[2];
type Original = Extract<PageSource, { readonly sha: string }>;

/** Pages that are drawn before they are asked for, as that of the next item of the review. */
export type PagesAhead = {
  /** The page or the part of it: what was drawn ahead, once, if it is large enough; else it is read now. The caller closes it. */
  page(source: Original, page: number, wanted: Wanted, signal?: AbortSignal): Promise<ImageBitmap>;
  /** Begins to draw it. Without `wanted` the whole page, as large as whole pages were last asked for. */
  prepare(source: Original, page: number, wanted?: Wanted): void;
};

type Drawn = { readonly bitmap: Promise<ImageBitmap>; readonly wide: number; readonly cancel: AbortController };

/** A page and a cut-out of the next two items. */
const mostKept = 4;
/** What is a little coarser is as good: the sharp part is fetched apart anyway. */
const enough = 0.9;

export function createPagesAhead(reader: Pick<PageReader, 'page'>): PagesAhead {
  const kept = new Map<string, Drawn>();
  let lastWanted: Wanted | undefined;

  function drop(key: string, drawn: Drawn): void {
    kept.delete(key);
    drawn.cancel.abort();
    drawn.bitmap.then(
      (bitmap) => bitmap.close(),
      () => undefined,
    );
  }

  return {
    async page(source, page, wanted, signal) {
      if (wanted.region === undefined) lastWanted = wanted;
      const key = keyOf(source, page, wanted);
      const drawn = kept.get(key);
      if (drawn !== undefined && drawn.wide >= wanted.maxWidth * enough) {
        kept.delete(key);
        const bitmap = await drawn.bitmap.catch(() => undefined);
        if (bitmap !== undefined) return bitmap;
      }
      return reader.page(source, page, wanted, signal);
    },
    prepare(source, page, given) {
      const wanted = given ?? lastWanted;
      if (wanted === undefined) return;
      const key = keyOf(source, page, wanted);
      if (kept.has(key)) return;
      const cancel = new AbortController();
      const bitmap = reader.page(source, page, wanted, cancel.signal);
      // Whoever asks for the page hears of the problem.
      bitmap.catch(() => undefined);
      kept.set(key, { bitmap, wide: wanted.maxWidth, cancel });
      for (const [oldest, drawn] of kept) {
        if (kept.size <= mostKept) break;
        drop(oldest, drawn);
      }
    },
  };
}

function keyOf({ sha }: Original, page: number, { region }: Wanted): string {
  return JSON.stringify([sha, page, region === undefined ? null : [region.x, region.y, region.width, region.height]]);
}

const ofCatalogue = new WeakMap<Catalogue, PagesAhead>();

/** The catalogue's pages, some of them drawn ahead. */
export function usePagesAhead(): PagesAhead {
  const catalogue = useCatalogue();
  const known = ofCatalogue.get(catalogue);
  if (known !== undefined) return known;
  const pages = createPagesAhead(pageReader(catalogue));
  ofCatalogue.set(catalogue, pages);
  return pages;
}
