/** Pages that follow each other and speak of one man; indexes into the document's page list, both counted in. */
export type PagePart = { readonly from: number; readonly to: number };

/** The parts of a document of `total` pages when a new one begins at each of `starts`; the first page always begins one. */
export function partsOf(total: number, starts: ReadonlySet<number>): readonly PagePart[] {
  const begins = [0, ...[...starts].filter((start) => start > 0 && start < total).sort((left, right) => left - right)];
  return total === 0 ? [] : begins.map((from, index) => ({ from, to: (begins[index + 1] ?? total) - 1 }));
}

export function pagesOfPart({ from, to }: PagePart): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The part after this one, around the end, that has no man yet. */
export function nextWithout(parts: readonly PagePart[], after: PagePart, has: (part: PagePart) => boolean): PagePart | undefined {
  const at = parts.indexOf(after);
  return [...parts.slice(at + 1), ...parts.slice(0, Math.max(0, at))].find((part) => !has(part));
}
