/** Selection by keys in a list, as the systems' file windows do it. `anchor` is where a range began. */
export type RowSelection = { readonly keys: ReadonlySet<string>; readonly anchor: string | null };

export const nothingSelected: RowSelection = { keys: new Set(), anchor: null };

export function selectOnly(key: string): RowSelection {
  return { keys: new Set([key]), anchor: key };
}

export function toggle(selection: RowSelection, key: string): RowSelection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/** From the anchor to the key, in the order shown. */
export function extendTo(selection: RowSelection, key: string, order: readonly string[]): RowSelection {
  const to = order.indexOf(key);
  const from = selection.anchor === null ? to : order.indexOf(selection.anchor);
  if (to < 0) return selection;
  const start = from < 0 ? to : from;
  return { keys: new Set(order.slice(Math.min(start, to), Math.max(start, to) + 1)), anchor: order[start] ?? key };
}

export function selectAll(order: readonly string[]): RowSelection {
  return { keys: new Set(order), anchor: order[0] ?? null };
}
