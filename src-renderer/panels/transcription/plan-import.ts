import { failure, type Result, success } from '../../core/result';
import type { PageFile } from '../../core/transcription/page-file';
import { bareName, fitsPage, nameOfPageIn, type PageFileFault, readPageFile } from '../../core/transcription/read-page-file';
import { storedLines, type TooMuchText } from '../../core/transcription/storing';
import { decodeXml } from './decode-xml';
import { type PagePlace, pageInOpenFile, pagesNamed, sizeOfPage } from './page-place';

const mostBytes = 60_000_000;

/** Why a file gives no text of a page: it is none, or it holds more than a page may. */
export type TextFileFault = PageFileFault | TooMuchText;

/** One page that a file describes; `pageOfFile` counts from 1 and is said of files of several pages only. */
export type ReadPage = { readonly name: string; readonly pageOfFile?: number | undefined; readonly result: Result<PageFile, TextFileFault> };

/** The pages that a file of PAGE XML or ALTO describes, or why it is none. */
export async function readTextFile(file: File): Promise<readonly ReadPage[]> {
  const { name } = file;
  if (file.size > mostBytes) return [{ name, result: failure({ why: 'too-heavy', size: file.size, most: mostBytes }) }];
  const text = decodeXml(new Uint8Array(await file.arrayBuffer()));
  const read = text === null ? failure({ why: 'not-xml' as const, line: 1 }) : readPageFile(text);
  if (!read.ok) return [{ name, result: read }];
  return read.value.map((page) => {
    // Found out here, the page is named and the others beside it can be taken.
    const stored = storedLines(page.lines);
    return { name, pageOfFile: page.ordinal === undefined ? undefined : page.ordinal + 1, result: stored.ok ? success(page) : stored };
  });
}

/** The names by which a page finds its image: that in the file and the file's own, with the page's number where the file has several. */
export function namesOfRead(name: string, { imageName, ordinal }: PageFile): readonly string[] {
  const names = [name, imageName].map(bareName).filter((one) => one !== '');
  return ordinal === undefined ? names : names.map((one) => nameOfPageIn(one, ordinal));
}

/** What will become of one page of a file: the page it is of, whether their proportions agree, or why it is left out. */
export type PlannedFile = Pick<ReadPage, 'name' | 'pageOfFile'> &
  (
    | { readonly kind: 'page'; readonly index: number; readonly read: PageFile; readonly fits: boolean }
    | { readonly kind: 'no-page'; readonly image: string }
    | { readonly kind: 'bad'; readonly fault: TextFileFault }
  );

/**
 * Reads files of PAGE XML or ALTO and finds each its page: one file is of the open page, or of the pages of its scan if it describes several; several
 * files go by the names of the images. Of two for one page the first stays.
 */
export async function planImport(files: readonly File[], place: PagePlace): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const file of files) {
    for (const { result, ...named } of await readTextFile(file)) {
      if (!result.ok) {
        planned.push({ ...named, kind: 'bad', fault: result.failure });
        continue;
      }
      const read = result.value;
      const taken = new Set(planned.flatMap((one) => (one.kind === 'page' ? [one.index] : [])));
      const byName = () => pagesNamed(place, namesOfRead(file.name, read)).find((found) => !taken.has(found));
      const index = files.length > 1 ? byName() : read.ordinal === undefined ? place.index : (byName() ?? pageInOpenFile(place, read.ordinal));
      if (index === undefined || taken.has(index)) planned.push({ ...named, kind: 'no-page', image: read.imageName });
      else planned.push({ ...named, kind: 'page', index, read, fits: fitsPage(read, sizeOfPage({ ...place, index })) });
    }
  }
  return planned;
}
