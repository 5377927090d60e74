import { failure, type Result } from '../../core/result';
import type { PageFile } from '../../core/transcription/page-file';
import { fitsPage, type PageFileFault, readPageFile } from '../../core/transcription/read-page-file';
import { storedLines, type TooMuchText } from '../../core/transcription/storing';
import { decodeXml } from './decode-xml';
import { type PagePlace, pagesNamed, sizeOfPage } from './page-place';

const mostBytes = 60_000_000;

/** Why a file gives no text of a page: it is none, or it holds more than a page may. */
export type TextFileFault = PageFileFault | TooMuchText;

/** The page that a file of PAGE XML or ALTO describes. */
export async function readTextFile(file: File): Promise<Result<PageFile, TextFileFault>> {
  if (file.size > mostBytes) return failure({ why: 'too-heavy', size: file.size, most: mostBytes });
  const text = decodeXml(new Uint8Array(await file.arrayBuffer()));
  const read = text === null ? failure({ why: 'not-xml' as const, line: 1 }) : readPageFile(text);
  if (!read.ok) return read;
  // Found out here, the file is named and the others beside it can be taken.
  const stored = storedLines(read.value.lines);
  return stored.ok ? read : stored;
}

/** What will become of one file: the page it is of, whether their proportions agree, or why it is left out. */
export type PlannedFile =
  | { readonly kind: 'page'; readonly name: string; readonly index: number; readonly read: PageFile; readonly fits: boolean }
  | { readonly kind: 'no-page'; readonly name: string; readonly image: string }
  | { readonly kind: 'bad'; readonly name: string; readonly fault: TextFileFault };

/** Reads files of PAGE XML or ALTO and finds each its page: one file is of the open page, several go by the names of the images. Of two for one page the first stays. */
export async function planImport(files: readonly File[], place: PagePlace): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const file of files) {
    const read = await readTextFile(file);
    if (!read.ok) {
      planned.push({ kind: 'bad', name: file.name, fault: read.failure });
      continue;
    }
    const taken = new Set(planned.flatMap((one) => (one.kind === 'page' ? [one.index] : [])));
    const index = files.length === 1 ? place.index : pagesNamed(place, [file.name, read.value.imageName]).find((found) => !taken.has(found));
    if (index === undefined) planned.push({ kind: 'no-page', name: file.name, image: read.value.imageName });
    else planned.push({ kind: 'page', name: file.name, index, read: read.value, fits: fitsPage(read.value, sizeOfPage({ ...place, index })) });
  }
  return planned;
}
