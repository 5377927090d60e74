import { type Point, readPoint } from './point';

/** An end of an interval: a date, `..` (open) or nothing at all (unknown). */
export type End = Point | 'open' | 'unknown';
/** A member of a set: one date, or a range whose one end may be open. */
export type Member = { readonly from: Point | 'open'; readonly to: Point | 'open'; readonly range: boolean };

export type Expression =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'interval'; readonly from: End; readonly to: End }
  /** `all`: every member is meant (`{}`); otherwise one of them (`[]`). */
  | { readonly kind: 'set'; readonly all: boolean; readonly members: readonly Member[] };

/** The parts of an EDTF text; undefined when it is none of the forms of domain.md §2. Spaces within sets are passed over. */
export function readExpression(text: string): Expression | undefined {
  const set = /^([[{])(.+)([\]}])$/.exec(text);
  if (set !== null) {
    const [, opening, inner = '', closing] = set;
    const all = opening === '{';
    const members = inner.split(',').map((part) => readMember(part.trim()));
    return all === (closing === '}') && members.every(isPresent) ? { kind: 'set', all, members: members.filter(isPresent) } : undefined;
  }
  const slash = text.indexOf('/');
  if (slash >= 0) {
    const from = readEnd(text.slice(0, slash));
    const to = readEnd(text.slice(slash + 1));
    const bounded = (from !== undefined && typeof from !== 'string') || (to !== undefined && typeof to !== 'string');
    return from === undefined || to === undefined || !bounded ? undefined : { kind: 'interval', from, to };
  }
  const point = readPoint(text);
  return point === undefined ? undefined : { kind: 'point', point };
}

function readEnd(text: string): End | undefined {
  return text === '' ? 'unknown' : text === '..' ? 'open' : readPoint(text);
}

function readMember(text: string): Member | undefined {
  const dots = text.indexOf('..');
  if (dots < 0) {
    const point = readPoint(text);
    return point === undefined ? undefined : { from: point, to: point, range: false };
  }
  const from = text.slice(0, dots) === '' ? 'open' : readPoint(text.slice(0, dots));
  const to = text.slice(dots + 2) === '' ? 'open' : readPoint(text.slice(dots + 2));
  return from === undefined || to === undefined || (from === 'open' && to === 'open') ? undefined : { from, to, range: true };
}

function isPresent(member: Member | undefined): member is Member {
  return member !== undefined;
}
