export type Script = 'cyrillic' | 'latin' | 'mixed' | 'other';

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

// Letters that look the same in both alphabets, which is what a keyboard left in the other layout puts into a word.
const latinLooksCyrillic: { readonly [letter: string]: string } = {
  a: 'а',
  b: 'ь',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  n: 'п',
  o: 'о',
  p: 'р',
  r: 'г',
  t: 'т',
  u: 'и',
  x: 'х',
  y: 'у',
  ə: 'ә',
  ё: 'ё',
  ë: 'ё',
  ï: 'ї',
  j: 'ј',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  U: 'У',
  X: 'Х',
  Y: 'У',
  V: 'У',
  Ə: 'Ә',
  Ë: 'Ё',
  Ï: 'Ї',
};
const cyrillicLooksLatin: { readonly [letter: string]: string } = {
  // The ы of the Kazakh Latin alphabet of 1929 to 1940, which keyboards have only in Cyrillic.
  ь: 'ı',
  Ь: 'I',
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  т: 't',
  х: 'x',
  у: 'y',
  ә: 'ə',
  ё: 'ë',
  ї: 'ï',
  ј: 'j',
  ѕ: 's',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ү: 'Y',
  Ә: 'Ə',
  Ё: 'Ë',
  Ї: 'Ï',
  Ј: 'J',
  Ѕ: 'S',
};

export function scriptOf(text: string): Script {
  const hasCyrillic = cyrillic.test(text);
  const hasLatin = latin.test(text);
  return hasCyrillic && hasLatin ? 'mixed' : hasCyrillic ? 'cyrillic' : hasLatin ? 'latin' : 'other';
}

/**
 * A word whose letters come from two alphabets, written in the one that most of them belong to (Cyrillic when they are even); undefined
 * when a letter has no twin there, or when nothing is mixed. Latin u, the sound, stands for у when it begins a Cyrillic word.
 */
export function repairMixedScript(word: string): string | undefined {
  if (scriptOf(word) !== 'mixed') return undefined;
  const letters = [...word];
  const latinCount = letters.filter((letter) => latin.test(letter)).length;
  const cyrillicCount = letters.filter((letter) => cyrillic.test(letter)).length;
  const toCyrillic = cyrillicCount >= latinCount;
  const first = replaced(letters, toCyrillic);
  return first ?? replaced(letters, !toCyrillic);
}

function replaced(letters: readonly string[], toCyrillic: boolean): string | undefined {
  const foreign = toCyrillic ? latin : cyrillic;
  const twins = toCyrillic ? latinLooksCyrillic : cyrillicLooksLatin;
  const result = letters.map((letter, index) => (foreign.test(letter) ? (toCyrillic && index === 0 && letter === 'u' ? 'у' : twins[letter]) : letter));
  return result.includes(undefined) ? undefined : result.join('');
}
