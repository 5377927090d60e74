import type { Document } from '../../core/model/document';
import type { Scan } from '../../core/model/scan';
import type { PageSize } from '../../core/transcription/points';
import { bareName } from '../../core/transcription/read-page-file';

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
  const number = (place.document.pages[place.index]?.page ?? 0) + 1;
  return { image, bare: (scan?.pages.length ?? 0) > 1 ? `${stem}-${String(number).padStart(4, '0')}` : stem };
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
