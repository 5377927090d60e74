import { comparePartsQuickly, type PartLikeness } from './compare-parts';
import type { NamePart, ParsedName } from './parse';

export type PartPair = { readonly first: NamePart; readonly second: NamePart; readonly found: PartLikeness; readonly weight: number; readonly score: number };

export type Matching = {
  readonly pairs: readonly PartPair[];
  readonly onlyFirst: readonly NamePart[];
  readonly onlySecond: readonly NamePart[];
  /** 0 to 1, the name alone. */
  readonly score: number;
  /** Given name and surname stand in each other's place although both forms show which is which. */
  readonly swapped: boolean;
};

const mostParts = 5;
/** Below this likeness two parts are simply two names; letters they share by chance must not add up. */
export const otherName = 0.63;

export type CompareTwoParts = (first: NamePart, second: NamePart) => PartLikeness;

/** The best way to lay the parts of two names on each other, in whatever order they stand. */
export function matchParts(first: ParsedName, second: ParsedName, compareTwo: CompareTwoParts = comparePartsQuickly): Matching {
  const one = first.parts.slice(0, mostParts);
  const other = second.parts.slice(0, mostParts);
  const bothOrdersKnown = first.orderKnown && second.orderKnown;
  const table = one.map((part) => other.map((candidate) => pairOf(part, candidate, compareTwo(part, candidate), bothOrdersKnown)));
  let best: Matching | undefined;
  const visit = (row: number, used: number, chosen: readonly PartPair[]): void => {
    if (row === one.length) {
      const matching = judge(one, other, chosen, bothOrdersKnown);
      if (best === undefined || matching.score > best.score) best = matching;
      return;
    }
    const free = other.length - bitCount(used);
    // A part is left alone only where the other name has fewer, or where the two are of different kinds.
    const mayStayAlone = one.length - row > free || free === 0;
    (table[row] ?? []).forEach((pair, column) => {
      if ((used & (1 << column)) === 0) visit(row + 1, used | (1 << column), [...chosen, pair]);
    });
    if (mayStayAlone) visit(row + 1, used, chosen);
  };
  visit(0, 0, []);
  return best ?? judge(one, other, [], bothOrdersKnown);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function pairOf(first: NamePart, second: NamePart, found: PartLikeness, bothOrdersKnown: boolean): PartPair {
  const { score } = found;
  const counted = score < otherName ? score * 0.4 : score;
  return { first, second, found, weight: weightOf(first, second, score), score: Math.max(0, counted - misplaced(first, second, bothOrdersKnown)) };
}

function weightOf(first: NamePart, second: NamePart, score: number): number {
  const roles = [first.role, second.role];
  if (roles.includes('number')) return 0.4;
  // An initial that agrees says little, one that does not says much.
  if (first.abbreviated || second.abbreviated) return score >= 0.75 ? 0.25 : 0.7;
  if (roles.includes('patronymic')) return roles[0] === roles[1] ? 0.5 : score >= otherName ? 0.5 : 0.2;
  return roles.includes('surname') ? 1 : 0.9;
}

function misplaced(first: NamePart, second: NamePart, bothOrdersKnown: boolean): number {
  if (first.role === second.role || [first.role, second.role].some((role) => role === 'number' || role === 'initial')) return 0;
  if (first.role === 'patronymic' || second.role === 'patronymic') return 0.05;
  return bothOrdersKnown ? 0.06 : 0.02;
}

/** What a part costs that one form lacks: cards often give one name only. */
function lackWeight({ role, abbreviated }: NamePart): number {
  if (abbreviated || role === 'number') return 0.02;
  return role === 'patronymic' ? 0.04 : 0.16;
}

function judge(one: readonly NamePart[], other: readonly NamePart[], pairs: readonly PartPair[], bothOrdersKnown: boolean): Matching {
  const onlyFirst = one.filter((part) => !pairs.some(({ first }) => first === part));
  const onlySecond = other.filter((part) => !pairs.some(({ second }) => second === part));
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const agreeing = pairs.reduce((sum, pair) => sum + pair.weight * pair.score, 0);
  const lacking = [...onlyFirst, ...onlySecond].reduce((sum, part) => sum + lackWeight(part), 0);
  const swapped = bothOrdersKnown && pairs.some(({ first, second, score }) => first.role === 'given' && second.role === 'surname' && score > 0.5);
  return { pairs, onlyFirst, onlySecond, score: weight === 0 ? 0 : agreeing / (weight + lacking), swapped };
}
