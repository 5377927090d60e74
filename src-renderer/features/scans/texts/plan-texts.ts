import type { PageReference } from '../../../core/model/page';
import type { PageFile } from '../../../core/transcription/page-file';
import { bareName, fitsPage } from '../../../core/transcription/read-page-file';
import type { Catalogue } from '../../../data/catalogue';
import { pagesNamed } from '../../../data/queries/pages-named';
import { readTextFile, type TextFileFault } from '../../../panels/transcription/plan-import';

export type PlannedText =
  | { readonly kind: 'page'; readonly name: string; readonly page: PageReference; readonly read: PageFile; readonly fits: boolean }
  /** No scan of the catalogue has the name; `image`: the name in the file, empty when it names none. */
  | { readonly kind: 'no-page'; readonly name: string; readonly image: string }
  | { readonly kind: 'bad'; readonly name: string; readonly fault: TextFileFault };

/** Whether files may be texts of pages, and no scans: only XML. */
export function mayBeTexts(files: readonly File[]): boolean {
  return files.length > 0 && files.every(({ name }) => name.toLowerCase().endsWith('.xml'));
}

/** Reads files of PAGE XML and ALTO and finds each its page in the whole catalogue, by the name of its image or its own. Of two for one page the first is taken. */
export async function planTexts(catalogue: Catalogue, files: readonly File[]): Promise<readonly PlannedText[]> {
  const read = [];
  for (const file of files) read.push({ name: file.name, result: await readTextFile(file) });
  const namesOf = (own: string, { imageName }: PageFile) => [own, imageName].map(bareName).filter((name) => name !== '');
  const wanted = new Set(read.flatMap(({ name, result }) => (result.ok ? namesOf(name, result.value) : [])));
  const pages = await pagesNamed(catalogue, wanted);
  const taken = new Set<string>();
  return read.map(({ name, result }): PlannedText => {
    if (!result.ok) return { kind: 'bad', name, fault: result.failure };
    const names = namesOf(name, result.value);
    const found = names.flatMap((one) => pages.get(one) ?? []).find(({ page }) => !taken.has(`${page.scan} ${page.page}`));
    if (found === undefined) return { kind: 'no-page', name, image: result.value.imageName };
    taken.add(`${found.page.scan} ${found.page.page}`);
    return { kind: 'page', name, page: found.page, read: result.value, fits: fitsPage(result.value, found.size) };
  });
}
