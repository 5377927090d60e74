import { type PackedStrings, packStrings, rangeOf, stringAt } from './packed-strings';

/** Ids of men in ascending order. UUIDs, which all but foreign ones are, take sixteen bytes each. */
export type PackedIds = { readonly kind: 'uuids'; readonly bytes: Uint8Array } | { readonly kind: 'strings'; readonly strings: PackedStrings };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hex: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function packIds(sorted: readonly string[]): PackedIds {
  if (!sorted.every((id) => uuid.test(id))) return { kind: 'strings', strings: packStrings(sorted) };
  const bytes = new Uint8Array(sorted.length * 16);
  for (const [index, id] of sorted.entries()) {
    const digits = id.replaceAll('-', '');
    for (let at = 0; at < 16; at += 1) bytes[index * 16 + at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  }
  return { kind: 'uuids', bytes };
}

export function idCount(ids: PackedIds): number {
  return ids.kind === 'uuids' ? ids.bytes.length / 16 : ids.strings.starts.length - 1;
}

export function idAt(ids: PackedIds, index: number): string {
  if (ids.kind === 'strings') return stringAt(ids.strings, index);
  let text = '';
  for (let at = 0; at < 16; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) text += '-';
    text += hex[ids.bytes[index * 16 + at] ?? 0];
  }
  return text;
}

/** Where an id stands; -1 when it is not there. */
export function placeOfId(ids: PackedIds, id: string): number {
  if (ids.kind === 'strings') {
    const [from, to] = rangeOf(ids.strings, id);
    return from < to ? from : -1;
  }
  let low = 0;
  let high = idCount(ids);
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Lower-case hexadecimal sorts as its bytes do.
    if (idAt(ids, middle) < id) low = middle + 1;
    else high = middle;
  }
  return low < idCount(ids) && idAt(ids, low) === id ? low : -1;
}

const idLength = 36;
const idsAtOnce = 256;
const dash = 45;
// The two signs of every byte, as one number.
const signs = Uint16Array.from(hex, (text) => text.charCodeAt(0) | (text.charCodeAt(1) << 8));

/** Writes out many ids one after the other: some hundred are made as one text and cut, which takes a tenth of the time of as many texts put together. */
export class IdTexts {
  readonly #texts: string[] = [];
  readonly #units = new Uint16Array(idLength * idsAtOnce);
  #length = 0;

  add(ids: PackedIds, index: number): void {
    if (ids.kind === 'strings') {
      this.#cut();
      this.#texts.push(stringAt(ids.strings, index));
      return;
    }
    const units = this.#units;
    let place = this.#length;
    for (let at = 0; at < 16; at += 1) {
      if (at === 4 || at === 6 || at === 8 || at === 10) {
        units[place] = dash;
        place += 1;
      }
      const two = signs[ids.bytes[index * 16 + at] ?? 0] ?? 0;
      units[place] = two & 255;
      units[place + 1] = two >>> 8;
      place += 2;
    }
    this.#length = place;
    if (this.#length === this.#units.length) this.#cut();
  }

  /** All ids in the order they came. */
  all(): readonly string[] {
    this.#cut();
    return this.#texts;
  }

  #cut(): void {
    const text: string = Reflect.apply(String.fromCharCode, null, this.#units.subarray(0, this.#length));
    for (let at = 0; at < this.#length; at += idLength) this.#texts.push(text.slice(at, at + idLength));
    this.#length = 0;
  }
}
