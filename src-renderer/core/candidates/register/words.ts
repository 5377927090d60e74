import { keysOf } from '../../names/keys';
import type { NamePart } from '../../names/parse';
import { type Suffix, suffixCost } from '../../names/suffixes';
import { Growing } from './growing';
import { readingsOf } from './readings';
import { countConsonants, SoundPool, thousand } from './sound-pool';

/** A word of names, held once however many men bear it; what is compared of it stands in the columns of `Words`. */
type Word = {
  readonly id: number;
  /** Consonant skeletons, likeliest first (names/keys). */
  readonly skeletons: readonly string[];
};

/** Columns of a word: what two of them cost each other at least is told from one line of memory each. */
export const wordStride = 8;
export const column = { flags: 0, set: 1, weight: 2, fewest: 3, most: 4, stemWeight: 5, stemFewest: 6, stemMost: 7 } as const;
export const numberFlag = 1;
export const abbreviatedFlag = 2;
/** Above the flags: the class of its suffix in the table of costs; 0 is none. With one, the set behind `set` reads the stem. */
export const suffixShift = 2;

export type Words = {
  readonly columns: Growing;
  readonly pool: SoundPool;
  intern(part: NamePart): Word;
  /** What two classes of suffix cost each other, in thousandths. */
  suffixCost(first: number, second: number): number;
};

const mostReadings = 4;
const mostSkeletons = 4;
const suffixClasses = 32;

export function createWords(): Words {
  const columns = new Growing();
  const pool = new SoundPool();
  const known = new Map<string, Word>();
  const suffixes: (Suffix | undefined)[] = [undefined];
  const costs = new Int32Array(suffixClasses * suffixClasses);

  function classOf(suffix: Suffix | undefined): number {
    if (suffix === undefined) return 0;
    const found = suffixes.findIndex((one) => one?.kind === suffix.kind && one.vowel === suffix.vowel);
    if (found > 0) return found;
    const added = suffixes.push(suffix) - 1;
    suffixes.forEach((other, index) => {
      costs[added * suffixClasses + index] = Math.round(suffixCost(suffix, other) * thousand);
      costs[index * suffixClasses + added] = Math.round(suffixCost(other, suffix) * thousand);
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
    const read = (which: 'whole' | 'stem') => variants.flatMap((one) => readingsOf(one[which], mostReadings, one.cost));
    const suffix = classOf(part.suffix);
    const whole = read('whole');
    const stem = suffix === 0 ? whole : read('stem');
    const [counts, stemCounts] = [countConsonants(whole), countConsonants(stem)];
    columns.push((isNumber ? numberFlag : 0) | (part.abbreviated ? abbreviatedFlag : 0) | (suffix << suffixShift));
    columns.push(pool.add(whole));
    columns.push(Math.round(part.whole.weight * thousand));
    columns.push(counts.fewest);
    columns.push(counts.most);
    columns.push(Math.round(part.stem.weight * thousand));
    columns.push(stemCounts.fewest);
    columns.push(stemCounts.most);
    if (suffix !== 0) pool.add(stem);
    const word: Word = { id: known.size, skeletons: keysOf(part).slice(0, mostSkeletons) };
    known.set(key, word);
    return word;
  }

  return { columns, pool, intern, suffixCost: (first, second) => costs[first * suffixClasses + second] ?? 0 };
}
