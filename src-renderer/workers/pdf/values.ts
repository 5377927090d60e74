/** The values of PDF (ISO 32000-1 §7.3). A stream is its dictionary; where its bytes stand is said beside it. */
export type PdfName = { readonly kind: 'name'; readonly name: string };
export type PdfText = { readonly kind: 'text'; readonly bytes: Uint8Array };
/** Generations are left out: of two objects with one number the file's list, or the later one, decides. */
export type PdfReference = { readonly kind: 'reference'; readonly object: number };
export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> };
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };
/** An operator of a content stream; elsewhere there are none. */
export type PdfOperator = { readonly kind: 'operator'; readonly name: string };
export type PdfValue = null | boolean | number | PdfName | PdfText | PdfReference | PdfDictionary | PdfArray | PdfOperator;

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && value.kind === 'dictionary';
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return typeof value === 'object' && value !== null && value.kind === 'array';
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && value.kind === 'reference';
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && value.kind === 'name' ? value.name : undefined;
}

export function numberOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

const encoder = new TextEncoder();

/** The value as it is written in a file. */
export function writeValue(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(6);
  if (typeof value === 'boolean') return String(value);
  switch (value.kind) {
    case 'name':
      return writeName(value.name);
    case 'text':
      return `<${[...value.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
    case 'reference':
      return `${value.object} 0 R`;
    case 'array':
      return `[${value.items.map(writeValue).join(' ')}]`;
    case 'dictionary':
      return `<< ${[...value.entries].map(([name, entry]) => `${writeName(name)} ${writeValue(entry)}`).join(' ')} >>`;
    case 'operator':
      return value.name;
  }
}

/** Names hold bytes, here one a character; all but plain letters, digits and a few signs are written as #xx. */
function writeName(name: string): string {
  return `/${[...name].map((sign) => (/[A-Za-z0-9._+-]/.test(sign) ? sign : `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)).join('')}`;
}

export function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}
