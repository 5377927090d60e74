import { type Alignment, align, alignmentCost, kindOf, likeness } from './align';
import type { Lattice } from './lattice';
import type { NamePart } from './parse';
import { isVowel, noSound } from './sounds';
import { type Suffix, suffixCost } from './suffixes';

/** How two parts agree, without the explanation: what a search computes thousands of times. */
export type PartLikeness = {
  /** 0 to 1. */
  readonly score: number;
  readonly first: Lattice;
  readonly second: Lattice;
  /** The first is an abbreviation of the second, or the second of the first. */
  readonly shortened: 'first' | 'second' | undefined;
  /** The suffixes were compared apart from the stems. */
  readonly bySuffix: boolean;
  readonly suffixCost: number;
  /** An alternative on the card or one part of a double name was taken. */
  readonly otherTaken: boolean;
};

type Variant = { readonly whole: Lattice; readonly stem: Lattice; readonly suffix?: Suffix | undefined; readonly cost: number };

const suffixWeight = 0.4;

/** Agreement of two parts of names by their best reading, with or without their suffixes. Symmetric. */
export function comparePartsQuickly(first: NamePart, second: NamePart): PartLikeness {
  if (first.role === 'number' || second.role === 'number') return literally(first, second);
  if (first.abbreviated || second.abbreviated) return shortened(first, second);
  let best: PartLikeness | undefined;
  for (const one of variantsOf(first)) {
    for (const other of variantsOf(second)) {
      const found = compareVariants(one, other);
      if (best === undefined || found.score > best.score) best = found;
    }
  }
  return best ?? literally(first, second);
}

function variantsOf(part: NamePart): readonly Variant[] {
  return part.others.length === 0 ? [{ ...part, cost: 0 }] : [{ ...part, cost: 0 }, ...part.others];
}

function compareVariants(one: Variant, other: Variant): PartLikeness {
  const added = one.cost + other.cost;
  const otherTaken = added > 0;
  if (one.suffix === undefined && other.suffix === undefined) return whole(one, other, added, otherTaken);
  const apart = suffixCost(one.suffix, other.suffix);
  const score = likeness(alignmentCost(one.stem, other.stem) + apart + added, one.stem.weight + suffixWeight, other.stem.weight + suffixWeight);
  const byStem: PartLikeness = { score, first: one.stem, second: other.stem, shortened: undefined, bySuffix: true, suffixCost: apart, otherTaken };
  // A name may end like a suffix without being one (Юсуф, Jossef).
  if (one.suffix !== undefined && other.suffix !== undefined) return byStem;
  const byWhole = whole(one, other, added, otherTaken);
  return byWhole.score > byStem.score ? byWhole : byStem;
}

function whole(one: Variant, other: Variant, added: number, otherTaken: boolean): PartLikeness {
  const score = likeness(alignmentCost(one.whole, other.whole) + added, one.whole.weight, other.whole.weight);
  return { score, first: one.whole, second: other.whole, shortened: undefined, bySuffix: false, suffixCost: 0, otherTaken };
}

function literally(first: NamePart, second: NamePart): PartLikeness {
  return {
    score: first.text === second.text ? 1 : 0,
    first: first.whole,
    second: second.whole,
    shortened: undefined,
    bySuffix: false,
    suffixCost: 0,
    otherTaken: false,
  };
}

/** An initial or an abbreviation agrees with every word that begins so; it carries less than a word. Two abbreviations agree if either begins the other. */
function shortened(first: NamePart, second: NamePart): PartLikeness {
  const firstBegins = first.abbreviated ? beginning(first, second) : -1;
  const secondBegins = second.abbreviated ? beginning(second, first) : -1;
  return {
    score: Math.max(firstBegins, secondBegins),
    first: first.whole,
    second: second.whole,
    shortened: firstBegins >= secondBegins ? 'first' : 'second',
    bySuffix: false,
    suffixCost: 0,
    otherTaken: false,
  };
}

function beginning(short: NamePart, long: NamePart): number {
  const cost = alignmentCost(short.whole, long.whole, true);
  return Math.max(0, 1 - cost / Math.max(0.6, short.whole.weight)) * 0.97;
}

/** What stands between two parts and certainty, counted over the steps of their alignment. */
export type PartFindings = {
  readonly alignment: Alignment;
  /** Vowels within the word that one form leaves out, as Russian does with ы and і. */
  readonly dropped: number;
  readonly near: number;
  readonly traps: number;
  readonly foreign: number;
  readonly edits: number;
};

/** The steps of the agreement found, with their kinds counted. An initial vowel that differs counts as an edit. */
export function findingsOf(found: PartLikeness): PartFindings {
  const alignment =
    found.shortened === 'second' ? reversed(align(found.second, found.first, true)) : align(found.first, found.second, found.shortened === 'first');
  const count = { dropped: 0, near: 0, traps: 0, foreign: 0, edits: 0 };
  alignment.steps.forEach((step, index) => {
    const kind = kindOf(step);
    const vowel = isVowel(step.first?.sound ?? noSound) || isVowel(step.second?.sound ?? noSound);
    if (kind === 'trap') count.traps += 1;
    else if (kind === 'foreign') count.foreign += 1;
    else if (kind === 'edit' || (kind === 'near' && vowel && index === 0)) count.edits += 1;
    else if (kind === 'near' && vowel && (step.first === undefined || step.second === undefined)) count.dropped += 1;
    else if (kind === 'near') count.near += 1;
  });
  return { alignment, ...count };
}

function reversed({ cost, steps }: Alignment): Alignment {
  return { cost, steps: steps.map((step) => ({ first: step.second, second: step.first, cost: step.cost })) };
}
