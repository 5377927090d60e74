/** Numbers that no page has, from the first to the last. */
export type PageGap = { readonly first: number; readonly last: number };

/** The numbers missing between the lowest and the highest page; `4` and `4v` are one number. A page that was not photographed shows so. */
export function pageGaps(pages: readonly string[]): readonly PageGap[] {
  const numbers = [...new Set(pages.map((page) => Number.parseInt(page, 10)))].filter(Number.isFinite).toSorted((left, right) => left - right);
  return numbers.slice(1).flatMap((number, index) => {
    const before = numbers[index] ?? number;
    return number === before + 1 ? [] : [{ first: before + 1, last: number - 1 }];
  });
}

/** Pages that several files claim, each once, in the order in which they first come. */
export function repeatedPages(pages: readonly string[]): readonly string[] {
  return [...new Set(pages.filter((page, index) => pages.indexOf(page) !== index))];
}
