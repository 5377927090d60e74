// Kazakh Latin as decreed in January 2021 (domain.md §3, kk-Latn 2021): one letter for each, but for those that Kazakh needs in loans only.
const latinOf: { readonly [letter: string]: string } = {
  а: 'a',
  ә: 'ä',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'ğ',
  д: 'd',
  е: 'e',
  ё: 'io',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ñ',
  о: 'o',
  ө: 'ö',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'ū',
  ү: 'ü',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'tş',
  ш: 'ş',
  щ: 'ştş',
  ъ: '',
  ы: 'y',
  і: 'ı',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** A Kazakh text in Cyrillic letters, in the Latin alphabet of 2021; other letters and digits stay. The capital of і is I, that of и is İ. */
export function kazakhLatin(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const latin = latinOf[lower];
      if (latin === undefined) return letter;
      return letter === lower ? latin : capital(latin);
    })
    .join('');
}

function capital(latin: string): string {
  if (latin === 'ı') return 'I';
  return latin.startsWith('i') ? `İ${latin.slice(1)}` : latin.slice(0, 1).toUpperCase() + latin.slice(1);
}

const plainLatin = 'abdefgjklmnopqrstuvyz';
const plainCyrillic = 'абдефгжклмнопқрстувыз';
const cyrillicOf: { readonly [letter: string]: readonly string[] } = {
  ...Object.fromEntries([...plainLatin].map((letter, index) => [letter, [plainCyrillic.charAt(index)]])),
  ä: ['ә'],
  ğ: ['ғ'],
  ñ: ['ң'],
  ö: ['ө'],
  ü: ['ү'],
  ū: ['ұ'],
  ş: ['ш'],
  ı: ['і'],
  h: ['х', 'һ'],
  i: ['и', 'й'],
  ia: ['я', 'иа', 'йа'],
  iu: ['ю', 'иу', 'йу'],
  ts: ['ц', 'тс'],
  tş: ['ч', 'тш'],
};

const vowel = /[аәеиоөуұүыіэюя]$/u;
const mostReadings = 32;

/**
 * What a text in the Latin alphabet of 2021 can stand for in Cyrillic letters, likeliest first: h is х or һ, i is й after a vowel and и
 * elsewhere. At most 32 readings; a capital I is І, a capital İ is И.
 */
export function kazakhCyrillicReadings(text: string): readonly string[] {
  let readings: readonly string[] = [''];
  const letters = [...text.normalize('NFC')];
  for (let index = 0; index < letters.length; ) {
    const letter = letters[index] ?? '';
    const next = letters[index + 1] ?? '';
    const pair = cyrillicOf[lowerLatin(letter) + lowerLatin(next)];
    const ways = pair ?? cyrillicOf[lowerLatin(letter)] ?? [letter];
    const large = letter !== lowerLatin(letter);
    readings = readings
      .flatMap((before) => ordered(ways, before).map((way) => before + (large ? way.slice(0, 1).toUpperCase() + way.slice(1) : way)))
      .slice(0, mostReadings);
    index += pair === undefined ? 1 : 2;
  }
  return readings;
}

function ordered(ways: readonly string[], before: string): readonly string[] {
  return ways[0] === 'и' && vowel.test(before.toLowerCase()) ? ways.toReversed() : ways;
}

function lowerLatin(letter: string): string {
  if (letter === 'I') return 'ı';
  return letter === 'İ' ? 'i' : letter.toLowerCase();
}
