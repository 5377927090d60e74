import type { Document } from '../../core/model/document';
import type { Scan } from '../../core/model/scan';
import type { PageSize } from '../../core/transcription/points';
import { bareName, nameOfPageIn } from '../../core/transcription/read-page-file';

/** The page whose text is worked on, within its document. */
export type PagePlace = {
  readonly document: Document;
  /** The document's scans by SHA-256. */
  readonly scans: ReadonlyMap<string, Scan>;
  /** Index into the document's page list, from 0. */
  readonly index: number;
};

const pdf = 'application/pdf';
/** Points of a PDF are too coarse for places in whole units: they are written as at 300 dots an inch. */
const dotsInPoint = 300 / 72;
const unknownSize: PageSize = { width: 2_480, height: 3_508 };

export function scanOf({ document, scans, index }: PagePlace): Scan | undefined {
  return scans.get(document.pages[index]?.scan ?? '');
}

export function isPdf(scan: Scan | undefined): boolean {
  return scan?.mediaType === pdf;
}

/** The upright page in pixels; undefined where the file did not say it. */
export function sizeOfPage(place: PagePlace): PageSize | undefined {
  const scan = scanOf(place);
  const size = scan?.pages[place.document.pages[place.index]?.page ?? 0];
  if (size === undefined) return undefined;
  return isPdf(scan) ? { width: Math.round(size.width * dotsInPoint), height: Math.round(size.height * dotsInPoint) } : size;
}

export function sizeToWrite(place: PagePlace): PageSize {
  return sizeOfPage(place) ?? unknownSize;
}

/** What a page is called in a file written of it: the file's own name, with the page's number where it has several. */
export function nameOfPage(place: PagePlace): { readonly image: string; readonly bare: string } {
  const scan = scanOf(place);
  const image = scan?.names[0] ?? scan?.id ?? '';
  const stem = image.replace(/\.[^.]+$/u, '');
  return { image, bare: (scan?.pages.length ?? 0) > 1 ? nameOfPageIn(stem, place.document.pages[place.index]?.page ?? 0) : stem };
}

/** The indexes of the document's pages of which a text under these names may be: by the name of the scan, or of the page as it is exported. */
export function pagesNamed({ document, scans }: Omit<PagePlace, 'index'>, names: readonly string[]): readonly number[] {
  const wanted = new Set(names.map(bareName).filter((name) => name !== ''));
  return document.pages.flatMap((reference, index) => {
    const scan = scans.get(reference.scan);
    const own = scan === undefined ? [] : scan.pages.length > 1 ? [nameOfPage({ document, scans, index }).bare] : scan.names;
    return own.some((name) => wanted.has(bareName(name))) ? [index] : [];
  });
}

/** The index of that page (counted from 0) of the open page's file, or of the document where each of its pages is a file of its own. */
export function pageInOpenFile(place: PagePlace, ordinal: number): number | undefined {
  const { pages } = place.document;
  const scan = scanOf(place);
  if (scan === undefined || scan.pages.length < 2) return ordinal < pages.length ? ordinal : undefined;
  const index = pages.findIndex((page) => page.scan === scan.id && page.page === ordinal);
  return index < 0 ? undefined : index;
}
