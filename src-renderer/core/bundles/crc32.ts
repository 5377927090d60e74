// Slicing by four: four tables let four bytes be folded in at once. Polynomial of ISO 3309, reflected, as ZIP and PNG use it.
const tables = makeTables();

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value >>> 0;
  }
  const next = (table: Uint32Array) => table.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

/** CRC-32 of the bytes, carried on from that of the bytes before them; an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [first, second, third, fourth] = tables;
  let crc = ~before;
  let at = 0;
  const whole = bytes.length - 3;
  for (; at < whole; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc = (fourth[crc & 0xff] ?? 0) ^ (third[(crc >>> 8) & 0xff] ?? 0) ^ (second[(crc >>> 16) & 0xff] ?? 0) ^ (first[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (first[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
