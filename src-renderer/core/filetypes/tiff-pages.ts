import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { openTiffChain, type TiffDirectory, type TiffLayout } from './tiff-directory';
import { readTiffPage, type TiffPage } from './tiff-page';
import { tiffTag } from './tiff-tags';

type TiffPages = { readonly layout: TiffLayout; readonly pages: readonly TiffPage[]; readonly incomplete: boolean };
export type TiffFailure = 'damaged' | 'unsupported';

/** The pages of one file, found as they are asked for. */
export type TiffPageList = {
  readonly layout: TiffLayout;
  /** A page counted from 0; undefined beyond the last. */
  page(number: number): Promise<TiffPage | undefined>;
};

/**
 * The pages a reader would leaf through, in file order. Left out are only masks of, and smaller versions of, another page of the same file:
 * some writers flag every page as reduced, and a page left out by mistake would be a lost document.
 */
export async function readTiffPages(source: ByteSource): Promise<Result<TiffPages, TiffFailure>> {
  const walk = await walkTiffPages(source);
  if (!walk.ok) return walk;
  while (await walk.value.further());
  const { layout, pages, isBroken } = walk.value;
  return pages.length === 0 ? failure('damaged') : success({ layout, pages, incomplete: isBroken() });
}

/** The same pages, of which only those up to the one asked for are looked for. */
export async function openTiffPages(source: ByteSource): Promise<Result<TiffPageList, TiffFailure>> {
  const walk = await walkTiffPages(source);
  if (!walk.ok) return walk;
  const { layout, pages, further } = walk.value;
  return success({
    layout,
    async page(number) {
      while (pages.length <= number && (await further()));
      return pages[number];
    },
  });
}

async function walkTiffPages(source: ByteSource) {
  const chain = await openTiffChain(source);
  if (!chain.ok) return chain;
  const { layout, next } = chain.value;
  const pages: TiffPage[] = [];
  const latest: TiffPage[] = [];
  let first = true;
  let state: TiffDirectory | 'end' | 'broken' = await next();
  if (typeof state !== 'object') return failure('damaged' as const);
  // In a digital negative the directories hold raw sensor data beside a small preview.
  if (state.entries.has(tiffTag.dngVersion)) return failure('unsupported' as const);

  /** Looks at one more directory; false when there is none. */
  async function further(): Promise<boolean> {
    if (!first && typeof state === 'object') state = await next();
    first = false;
    if (typeof state !== 'object') return false;
    const page = await readTiffPage(source, layout, state);
    if (page === undefined) return true;
    if (!isAccessory(page, latest)) pages.push(page);
    latest.push(page);
    if (latest.length > nearby) latest.shift();
    return true;
  }

  return success({ layout, pages: pages as readonly TiffPage[], further, isBroken: () => state === 'broken' });
}

/** A mask or a smaller version follows its page closely. */
const nearby = 16;

function isAccessory(page: TiffPage, before: readonly TiffPage[]): boolean {
  if (page.mask) return before.some((other) => !other.mask && other.width >= page.width && sameShape(page, other));
  if (page.reduced) return before.some((other) => !other.reduced && other.width > page.width && sameShape(page, other));
  return false;
}

/** The same proportions, give or take the rounding of a smaller copy. */
function sameShape(small: TiffPage, large: TiffPage): boolean {
  const expected = (large.height * small.width) / large.width;
  return Math.abs(expected - small.height) <= 1 + expected * 0.02;
}
