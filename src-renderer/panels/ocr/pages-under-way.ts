import type { Catalogue } from '../../data/catalogue';
import type { PageToRead } from './machine-reader';

// Pages that wait to be read or are being read, of each open catalogue.
const underWay = new WeakMap<Catalogue, Set<string>>();

function keyOf({ page, languages }: PageToRead): string {
  return `${page.scan}/${page.page}/${languages}`;
}

/** Takes those pages that are not under way in the same languages already; `end` lets them be asked for again. */
export function claimPages(catalogue: Catalogue, pages: readonly PageToRead[]): { readonly taken: readonly PageToRead[]; readonly end: () => void } {
  const known = underWay.get(catalogue) ?? new Set<string>();
  underWay.set(catalogue, known);
  const taken = pages.filter((page) => {
    const isNew = !known.has(keyOf(page));
    known.add(keyOf(page));
    return isNew;
  });
  return {
    taken,
    end: () => {
      for (const page of taken) known.delete(keyOf(page));
    },
  };
}
