import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { readTiffStructure, type TiffLayout } from './tiff-directory';
import { readTiffPage, type TiffPage } from './tiff-page';
import { tiffTag } from './tiff-tags';

export type TiffPages = { readonly layout: TiffLayout; readonly pages: readonly TiffPage[]; readonly incomplete: boolean };
export type TiffFailure = 'damaged' | 'unsupported';

/**
 * The pages a reader would leaf through, in file order. Left out are only masks of, and smaller versions of, another page of the same file:
 * some writers flag every page as reduced, and a page left out by mistake would be a lost document.
 */
export async function readTiffPages(source: ByteSource): Promise<Result<TiffPages, TiffFailure>> {
  const structure = await readTiffStructure(source);
  if (!structure.ok) return structure;
  const { layout, directories, incomplete } = structure.value;
  const first = directories[0];
  // In a digital negative the directories hold raw sensor data beside a small preview.
  if (first?.entries.has(tiffTag.dngVersion)) return failure('unsupported');
  const found: TiffPage[] = [];
  for (const directory of directories) {
    const page = await readTiffPage(source, layout, directory);
    if (page !== undefined) found.push(page);
  }
  const pages = found.filter((page, index) => !isAccessory(page, found.slice(Math.max(0, index - nearby), index)));
  return pages.length === 0 ? failure('damaged') : success({ layout, pages, incomplete });
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
