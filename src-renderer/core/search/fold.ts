// One letter or two per Cyrillic letter, so that a text typed in either script meets what is stored. Deliberately plain:
// the readings of French ear-spelling and German camp spelling belong to core/names.
const latinOf: { readonly [letter: string]: string } = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  // The nine letters of Kazakh that Russian lacks (й and ё lose their mark in NFKD).
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  і: 'i',
  є: 'e',
  ґ: 'g',
  ѣ: 'e',
  // Latin letters that NFKD does not take apart.
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ə: 'a',
};

/**
 * A text as the search in memory compares it: without case, marks and punctuation, Cyrillic and Kazakh letters as plain
 * Latin ones, words parted by one space. Digits are never changed (design.md §8). Folding twice changes nothing.
 */
export function foldForSearch(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return (
    [...plain]
      .map((letter) => latinOf[letter] ?? letter)
      .join('')
      // An apostrophe stands for a soft sign or an elision within a word, never between two words.
      .replace(/['’ʹʼ`´]/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** The words of a query, folded; empty when it says nothing. */
export function queryTokens(query: string): readonly string[] {
  return foldForSearch(query)
    .split(' ')
    .filter((token) => token !== '');
}

/** Whether every token stands somewhere in a folded text, at the start of a word or within it. No token matches everything. */
function matchesTokens(folded: string, tokens: readonly string[]): boolean {
  return tokens.every((token) => folded.includes(token));
}

export function matches(folded: string, query: string): boolean {
  return matchesTokens(folded, queryTokens(query));
}
