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

/** Reads bag-info.txt: folded lines are joined, labels keep their case, repeated ones their order. Lines that are none are counted from 1. */
export function parseBagInfo(text: string): { readonly info: BagInfo; readonly unreadable: readonly number[] } {
  const info: [string, string][] = [];
  const unreadable: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const last = info.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] = `${last[1]} ${line.trim()}`.trim();
      continue;
    }
    const match = /^([^:]+):[ \t]*(.*)$/.exec(line);
    if (match === null) unreadable.push(index + 1);
    else info.push([(match[1] ?? '').trim(), (match[2] ?? '').trim()]);
  }
  return { info, unreadable };
}

/** RFC 8493 §2.2.2, Payload-Oxum: bytes and files of the payload. */
export function payloadOxum(bytes: number, files: number): string {
  return `${bytes}.${files}`;
}
