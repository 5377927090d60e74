const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text with its references resolved: the five predefined ones and characters by number; undefined when there is any other. */
export function decodeReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isSound = true;
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}))?;?/gu, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal === undefined ? (hexadecimal === undefined ? undefined : Number.parseInt(hexadecimal, 16)) : Number(decimal);
    const character = code === undefined ? predefined.get(name ?? '') : characterOf(code);
    if (character === undefined || !whole.endsWith(';')) isSound = false;
    return character ?? '';
  });
  return isSound ? decoded : undefined;
}

/** XML 1.0 §2.2. */
function characterOf(code: number): string | undefined {
  const isOne =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
  return isOne ? String.fromCodePoint(code) : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 forbids exactly these
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const loneSurrogate = /[\ud800-\udfff]/gu;
const escapes: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** A text as it may stand in an attribute or between elements; what XML has no way to write becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(loneSurrogate, '\ufffd')
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"\t\n\r]/gu, (sign) => escapes[sign] ?? sign);
}
