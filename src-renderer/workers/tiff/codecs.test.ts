import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFax } from './fax';
import { faxCodeWords } from './fax-codes';
import { decodeLzw } from './lzw';
import { decodePackBits } from './packbits';

describe('the decoders of TIFF', () => {
  test('have fax codes of which none begins another', () => {
    for (const words of Object.values(faxCodeWords)) {
      for (const [index, word] of words.entries()) expect(words.some((other, place) => place !== index && other.startsWith(word))).toBe(false);
    }
  });

  test('end on any bytes, with no more output than asked for', () => {
    const kind = fc.constantFrom(
      { compression: 2, twoDimensional: false } as const,
      { compression: 3, twoDimensional: true } as const,
      {
        compression: 4,
        twoDimensional: false,
      } as const,
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 50 }), kind, (bytes, width, rows, way) => {
        const fax = decodeFax(bytes, width, rows, way);
        if (fax.ok) expect(fax.value.length).toBe(Math.ceil(width / 8) * rows);
        const lzw = decodeLzw(bytes, width * rows);
        if (lzw.ok) expect(lzw.value.length).toBe(width * rows);
        expect(decodePackBits(bytes, width).length).toBe(width);
      }),
      { numRuns: 1_000 },
    );
  });
});
