import type { PageReference } from '../../../core/model/page';
import type { PageFile } from '../../../core/transcription/page-file';
import { fitsPage } from '../../../core/transcription/read-page-file';
import type { Catalogue } from '../../../data/catalogue';
import { pagesNamed } from '../../../data/queries/pages-named';
import { namesOfRead, type ReadPage, readTextFile, type TextFileFault } from '../../../panels/transcription/plan-import';

export type PlannedText = Pick<ReadPage, 'name' | 'pageOfFile'> &
  (
    | { readonly kind: 'page'; readonly page: PageReference; readonly read: PageFile; readonly fits: boolean }
    /** No scan of the catalogue has the name; `image`: the name in the file, empty when it names none. */
    | { readonly kind: 'no-page'; readonly image: string }
    | { readonly kind: 'bad'; readonly fault: TextFileFault }
  );

/** Whether files may be texts of pages, and no scans: only XML. */
export function mayBeTexts(files: readonly File[]): boolean {
  return files.length > 0 && files.every(({ name }) => name.toLowerCase().endsWith('.xml'));
}

/** Reads files of PAGE XML and ALTO and finds each its page in the whole catalogue, by the name of its image or its own. Of two for one page the first is taken. */
export async function planTexts(catalogue: Catalogue, files: readonly File[]): Promise<readonly PlannedText[]> {
  const read: ReadPage[] = [];
  for (const file of files) read.push(...(await readTextFile(file)));
  const wanted = new Set(read.flatMap(({ name, result }) => (result.ok ? namesOfRead(name, result.value) : [])));
  const pages = await pagesNamed(catalogue, wanted);
  const taken = new Set<string>();
  return read.map(({ result, ...named }): PlannedText => {
    if (!result.ok) return { ...named, kind: 'bad', fault: result.failure };
    const found = namesOfRead(named.name, result.value)
      .flatMap((one) => pages.get(one) ?? [])
      .find(({ page }) => !taken.has(`${page.scan} ${page.page}`));
    if (found === undefined) return { ...named, kind: 'no-page', image: result.value.imageName };
    taken.add(`${found.page.scan} ${found.page.page}`);
    return { ...named, kind: 'page', page: found.page, read: result.value, fits: fitsPage(result.value, found.size) };
  });
}
