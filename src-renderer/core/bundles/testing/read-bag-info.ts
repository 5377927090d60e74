import type { BagInfo } from '../bag-info';

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
