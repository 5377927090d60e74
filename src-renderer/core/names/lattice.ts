import { own } from '../own';
import { cyrillicReadings, cyrillicReadingsAfterConsonant, cyrillicReadingsAtEnd, cyrillicReadingsBesideVowel } from './cyrillic-table';
import { latinReadings, latinReadingsAtEnd, latinReadingsBeforeFront, latinReadingsBesideVowel, type Reading } from './latin-table';
import { noSound, soundCode, soundWeight } from './sounds';
import { anySystem } from './spelling-systems';

/** A step from one place of a word to a later one, read as one sound (or none), at a cost. */
export type Edge = {
  readonly to: number;
  readonly sound: number;
  readonly cost: number;
  /** Which written group, and which of its readings: what the explanation shows. */
  readonly slot: number;
  readonly reading: string;
  /** The form shows the habits of another system than the one that reads the group so. */
  readonly foreign: boolean;
};

/** All readings of a word at once: places 0 to `size - 1`, edges leading forward. */
export type Lattice = {
  readonly size: number;
  readonly edges: readonly (readonly Edge[])[];
  readonly slots: readonly string[];
  /** What the word weighs by its likeliest reading: the measure of costs. */
  readonly weight: number;
};

const foreignCost = 0.08;
const longestGroup = 7;
const longestWord = 40;
const vowelLetters = /[aeiouyäöõüūéèêëïīıəɵâûáóúæœаәеёиоөуұүыіэюяєї]/u;
const frontLetters = /[eiyéèêëïīı]/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** Reads a word in every way its letters allow. `spelling` holds the systems its form shows signs of; expects lower case, NFC. */
export function latticeOf(word: string, spelling: number): Lattice {
  const letters = [...word].slice(0, longestWord);
  const edges: Edge[][] = [[]];
  const slots: string[] = [];
  let weight = 0;
  let position = 0;
  while (position < letters.length) {
    const { group, readings } = groupAt(letters, position);
    const start = edges.length - 1;
    const starts = readings.map((reading) => [...reading.sounds].length);
    // Places between the sounds of readings with several sounds come first, the common end of the group last.
    const inner = starts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
    const end = start + inner + 1;
    for (let place = start + 1; place <= end; place += 1) edges.push([]);
    let free = start + 1;
    for (const reading of readings) {
      const foreign = (reading.systems & spelling) === 0;
      const cost = reading.cost + (foreign ? foreignCost : 0);
      const sounds = [...reading.sounds];
      let from = start;
      for (let index = 0; index < Math.max(1, sounds.length); index += 1) {
        const to = index >= sounds.length - 1 ? end : free;
        const sound = sounds[index] === undefined ? noSound : soundCode(sounds[index] ?? '');
        edges[from]?.push({ to, sound, cost: index === 0 ? cost : 0, slot: slots.length, reading: reading.sounds, foreign });
        if (to !== end) free += 1;
        from = to;
      }
    }
    weight += [...(readings[0]?.sounds ?? '')].reduce((sum, sound) => sum + soundWeight(soundCode(sound)), 0);
    slots.push(group);
    position += [...group].length;
  }
  return { size: edges.length, edges, slots, weight };
}

function groupAt(letters: readonly string[], position: number): { readonly group: string; readonly readings: readonly Reading[] } {
  const isCyrillic = cyrillic.test(letters[position] ?? '');
  const table = isCyrillic ? cyrillicReadings : latinReadings;
  for (let length = Math.min(longestGroup, letters.length - position); length >= 1; length -= 1) {
    const group = letters.slice(position, position + length).join('');
    const after = letters[position + length];
    const readings = inContext(group, letters[position - 1], after, isCyrillic) ?? own(table, group);
    if (readings === undefined) continue;
    return { group: length === 1 && after === group ? group + group : group, readings };
  }
  const letter = letters[position] ?? '';
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  const group = letters[position + 1] === letter ? letter + letter : letter;
  if (bare !== letter && bare !== '') return { group, readings: own(table, bare) ?? [plainReading(bare, isCyrillic)] };
  return { group, readings: [plainReading(letter, isCyrillic)] };
}

function inContext(group: string, before: string | undefined, after: string | undefined, isCyrillic: boolean): readonly Reading[] | undefined {
  if (after === undefined) {
    const atEnd = own(isCyrillic ? cyrillicReadingsAtEnd : latinReadingsAtEnd, group);
    if (atEnd !== undefined) return atEnd;
  }
  if (isCyrillic && before !== undefined && !vowelLetters.test(before)) {
    const soft = own(cyrillicReadingsAfterConsonant, group);
    if (soft !== undefined) return soft;
  }
  if (!isCyrillic && after !== undefined && frontLetters.test(after)) {
    const soft = own(latinReadingsBeforeFront, group);
    if (soft !== undefined) return soft;
  }
  if ((before !== undefined && vowelLetters.test(before)) || (after !== undefined && vowelLetters.test(after))) {
    return own(isCyrillic ? cyrillicReadingsBesideVowel : latinReadingsBesideVowel, group);
  }
  return undefined;
}

const plainLatin: { readonly [letter: string]: string } = {
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  t: 'т',
};

function plainReading(letter: string, isCyrillic: boolean): Reading {
  return { sounds: isCyrillic ? letter : (own(plainLatin, letter) ?? letter), systems: anySystem, cost: 0 };
}
