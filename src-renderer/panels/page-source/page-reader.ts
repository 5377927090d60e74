import type { Catalogue } from '../../data/catalogue';
import { createPageReader, type PageReader } from '../../workers/page-reader.client';
import { useCatalogue } from '../shell/catalogue';

// One reader, hence one set of workers, for each open catalogue.
const readers = new WeakMap<Catalogue, PageReader>();

export function pageReader(catalogue: Catalogue): PageReader {
  const known = readers.get(catalogue);
  if (known !== undefined) return known;
  const reader = createPageReader(async (sha, from, to) => {
    const answer = await catalogue.desk.readRange(catalogue.id, sha, from, to);
    if (!answer.ok) throw new Error(answer.failure.why);
    return answer.value;
  });
  readers.set(catalogue, reader);
  return reader;
}

/** Reads pages of the vault's originals, and of files that are only being imported. */
export function usePageReader(): PageReader {
  return pageReader(useCatalogue());
}
