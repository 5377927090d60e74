import type { ReactNode } from 'react';

type GridLine<Item> =
  | { readonly kind: 'heading'; readonly group: string; readonly heading: ReactNode; readonly top: number; readonly height: number }
  | {
      readonly kind: 'items';
      readonly group: string;
      /** Index of the first item among all items. */
      readonly from: number;
      readonly items: readonly Item[];
      readonly top: number;
      readonly height: number;
    };

/** Places headings and lines of `across` items one under the other. All lengths in pixels. */
export function layoutLines<Item>(
  groups: readonly { readonly id: string; readonly heading: ReactNode; readonly items: readonly Item[] }[],
  across: number,
  itemHeight: number,
  headingHeight: number,
): { readonly lines: readonly GridLine<Item>[]; readonly height: number } {
  const lines: GridLine<Item>[] = [];
  let top = 0;
  let from = 0;
  for (const group of groups) {
    if (group.heading !== null) {
      lines.push({ kind: 'heading', group: group.id, heading: group.heading, top, height: headingHeight });
      top += headingHeight;
    }
    for (let start = 0; start < group.items.length; start += across) {
      const items = group.items.slice(start, start + across);
      lines.push({ kind: 'items', group: group.id, from, items, top, height: itemHeight });
      top += itemHeight;
      from += items.length;
    }
  }
  return { lines, height: top };
}

/** Index of the line at a height, by halving; the last one below the end. */
export function firstLineAt(lines: readonly { readonly top: number }[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.top ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
