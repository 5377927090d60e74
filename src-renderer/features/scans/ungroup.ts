import { type Result, success } from '../../core/result';
import { splitDocument } from '../../data/actions/split-document';
import type { Catalogue } from '../../data/catalogue';
import type { ActionFailure } from '../../data/failures';

/** Gives every file of a document a document of its own again, in one batch; the first file keeps the document. */
export async function ungroupDocument(
  catalogue: Catalogue,
  document: string,
): Promise<Result<{ readonly made: number; readonly batch: string }, ActionFailure>> {
  const batch = catalogue.random.uuid();
  let made = 1;
  for (;;) {
    const row = await catalogue.database.documents.get(document);
    const first = row?.pages[0]?.scan;
    const second = row?.pages.find((page) => page.scan !== first)?.scan;
    if (row === undefined || second === undefined) return success({ made, batch });
    const pages = row.pages.flatMap((page, index) => (page.scan === second ? [index] : []));
    const split = await splitDocument(catalogue, { document, pages, batch });
    if (!split.ok) return split;
    made += 1;
  }
}
