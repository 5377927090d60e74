/**
 * The sounds that every spelling is read as: the Cyrillic letters of Russian and Kazakh, since those are what a clerk in
 * France or in a camp heard. `?` is a letter nobody could read. Costs are in letters: 1 is one consonant for another.
 */
const alphabet = ' ?аәоөуұүыіиеэйбвгғджзкқлмнңпрстфхһцчшщ';

const vowels = new Set('аәоөуұүыіиеэ');
export const noSound = 0;
const known = alphabet.length;

const codes: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, code) => [letter, code]));

/** Code of a sound; a sign outside the table (Arabic, a digit) is its own sound, far from all others. */
export function soundCode(letter: string): number {
  return codes.get(letter) ?? known + (letter.codePointAt(0) ?? 0);
}

export function soundLetter(code: number): string {
  return code < known ? (alphabet[code] ?? '') : String.fromCodePoint(code - known);
}

const isVowelByCode: readonly boolean[] = [...alphabet].map((letter) => vowels.has(letter));

export function isVowel(code: number): boolean {
  return isVowelByCode[code] ?? false;
}

/** How much of a word a sound carries: vowels are what clerks hear worst. */
export function soundWeight(code: number): number {
  return weightByCode[code] ?? 1;
}

/** What it costs that one spelling lacks this sound; `atEnd` when it would be the last of the word. */
export function omissionCost(code: number, atEnd: boolean): number {
  const cost = omissionByCode[code] ?? 1;
  return atEnd && isVowel(code) ? Math.min(cost, 0.2) : cost;
}

/** What it costs to read one sound for another: 0 to 0.06 one sound in two alphabets, up to 0.2 sounds easily confused, more a difference. */
export function confusionCost(first: number, second: number): number {
  if (first === second) return 0;
  if (first >= known || second >= known) return 1;
  return confusions[first * known + second] ?? 1;
}

/** Sounds that part two common surnames (Омаров, Умаров; Жусупов, Юсупов): alike enough to ask a person, never to decide (domain.md §3). */
export function isTrap(first: number, second: number): boolean {
  return traps.has(first * known + second);
}

const weightByCode: readonly number[] = [...alphabet].map((letter) =>
  letter === ' ' ? 0 : letter === 'й' ? 0.1 : vowels.has(letter) ? 0.5 : letter === '?' ? 0.3 : 'хһ'.includes(letter) ? 0.8 : 1,
);

const omissionByCode: readonly number[] = [...alphabet].map((letter) => {
  if (letter === ' ') return 0;
  if (letter === 'й') return 0.06;
  if ('ыіи'.includes(letter)) return 0.15;
  if (vowels.has(letter)) return 0.3;
  if (letter === '?') return 0.15;
  return 'хһ'.includes(letter) ? 0.5 : 1;
});

// Left and right groups, and the cost between any letter of one and any of the other (domain.md §3, fold classes).
const groups: readonly (readonly [string, string, number])[] = [
  // One sound, written with a Kazakh letter or with the Russian one that stands for it.
  ['қ', 'к', 0],
  ['ғ', 'г', 0],
  // With the cost of reading нг as ң this is more than one sound in two alphabets: Жангалиев is not Жаналиев.
  ['ң', 'н', 0.04],
  ['һ', 'х', 0],
  ['ұү', 'у', 0],
  ['ұ', 'ү', 0.02],
  ['ө', 'о', 0],
  ['ө', 'уүұ', 0.03],
  ['ә', 'а', 0],
  ['ә', 'еэ', 0.08],
  ['і', 'ыи', 0],
  ['ы', 'и', 0],
  ['й', 'иіы', 0.02],
  ['э', 'е', 0],
  // Vowels confused by ear.
  ['о', 'уұү', 0.2],
  ['аә', 'оө', 0.2],
  ['а', 'еэ', 0.2],
  ['еэ', 'иіы', 0.14],
  ['ы', 'уұү', 0.16],
  // Kazakh says і and ы as ү and ұ after a rounded vowel, and Russian writes it so (Жүнісов, Жунусов).
  ['і', 'уұү', 0.16],
  ['и', 'уұү', 0.22],
  ['еэ', 'оө', 0.25],
  ['аә', 'иіы', 0.28],
  ['аә', 'уұү', 0.34],
  ['еэ', 'уұү', 0.3],
  ['оө', 'иіы', 0.34],
  // Consonants confused by ear or by the sound law between Kazakh and its neighbours.
  ['ш', 'ч', 0.12],
  ['щ', 'шч', 0.15],
  ['қ', 'х', 0.15],
  ['к', 'хһ', 0.25],
  ['ғг', 'хһ', 0.25],
  // Russian writes the Tatar and Bashkir һ with г as often as with х (Шаһиев, Шагиев).
  ['һ', 'ғг', 0.12],
  ['кқ', 'гғ', 0.35],
  ['с', 'з', 0.3],
  ['ж', 'шч', 0.35],
  ['ж', 'й', 0.35],
  ['ж', 'з', 0.45],
  ['ж', 'гғ', 0.6],
  ['ц', 'сз', 0.4],
  ['ц', 'ч', 0.4],
  ['с', 'ш', 0.5],
  ['в', 'ф', 0.15],
  ['в', 'б', 0.4],
  ['в', 'уұү', 0.45],
  ['п', 'ф', 0.3],
  ['б', 'п', 0.35],
  ['д', 'т', 0.35],
  ['м', 'нң', 0.6],
  ['л', 'р', 0.8],
];

const confusions: Float32Array = fillConfusions();
const traps: ReadonlySet<number> = new Set([...pairsOf('о', 'уұү'), ...pairsOf('ж', 'й')]);

function fillConfusions(): Float32Array {
  const table = new Float32Array(known * known).fill(1);
  for (const vowel of vowels) {
    for (const other of vowels) put(table, vowel, other, 0.4);
    put(table, vowel, 'й', 0.3);
  }
  for (const letter of alphabet) {
    put(table, letter, letter, 0);
    if (letter !== ' ') put(table, '?', letter, 0.1);
  }
  for (const [left, right, cost] of groups) {
    for (const one of left) for (const other of right) if (one !== other) put(table, one, other, cost);
  }
  return table;
}

function put(table: Float32Array, one: string, other: string, cost: number): void {
  const first = soundCode(one);
  const second = soundCode(other);
  table[first * known + second] = first === second ? 0 : cost;
  table[second * known + first] = first === second ? 0 : cost;
}

function pairsOf(left: string, right: string): readonly number[] {
  return [...left].flatMap((one) => [...right].flatMap((other) => [soundCode(one) * known + soundCode(other), soundCode(other) * known + soundCode(one)]));
}
