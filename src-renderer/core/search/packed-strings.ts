/**
 * Strings in ascending order (by UTF-16 units, as JavaScript compares) in one array of units: one byte a unit where every unit fits, else
 * two. A million strings cost their letters and four bytes each.
 */
export type PackedStrings = {
  readonly units: Uint8Array | Uint16Array;
  /** Where each string starts, and where the last ends. */
  readonly starts: Uint32Array;
};

export function packStrings(sorted: readonly string[]): PackedStrings {
  const starts = new Uint32Array(sorted.length + 1);
  let length = 0;
  let isWide = false;
  for (const [index, text] of sorted.entries()) {
    starts[index] = length;
    length += text.length;
    for (let at = 0; !isWide && at < text.length; at += 1) isWide = text.charCodeAt(at) > 255;
  }
  starts[sorted.length] = length;
  const units = isWide ? new Uint16Array(length) : new Uint8Array(length);
  let place = 0;
  for (const text of sorted) {
    for (let at = 0; at < text.length; at += 1) {
      units[place] = text.charCodeAt(at);
      place += 1;
    }
  }
  return { units, starts };
}

export function countOf({ starts }: PackedStrings): number {
  return starts.length - 1;
}

export function stringAt({ units, starts }: PackedStrings, index: number): string {
  let text = '';
  const end = starts[index + 1] ?? 0;
  for (let at = starts[index] ?? 0; at < end; at += 1) text += String.fromCharCode(units[at] ?? 0);
  return text;
}

export function lengthAt({ starts }: PackedStrings, index: number): number {
  return (starts[index + 1] ?? 0) - (starts[index] ?? 0);
}

/** [from, to) of the strings that begin with a prefix. */
export function rangeOfPrefix(strings: PackedStrings, prefix: string): readonly [number, number] {
  return [firstFrom(strings, prefix, false), firstFrom(strings, prefix, true)];
}

/** [from, to) of the strings equal to a text: several when one string was packed more than once. */
export function rangeOf(strings: PackedStrings, text: string): readonly [number, number] {
  const from = firstFrom(strings, text, false);
  let to = from;
  while (to < countOf(strings) && lengthAt(strings, to) === text.length && compareAt(strings, to, text, false) === 0) to += 1;
  return [from, to];
}

/** The first string that is not before a text; with `after`, the first that neither is before it nor begins with it. */
function firstFrom(strings: PackedStrings, text: string, after: boolean): number {
  let low = 0;
  let high = countOf(strings);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(strings, middle, text, after);
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 when the string stands before the text; with `asPrefix` a string that begins with the text counts as equal to it. */
function compareAt({ units, starts }: PackedStrings, index: number, text: string, asPrefix: boolean): number {
  const from = starts[index] ?? 0;
  const length = (starts[index + 1] ?? 0) - from;
  const common = Math.min(length, text.length);
  for (let at = 0; at < common; at += 1) {
    const difference = (units[from + at] ?? 0) - text.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  if (length < text.length) return -1;
  return asPrefix || length === text.length ? 0 : 1;
}
