/** Rows drawn beyond the edges, so that a wheel turn shows no gap. */
const spare = 6;

/** First row to draw (inclusive) and last (exclusive), for rows of one height. All lengths in pixels. */
export function visibleRange(scrollTop: number, height: number, rowHeight: number, count: number): readonly [number, number] {
  if (rowHeight <= 0 || count === 0) return [0, 0];
  const first = Math.max(0, Math.min(count - 1, Math.floor(scrollTop / rowHeight) - spare));
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return [first, Math.max(first, last)];
}

/** Where to scroll so that a row is whole in view: unchanged when it is already. `top` and `bottom` are the row's edges. */
export function scrollToShow(scrollTop: number, height: number, top: number, bottom: number): number {
  if (top < scrollTop) return top;
  if (bottom > scrollTop + height) return bottom - height;
  return scrollTop;
}
