import { type SearchField, searchFields } from './answer';
import { withCommonBeginnings } from './common-beginnings';
import type { ManTexts } from './man-texts';
import { endOfForm, endOfText, FormsWriter, withWord, wordOfForm } from './packed-forms';
import { packIds } from './packed-ids';
import { type PackedStrings, packStrings, rangeOf } from './packed-strings';
import { PostingsWriter } from './postings';
import { fieldCodes, type KeyTable, type Segment, speltFields } from './segment';
import type { ReadWord } from './word-readings';
import { isSpelt, wordsOf } from './words';

type WrittenWord = { readonly folded: string; readonly readings: readonly string[]; readonly skeletons: readonly string[] };

/** A list of numbers in a typed array that grows. */
class Numbers {
  values = new Uint32Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

/** Takes men in ascending order of their ids and packs them; more can be added after a packing, for the next. */
export class SegmentBuilder {
  readonly #ids: string[] = [];
  readonly #terms = searchFields.map(() => new Map<string, number>());
  // The last man put into each term, and then term and man of every posting in the order they came.
  readonly #lastMan = new Numbers();
  readonly #postingTerms = new Numbers();
  readonly #postingMen = new Numbers();
  readonly #words = new Map<string, number>();
  readonly #written: WrittenWord[] = [];
  readonly #formStarts = new Numbers();
  readonly #formWords = new Numbers();
  readonly #readWord: ReadWord;

  constructor(readWord: ReadWord) {
    this.#readWord = readWord;
  }

  get size(): number {
    return this.#ids.length;
  }

  add({ id, texts }: ManTexts): void {
    const last = this.#ids.at(-1);
    if (last !== undefined && last >= id) throw new Error(`Men come in ascending order: ${id} after ${last}`);
    const man = this.#ids.push(id) - 1;
    this.#formStarts.push(this.#formWords.length);
    for (const { field, written, also } of texts) {
      this.#addText(man, field, written, field === 'name');
      for (const other of also) this.#addText(man, field, other, false);
    }
  }

  #addText(man: number, field: SearchField, text: string, isForm: boolean): void {
    const isSpeltField = speltFields.includes(field);
    const before = this.#formWords.length;
    for (const { word, from, to } of wordsOf(text)) {
      this.#addPosting(man, field, word);
      if (!isSpeltField) continue;
      this.#formWords.push(withWord(0, this.#wordOf(text.slice(from, to).normalize('NFC').toLowerCase(), word)));
    }
    const last = this.#formWords.length - 1;
    if (last >= before) this.#formWords.values[last] = (this.#formWords.values[last] ?? 0) + endOfText + (isForm ? endOfForm : 0);
  }

  #addPosting(man: number, field: SearchField, word: string): void {
    const terms = this.#terms[fieldCodes[field]];
    if (terms === undefined) return;
    let term = terms.get(word);
    if (term === undefined) {
      term = this.#lastMan.length;
      terms.set(word, term);
      this.#lastMan.push(man);
    } else if (this.#lastMan.values[term] === man) {
      return;
    }
    this.#lastMan.values[term] = man;
    this.#postingTerms.push(term);
    this.#postingMen.push(man);
  }

  #wordOf(written: string, folded: string): number {
    const known = this.#words.get(written);
    if (known !== undefined) return known;
    const reading = isSpelt(folded) ? this.#readWord(written) : undefined;
    const word = this.#written.push({ folded, readings: reading?.readings ?? [], skeletons: reading?.skeletons ?? [] }) - 1;
    this.#words.set(written, word);
    return word;
  }

  pack(): Segment {
    const { terms, fields, order } = this.#sortedTerms();
    const { words, wordOrder } = this.#sortedWords();
    const packedTerms = packStrings(terms);
    const wordTerms = Uint32Array.from(wordOrder, (word) => rangeOf(packedTerms, this.#written[word]?.folded ?? '')[0]);
    const placeOfWord = inverse(wordOrder);
    const forms = new FormsWriter();
    for (let man = 0; man < this.#ids.length; man += 1) {
      const end = man + 1 < this.#ids.length ? (this.#formStarts.values[man + 1] ?? 0) : this.#formWords.length;
      const values = this.#formWords.values.subarray(this.#formStarts.values[man] ?? 0, end);
      forms.add(values.map((value) => withWord(value, placeOfWord[wordOfForm(value)] ?? 0)));
    }
    return withCommonBeginnings({
      ids: packIds(this.#ids),
      terms: packedTerms,
      fields,
      postings: this.#sortedPostings(order),
      words,
      wordTerms,
      readings: keyTable(wordOrder, (word) => this.#written[word]?.readings ?? []),
      skeletons: keyTable(wordOrder, (word) => this.#written[word]?.skeletons ?? []),
      forms: forms.finish(),
    });
  }

  /** Terms by text, then by field: the field stands behind a sign that sorts before every letter. */
  #sortedTerms(): { readonly terms: readonly string[]; readonly fields: Uint8Array; readonly order: Uint32Array } {
    const keys: string[] = [];
    for (const [code, terms] of this.#terms.entries()) for (const text of terms.keys()) keys.push(`${text}\u0000${String.fromCharCode(code)}`);
    keys.sort();
    const fields = new Uint8Array(keys.length);
    const order = new Uint32Array(keys.length);
    const terms = keys.map((key, index) => {
      const text = key.slice(0, -2);
      const code = key.charCodeAt(key.length - 1);
      fields[index] = code;
      order[index] = this.#terms[code]?.get(text) ?? 0;
      return text;
    });
    return { terms, fields, order };
  }

  #sortedWords(): { readonly words: PackedStrings; readonly wordOrder: readonly number[] } {
    const sorted = [...this.#words.keys()].sort();
    return { words: packStrings(sorted), wordOrder: sorted.map((word) => this.#words.get(word) ?? 0) };
  }

  /** Men come in ascending order, so that counting the postings of each term is enough to put them into their lists. */
  #sortedPostings(order: Uint32Array): Segment['postings'] {
    const count = this.#postingTerms.length;
    const starts = new Uint32Array(order.length + 1);
    for (let at = 0; at < count; at += 1) {
      const term = (this.#postingTerms.values[at] ?? 0) + 1;
      starts[term] = (starts[term] ?? 0) + 1;
    }
    for (let term = 0; term < order.length; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const men = new Uint32Array(count);
    const next = starts.slice();
    for (let at = 0; at < count; at += 1) {
      const term = this.#postingTerms.values[at] ?? 0;
      men[next[term] ?? 0] = this.#postingMen.values[at] ?? 0;
      next[term] = (next[term] ?? 0) + 1;
    }
    const writer = new PostingsWriter();
    for (const term of order) {
      for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) writer.add(men[at] ?? 0);
      writer.endList();
    }
    return writer.finish();
  }
}

function inverse(order: readonly number[]): Uint32Array {
  const places = new Uint32Array(order.length);
  for (const [place, item] of order.entries()) places[item] = place;
  return places;
}

/** Of each key the places of the words that have it. */
export function keyTable(words: readonly number[], keysOf: (word: number) => readonly string[]): KeyTable {
  const byKey = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    for (const key of keysOf(word)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [place]);
      else list.push(place);
    }
  }
  const keys = [...byKey.keys()].sort();
  const starts = new Uint32Array(keys.length + 1);
  const places: number[] = [];
  for (const [index, key] of keys.entries()) {
    places.push(...(byKey.get(key) ?? []));
    starts[index + 1] = places.length;
  }
  return { keys: packStrings(keys), starts, words: Uint32Array.from(places) };
}
