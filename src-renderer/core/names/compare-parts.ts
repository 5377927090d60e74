import { type Alignment, align, alignmentCost, kindOf, likeness, type Step } from './align';
import type { Lattice } from './lattice';
import type { NamePart } from './parse';
import { scriptOf } from './script';
import { isVowel, noSound, soundCode, soundLetter } from './sounds';
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
type PartFindings = {
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
  const russianDrops = mayDropVowels(found);
  alignment.steps.forEach((step, index) => {
    const kind = kindOf(step);
    const vowel = isVowel(step.first?.sound ?? noSound) || isVowel(step.second?.sound ?? noSound);
    const lone = loneSound(step);
    const glide = lone === undefined ? undefined : glideOf(alignment.steps, index, found.bySuffix);
    if (glide === 'silent') return;
    if (kind === 'trap') count.traps += 1;
    else if (kind === 'foreign') count.foreign += 1;
    else if (kind === 'edit' || (kind === 'near' && vowel && index === 0)) count.edits += 1;
    else if (glide === 'heard') count.near += 1;
    else if (kind === 'near' && lone !== undefined && russianDrops && closeVowels.has(soundLetter(lone))) count.dropped += 1;
    else if (kind === 'near') count.near += 1;
  });
  return { alignment, ...count };
}

const closeVowels: ReadonlySet<string> = new Set('ыіи');
const kazakhLetters = /[әғқңөұүһіäğqñöūüşı]/u;

/** Whether one form may lack a ы or і of the other by rule: Russian drops what Kazakh writes (Тілеген, Тлеген). Two Russian forms do not differ so. */
function mayDropVowels({ first, second }: PartLikeness): boolean {
  const [one, other] = [first.slots.join(''), second.slots.join('')];
  return scriptOf(one) !== scriptOf(other) || kazakhLetters.test(one) || kazakhLetters.test(other);
}

/** The sound of a step that only one of the two words has. */
function loneSound({ first, second }: Step): number | undefined {
  const edge = first === undefined ? second : second === undefined ? first : undefined;
  return edge === undefined || edge.sound === noSound ? undefined : edge.sound;
}

/**
 * What a й (or an и after a vowel) says that one word lacks. Spellings differ over it beside и and ы, before е, and after a consonant, where it softens
 * (domain.md §3: ya, ia, ja; ïe, je, ye); where it closes a syllable or begins a name before another vowel, every spelling writes it: Шайкенов is not Шакенов.
 */
function glideOf(steps: readonly Step[], index: number, beforeSuffix: boolean): 'silent' | 'heard' | undefined {
  const letterAt = (at: number) => soundsOf(steps.slice(at, at + 1)).join('');
  const own = letterAt(index);
  if (own !== 'й' && own !== 'и') return undefined;
  const before = soundsOf(steps.slice(0, index)).at(-1);
  const after = soundsOf(steps.slice(index + 1))[0] ?? (beforeSuffix ? 'е' : undefined);
  const isVowelLetter = (letter: string | undefined) => letter !== undefined && isVowel(soundCode(letter));
  if (own === 'и' && !isVowelLetter(before)) return undefined;
  if (closeVowels.has(before ?? '') || (after !== undefined && 'еэыіи'.includes(after))) return 'silent';
  return before !== undefined && !isVowelLetter(before) && isVowelLetter(after) ? 'silent' : 'heard';
}

function soundsOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ first, second }) => {
    const sound = first === undefined || first.sound === noSound ? second?.sound : first.sound;
    return sound === undefined || sound === noSound ? [] : [soundLetter(sound)];
  });
}

function reversed({ cost, steps }: Alignment): Alignment {
  return { cost, steps: steps.map((step) => ({ first: step.second, second: step.first, cost: step.cost })) };
}
