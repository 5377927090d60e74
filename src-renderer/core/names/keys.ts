import type { Lattice } from './lattice';
import type { NamePart } from './parse';
import { isVowel, soundLetter } from './sounds';

// Consonants that one spelling or another confuses share a class (domain.md §3, fold class); vowels and й are left out, but for one that begins the word.
const classes: { readonly [sound: string]: string } = {
  ж: 'X',
  ш: 'X',
  щ: 'X',
  ч: 'X',
  к: 'K',
  қ: 'K',
  г: 'K',
  ғ: 'K',
  х: 'H',
  һ: 'H',
  с: 'S',
  з: 'S',
  ц: 'S',
  в: 'V',
  ф: 'V',
  б: 'B',
  п: 'B',
  д: 'T',
  т: 'T',
  н: 'N',
  ң: 'N',
  м: 'M',
  л: 'L',
  р: 'R',
  й: '',
  ' ': '',
  '?': '?',
};

// Vowels as ears confuse them most: а/е, о/у, ы/и (domain.md §3, fold class).
const vowelClasses: { readonly [sound: string]: string } = {
  а: 'a',
  ә: 'a',
  е: 'a',
  э: 'a',
  о: 'u',
  ө: 'u',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ы: 'i',
  і: 'i',
  и: 'i',
};

const mostKeys = 8;

/**
 * The consonant skeletons of a part, one for each reading that matters, likeliest first: `Dschumanijasow` and `Жұманиязов` share `XMNS`.
 * Digits are kept as written. At most eight; never empty for a part with letters.
 */
export function keysOf(part: NamePart): readonly string[] {
  if (part.role === 'number') return [part.text];
  return [...new Set([part.stem, ...part.others.map(({ stem }) => stem)].flatMap(skeletons))].slice(0, mostKeys);
}

/** Skeletons of the whole word, suffix included, for a word still being typed. */
export function wholeKeysOf(part: NamePart): readonly string[] {
  return part.role === 'number' ? [part.text] : skeletons(part.whole);
}

/**
 * Readings of the whole word with their vowels, by class: near enough to the letters that the key of a word still being typed begins the key of the
 * word, whatever the spelling (`Dschumanij`, `joumania` and `жұман` all begin `XumaniasuV`). Digits are kept as written. At most eight.
 */
export function readingKeysOf(part: NamePart): readonly string[] {
  return part.role === 'number' ? [part.text] : spelledOut(part.whole, withVowels);
}

function skeletons(lattice: Lattice): readonly string[] {
  return spelledOut(lattice, extended);
}

type Spelled = { readonly text: string; cost: number };

function spelledOut(lattice: Lattice, add: (text: string, sound: number) => string): readonly string[] {
  // At each place of the word the cheapest ways to get there, by what they spell so far.
  const reached: Spelled[][] = Array.from({ length: lattice.size }, () => []);
  reached[0]?.push({ text: '', cost: 0 });
  for (let place = 0; place < lattice.size - 1; place += 1) {
    const here = cheapest(reached[place] ?? []);
    for (const edge of lattice.edges[place] ?? []) {
      for (const { text, cost } of here) {
        const total = cost + edge.cost;
        if (total <= 0.5) reach(reached[edge.to] ?? [], add(text, edge.sound), total);
      }
    }
  }
  const found = reached[lattice.size - 1] ?? [];
  if (found.length > 1) found.sort((one, other) => one.cost - other.cost || (one.text < other.text ? -1 : 1));
  return found.slice(0, mostKeys).map(({ text }) => text);
}

function cheapest(ways: Spelled[]): readonly Spelled[] {
  return ways.length <= 1 ? ways : [...ways].sort((one, other) => one.cost - other.cost).slice(0, mostKeys);
}

function reach(ways: Spelled[], text: string, cost: number): void {
  for (const way of ways) {
    if (way.text !== text) continue;
    if (cost < way.cost) way.cost = cost;
    return;
  }
  ways.push({ text, cost });
}

function extended(text: string, sound: number): string {
  if (isVowel(sound)) return text === '' ? 'A' : text;
  const letter = soundLetter(sound);
  const key = classes[letter] ?? letter.toUpperCase();
  // Two of a kind are heard as one.
  return key === '' || text.endsWith(key) ? text : text + key;
}

function withVowels(text: string, sound: number): string {
  const letter = soundLetter(sound);
  const key = vowelClasses[letter] ?? classes[letter] ?? letter.toUpperCase();
  return key === '' || text.endsWith(key) ? text : text + key;
}

/** Edits between two skeletons; with `prefix` the second may go on. Stops counting above `most` and then returns `most + 1`. */
export function skeletonDistance(first: string, second: string, most: number, prefix = false): number {
  if (first === second) return 0;
  if (first.length - second.length > most || (!prefix && second.length - first.length > most)) return most + 1;
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= second.length; j += 1) {
      const same = first[i - 1] === second[j - 1] ? 0 : 1;
      const value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      next.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    row = next;
  }
  return prefix ? Math.min(...row) : (row[second.length] ?? most + 1);
}
