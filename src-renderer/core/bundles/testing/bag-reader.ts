import type { DigestAlgorithm } from './read-manifest';

/** A bag as its judge sees it; a folder, an archive and a test each provide one. Paths are relative to the bag's base, with `/`. */
export type BagReader = {
  /** Every file of the bag with its size in bytes. */
  files(): Promise<ReadonlyMap<string, number>>;
  /** The bytes of a tag file. */
  read(path: string): Promise<Uint8Array>;
  /** The digest of a file in lower-case hexadecimal, or null when the algorithm is not known here. */
  digest(path: string, algorithm: DigestAlgorithm): Promise<string | null>;
  /** The text of bytes in an encoding named as in bagit.txt, or null when the name is unknown or the bytes do not fit it. */
  decode(bytes: Uint8Array, encoding: string): string | null;
};

/**
 * Decodes a tag file. "UTF-16" alone says nothing of the order of its bytes: the mark at the beginning does, and without
 * one the higher byte comes first (RFC 2781 §4.3), which decoders of the web do not follow.
 */
export function decodeTagFile(reader: BagReader, bytes: Uint8Array, encoding: string): string | null {
  if (!/^utf-?16$/i.test(encoding)) return reader.decode(bytes, encoding);
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  return reader.decode(bytes, littleEndian ? 'UTF-16LE' : 'UTF-16BE');
}
