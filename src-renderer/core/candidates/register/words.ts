import { keysOf } from '../../names/keys';
import type { NamePart } from '../../names/parse';
import { type Suffix, suffixCost } from '../../names/suffixes';
import { gathered, readingsOf, type WordReadings } from './readings';

/** A word of names, held once however many men bear it. */
export type Word = {
  readonly id: number;
  readonly isNumber: boolean;
  readonly abbreviated: boolean;
  /** Class of its suffix in the table of costs; 0 is none. */
  readonly suffix: number;
  readonly stem: WordReadings;
  readonly stemWeight: number;
  readonly whole: WordReadings;
  readonly wholeWeight: number;
  /** Consonant skeletons, likeliest first (names/keys). */
  readonly skeletons: readonly string[];
};

export type Words = {
  readonly list: readonly Word[];
  intern(part: NamePart): Word;
  /** What two classes of suffix cost each other. */
  suffixCost(first: number, second: number): number;
};

const mostReadings = 4;
const mostSkeletons = 4;
const suffixClasses = 32;

export function createWords(): Words {
  const list: Word[] = [];
  const known = new Map<string, Word>();
  const suffixes: (Suffix | undefined)[] = [undefined];
  const costs = new Float64Array(suffixClasses * suffixClasses);

  function classOf(suffix: Suffix | undefined): number {
    if (suffix === undefined) return 0;
    const found = suffixes.findIndex((one) => one?.kind === suffix.kind && one.vowel === suffix.vowel);
    if (found > 0) return found;
    const added = suffixes.push(suffix) - 1;
    suffixes.forEach((other, index) => {
      costs[added * suffixClasses + index] = suffixCost(suffix, other);
      costs[index * suffixClasses + added] = suffixCost(other, suffix);
    });
    return added;
  }

  function intern(part: NamePart): Word {
    const isNumber = part.role === 'number';
    const others = part.others.map(({ text, cost }) => `${text}+${cost}`).join('|');
    const key = `${part.text}|${part.suffix?.written ?? ''}|${isNumber ? '#' : ''}${part.abbreviated ? '.' : ''}|${others}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const variants = [{ ...part, cost: 0 }, ...part.others];
    const read = (which: 'whole' | 'stem') => gathered(variants.flatMap((one) => readingsOf(one[which], mostReadings, one.cost)));
    const whole = read('whole');
    const stem = part.suffix === undefined ? whole : read('stem');
    const word: Word = {
      id: list.length,
      isNumber,
      abbreviated: part.abbreviated,
      suffix: classOf(part.suffix),
      stem,
      stemWeight: part.stem.weight,
      whole,
      wholeWeight: part.whole.weight,
      skeletons: keysOf(part).slice(0, mostSkeletons),
    };
    list.push(word);
    known.set(key, word);
    return word;
  }

  return { list, intern, suffixCost: (first, second) => costs[first * suffixClasses + second] ?? 0 };
}
