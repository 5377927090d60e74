import type { Change } from './change';

/** Which of two changes with one id is kept: the smaller header hash when they contradict, else the one with content. */
export function preferred(left: Change, right: Change): Change {
  if (left.hash !== right.hash) return left.hash < right.hash ? left : right;
  if (left.payload === undefined) return right;
  if (right.payload === undefined) return left;
  return JSON.stringify(left) <= JSON.stringify(right) ? left : right;
}
