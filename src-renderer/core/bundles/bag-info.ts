export type BagInfo = readonly (readonly [label: string, value: string])[];

/** RFC 8493 §2.1.1, in the one form that every version accepts. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** RFC 8493 §2.2.2: a label has no colon and no line end, and does not begin or end with a space. */
export function isBagInfoLabel(label: string): boolean {
  return /^[^:\s](?:[^:\r\n]*[^:\s])?$/.test(label);
}

/** Writes bag-info.txt. A value is one line: line ends and the spaces around them become one space (RFC 8493 §2.2.2). Labels must be good ones. */
export function encodeBagInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('');
}

function oneLine(value: string): string {
  return value.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ').trim();
}

/** RFC 8493 §2.2.2, Payload-Oxum: bytes and files of the payload. */
export function payloadOxum(bytes: number, files: number): string {
  return `${bytes}.${files}`;
}
