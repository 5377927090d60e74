import type { PartRole } from '../../names/parse';
import type { PackedFacts } from './fact-tokens';
import { hashText, mix } from './growing';

type FormWords = readonly { readonly role: PartRole; readonly skeletons: readonly string[] }[];

type BlockKeys = {
  /** Keys under which he is found, and under which he looks for others. */
  readonly shared: readonly number[];
  /** Keys under which he is only found: each word of his names, for forms of one word. */
  readonly found: readonly number[];
  /** Keys under which he only looks: of the years beside, where others look for him too. */
  readonly beside: readonly number[];
  /** Keys of forms of one word, under which he looks for all whose names hold it; they do not look for him. */
  readonly lone: readonly number[];
};

const pairSeed = 11;
const wordSeed = 23;
const yearSeed = 37;
const claimSeed = 53;
/** From this length on a skeleton also stands without one of its consonants, as a slip of the pen leaves it. */
const shortestSlip = 4;
const mostWords = 4;

/**
 * The blocks a man stands in: two men are compared when they share one (docs/decisions/014). Two words of a form by their
 * consonant skeletons, in either order, whole or with a consonant missing; surname with year of birth, the year beside too;
 * given name with year and place; a number in its camp; a grave. A form of one word asks for all men with that word.
 */
export function blockKeysOf(forms: readonly FormWords[], { tokens, years }: PackedFacts, claims: readonly string[]): BlockKeys {
  const shared = new Set<number>(claims.map((claim) => mix(claimSeed, hashText(claim))));
  const found = new Set<number>();
  const beside = new Set<number>();
  const lone = new Set<number>();
  const places = tokens.filter((token) => token >>> 27 === originKind);
  for (const form of forms) {
    const words = form.filter(({ role }) => role !== 'initial' && role !== 'number').slice(0, mostWords);
    words.forEach((word, index) => {
      for (const other of words.slice(index + 1)) addPairs(shared, word.skeletons, other.skeletons);
      for (const key of word.skeletons.slice(0, 2)) {
        const hash = mix(wordSeed, hashText(key));
        found.add(hash);
        if (words.length === 1) lone.add(hash);
        addYears(shared, beside, key, years, places);
      }
    });
  }
  for (const key of shared) beside.delete(key);
  return { shared: [...shared], found: [...found], beside: [...beside], lone: [...lone] };
}

/** Index of `origin` among the kinds of facts. */
const originKind = 5;

function addPairs(shared: Set<number>, first: readonly string[], second: readonly string[]): void {
  first.forEach((one, i) => {
    second.forEach((other, j) => {
      shared.add(pairKey(one, other));
      // Slips are looked for in the likelier readings only, or a Latin form would stand in hundreds of blocks.
      if (i > 1 || j > 1) return;
      for (const slip of withSlip(one)) shared.add(pairKey(slip, other));
      for (const slip of withSlip(other)) shared.add(pairKey(one, slip));
    });
  });
}

function pairKey(one: string, other: string): number {
  const [low, high] = one < other ? [one, other] : [other, one];
  return mix(mix(pairSeed, hashText(low)), hashText(high));
}

function withSlip(skeleton: string): readonly string[] {
  if (skeleton.length < shortestSlip) return [];
  return [...skeleton].map((_, index) => skeleton.slice(0, index) + skeleton.slice(index + 1));
}

function addYears(shared: Set<number>, beside: Set<number>, key: string, years: PackedFacts['years'], places: readonly number[]): void {
  const base = mix(yearSeed, hashText(key));
  const bases = places.map((place) => mix(base, place));
  for (const [first, last] of years) {
    if (last - first > 2) continue;
    for (const own of bases) {
      for (let year = first; year <= last; year += 1) shared.add(mix(own, year));
      beside.add(mix(own, first - 1));
      beside.add(mix(own, last + 1));
    }
  }
}
