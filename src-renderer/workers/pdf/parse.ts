import type { PdfValue } from './values';

/** Reads one value after the other from bytes in memory. */
export type PdfParser = {
  /** The next value; undefined when the bytes end within it or nothing sensible follows. A lone word is an operator. */
  value(): PdfValue | undefined;
  /** Skips white space and comments. */
  skip(): void;
  /** Takes `word` when it comes next. */
  take(word: string): boolean;
  position(): number;
  moveTo(at: number): void;
  /** Whether reading went to the last byte, so that more bytes might change what was read. */
  touchedEnd(): boolean;
};

/** Nobody nests deeper; what does was made to exhaust the stack. */
const deepest = 60;

const whiteSpace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

/** `references`: whether `1 0 R` is a reference, as it is outside content streams. */
export function pdfParser(bytes: Uint8Array, start = 0, references = true): PdfParser {
  let at = start;
  let ended = false;

  function byte(ahead = 0): number {
    if (at + ahead < bytes.length) return bytes[at + ahead] ?? -1;
    ended = true;
    return -1;
  }

  function skip(): void {
    for (;;) {
      const next = byte();
      if (whiteSpace.has(next)) at += 1;
      else if (next === 0x25) while (byte() !== -1 && byte() !== 10 && byte() !== 13) at += 1;
      else return;
    }
  }

  function word(): string {
    let text = '';
    for (let next = byte(); next !== -1 && !whiteSpace.has(next) && !delimiters.has(next); next = byte()) {
      text += String.fromCharCode(next);
      at += 1;
    }
    return text;
  }

  function name(): PdfValue {
    at += 1;
    return { kind: 'name', name: word().replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))) };
  }

  function literal(): PdfValue | undefined {
    const content: number[] = [];
    let open = 1;
    at += 1;
    for (;;) {
      const next = byte();
      if (next === -1) return undefined;
      at += 1;
      if (next === 0x5c) escaped(content);
      else if (next === 0x29 && --open === 0) return { kind: 'text', bytes: Uint8Array.from(content) };
      else {
        if (next === 0x28) open += 1;
        content.push(next);
      }
    }
  }

  /** ISO 32000-1 §7.3.4.2, table 3. */
  function escaped(content: number[]): void {
    const next = byte();
    at += 1;
    const plain = 'nrtbf'.indexOf(String.fromCharCode(next));
    if (plain >= 0) content.push([10, 13, 9, 8, 12][plain] ?? 0);
    else if (next >= 0x30 && next <= 0x37) {
      let value = next - 0x30;
      for (let digit = 0; digit < 2 && byte() >= 0x30 && byte() <= 0x37; digit += 1) {
        value = value * 8 + byte() - 0x30;
        at += 1;
      }
      content.push(value & 255);
    } else if (next === 13) {
      if (byte() === 10) at += 1;
    } else if (next !== 10 && next !== -1) content.push(next);
  }

  function hexadecimal(): PdfValue | undefined {
    let digits = '';
    at += 1;
    for (;;) {
      const next = byte();
      if (next === -1) return undefined;
      at += 1;
      if (next === 0x3e) break;
      if (!whiteSpace.has(next)) digits += String.fromCharCode(next);
    }
    if (digits.length % 2 === 1) digits += '0';
    return { kind: 'text', bytes: Uint8Array.from({ length: digits.length / 2 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16)) };
  }

  function array(depth: number): PdfValue | undefined {
    const items: PdfValue[] = [];
    at += 1;
    for (;;) {
      skip();
      if (byte() === 0x5d) {
        at += 1;
        return { kind: 'array', items };
      }
      const item = read(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
  }

  function dictionary(depth: number): PdfValue | undefined {
    const entries = new Map<string, PdfValue>();
    at += 2;
    for (;;) {
      skip();
      if (byte() === 0x3e) {
        at += byte(1) === 0x3e ? 2 : 1;
        return { kind: 'dictionary', entries };
      }
      if (byte() !== 0x2f) return undefined;
      const key = name();
      const value = read(depth + 1);
      if (value === undefined) return undefined;
      if (typeof key === 'object' && key?.kind === 'name' && !entries.has(key.name)) entries.set(key.name, value);
    }
  }

  function numberOrReference(first: number): PdfValue {
    if (!references || !Number.isInteger(first) || first < 0) return first;
    const after = at;
    skip();
    const generation = word();
    if (/^\d{1,5}$/.test(generation)) {
      skip();
      if (byte() === 0x52 && (byte(1) === -1 || whiteSpace.has(byte(1)) || delimiters.has(byte(1)))) {
        at += 1;
        return { kind: 'reference', object: first };
      }
    }
    at = after;
    return first;
  }

  function read(depth: number): PdfValue | undefined {
    skip();
    if (depth > deepest) return undefined;
    const next = byte();
    if (next === -1) return undefined;
    if (next === 0x2f) return name();
    if (next === 0x28) return literal();
    if (next === 0x5b) return array(depth);
    if (next === 0x3c) return byte(1) === 0x3c ? dictionary(depth) : hexadecimal();
    if (delimiters.has(next)) return undefined;
    const text = word();
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    if (/^[+-]*\d*\.?\d*(-\d*)?$/.test(text) && /\d/.test(text)) return numberOrReference(Number.parseFloat(text.replace(/^[+-]*-/, '-').replace(/^\++/, '')));
    return { kind: 'operator', name: text };
  }

  return {
    value: () => read(0),
    skip,
    take(expected) {
      skip();
      for (let index = 0; index < expected.length; index += 1) if (byte(index) !== expected.charCodeAt(index)) return false;
      at += expected.length;
      return true;
    },
    position: () => at,
    moveTo(to) {
      at = to;
    },
    touchedEnd: () => ended,
  };
}
