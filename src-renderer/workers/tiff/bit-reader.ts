/** Bits from the highest of each byte to the lowest; beyond the end there are zeros, and `position` tells how far it went. */
export type BitReader = {
  peek(count: number): number;
  skip(count: number): void;
  align(): void;
  position(): number;
  readonly end: number;
};

/** `count` is at most 16. */
export function bitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  return {
    end: bytes.length * 8,
    peek(count) {
      const index = at >>> 3;
      const three = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
      return (three >>> (24 - (at & 7) - count)) & ((1 << count) - 1);
    },
    skip(count) {
      at += count;
    },
    align() {
      at = (at + 7) & ~7;
    },
    position: () => at,
  };
}

const reversed = Uint8Array.from({ length: 256 }, (_, byte) => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2));

/** The same bytes with the bits of each in the other order (TIFF 6.0, FillOrder 2). */
export function reverseBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => reversed[byte] ?? 0);
}
