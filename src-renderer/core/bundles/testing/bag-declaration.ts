import type { BagReader } from './bag-reader';
import type { Findings } from './findings';

type Declaration = {
  /** Such as [1, 0] or [0, 97]. */
  readonly version: readonly [number, number];
  readonly encoding: string;
};

const known = new Set(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']);

export function isBefore1({ version }: Declaration): boolean {
  return version[0] < 1;
}

/** Reads bagit.txt (RFC 8493 §2.1.1): UTF-8 without byte order mark, these two lines and no other. Null when it cannot be a bag. */
export async function readDeclaration(reader: BagReader, files: ReadonlyMap<string, number>, findings: Findings): Promise<Declaration | null> {
  const path = 'bagit.txt';
  if (!files.has(path)) {
    findings.error('no-declaration', path);
    return null;
  }
  const bytes = await reader.read(path);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? null : reader.decode(bytes, 'UTF-8');
  const match = text === null ? null : /^BagIt-Version: (\d+)\.(\d+)[ \t]*(?:\r\n|\n|\r)Tag-File-Character-Encoding: (\S+)[ \t]*(?:\r\n|\n|\r)*$/.exec(text);
  if (match === null) {
    findings.error('bad-declaration', path);
    return null;
  }
  const [, major = '', minor = '', encoding = ''] = match;
  if (!known.has(`${major}.${minor}`)) {
    findings.error('unknown-version', `${major}.${minor}`);
    return null;
  }
  const declaration: Declaration = { version: [Number(major), Number(minor)], encoding };
  if (isBefore1(declaration) && minor !== '97') findings.warning('old-version', `${major}.${minor}`);
  return declaration;
}
