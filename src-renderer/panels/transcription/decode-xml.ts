/** The text of an XML file, by its byte order mark or by the encoding it names (XML 1.0 Appendix F); null when the bytes are not of it. */
export function decodeXml(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const named = /encoding\s*=\s*["']([\w.:-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
  const encoding = first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : (named ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
