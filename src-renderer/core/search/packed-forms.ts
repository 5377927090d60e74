/**
 * Of each man the words of his texts that have other spellings, seven bits to a byte: how many they are, and of each four times its place plus `endOfText` where a
 * text ends, plus `endOfForm` where this text is a form of his name. Where a man starts is known of each sixteenth; the few before him are passed over.
 */
export type PackedForms = { readonly bytes: Uint8Array; readonly starts: Uint32Array };

export const endOfText = 1;
export const endOfForm = 2;
const everyShift = 4;

export function wordOfForm(value: number): number {
  return value >>> 2;
}

/** The same end of a text after another word. */
export function withWord(value: number, word: number): number {
  return word * 4 + (value & 3);
}

export class FormsWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #men = 0;
  readonly #starts: number[] = [];

  /** The next man's words. */
  add(values: Iterable<number> & { readonly length: number }): void {
    if ((this.#men & ((1 << everyShift) - 1)) === 0) this.#starts.push(this.#length);
    this.#men += 1;
    this.#write(values.length);
    for (const value of values) this.#write(value);
  }

  finish(): PackedForms {
    return { bytes: this.#bytes.slice(0, this.#length), starts: Uint32Array.from(this.#starts) };
  }

  #write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let left = value;
    for (; left > 127; left >>>= 7) {
      this.#bytes[this.#length] = (left & 127) | 128;
      this.#length += 1;
    }
    this.#bytes[this.#length] = left;
    this.#length += 1;
  }
}

/** The words of one man, as they were added. */
export function formWordsOf({ bytes, starts }: PackedForms, man: number): readonly number[] {
  let place = starts[man >>> everyShift] ?? bytes.length;
  const read = (): number => {
    let byte = bytes[place] ?? 0;
    let value = byte & 127;
    place += 1;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[place] ?? 0;
      value |= (byte & 127) << shift;
      place += 1;
    }
    return value >>> 0;
  };
  for (let before = man & ((1 << everyShift) - 1); before > 0; before -= 1) {
    for (let left = read(); left > 0; left -= 1) {
      while ((bytes[place] ?? 0) > 127) place += 1;
      place += 1;
    }
  }
  return Array.from({ length: read() }, read);
}
