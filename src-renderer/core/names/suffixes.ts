/** What the end of a name says: of the family (-ов), son of (-ұлы), the middle name (-ович), each for a man or a woman. */
type SuffixKind = 'family' | 'family-woman' | 'son' | 'daughter' | 'patronymic' | 'patronymic-woman';

export type Suffix = {
  readonly kind: SuffixKind;
  /** As written, without a hyphen. */
  readonly written: string;
  /** In the letters it stands for, such as `ов`. */
  readonly standard: string;
  /** The vowel of the family suffix, which clerks keep: Бектаев is seldom written -ow. */
  readonly vowel: 'о' | 'е' | '';
};

type Rule = readonly [RegExp, SuffixKind, (written: string) => string];

const vowelOf = (written: string): 'о' | 'е' => (/^(?:[oо]|ö|ë|ё)/u.test(written) ? 'о' : 'е');

// Longest endings first. Expects lower case, NFC.
const rules: readonly Rule[] = [
  [/(?:ович|евич)$/u, 'patronymic', (written) => written],
  [/(?:овна|евна)$/u, 'patronymic-woman', (written) => written],
  [/[oe](?:v|w|ff?)i(?:tch|tsch|tsj|ch|č|ć|ç|c|cz|ts|tz|sch|š)$/u, 'patronymic', (written) => `${vowelOf(written)}вич`],
  [/[oe](?:v|w)na$/u, 'patronymic-woman', (written) => `${vowelOf(written)}вна`],
  [/(?:ұлы|улы|оглы|углы|оғлы|уулу|[оуў][гғ]ли)$/u, 'son', () => 'ұлы'],
  [/(?:ūly|uly|ouly|uli|ouli|ogly|oglu|oğlu|oghly|[oõu](?:g|gh|ğ)li|uulu|ulu|oulou)$/u, 'son', () => 'ұлы'],
  // The Tajik and Azeri word for a son (Шарифзода, whom Russian papers call Шарифов).
  [/(?:зода|заде)$/u, 'son', (written) => written],
  [/(?:[zs]oda|[zs]adeh?|zadə)$/u, 'son', () => 'зода'],
  [/(?:қызы|кызы|кизи|гызы|қизи)$/u, 'daughter', () => 'қызы'],
  [/(?:qyzy|kyzy|kysy|kizi|qizi|qızı|kızı|gyzy|kisi|kyssy)$/u, 'daughter', () => 'қызы'],
  [/[оеё]ва$/u, 'family-woman', (written) => `${vowelOf(written)}ва`],
  [/[oeéëö](?:v|w)a$/u, 'family-woman', (written) => `${vowelOf(written)}ва`],
  [/[оеё](?:въ?|фф?)$/u, 'family', (written) => `${vowelOf(written)}в`],
  [/[oeéëö](?:v|w|ff?)$/u, 'family', (written) => `${vowelOf(written)}в`],
];

/** The name without its suffix, where one stands after at least two letters with a vowel among them or three without. */
export function splitSuffix(word: string): { readonly stem: string; readonly suffix: Suffix } | undefined {
  for (const [pattern, kind, standard] of rules) {
    const found = pattern.exec(word);
    if (found === null) continue;
    const stem = word.slice(0, found.index);
    if ([...stem].length < 3) continue;
    const [written] = found;
    return { stem, suffix: { kind, written, standard: standard(written), vowel: kind === 'son' || kind === 'daughter' ? '' : vowelOf(written) } };
  }
  return undefined;
}

/** The suffix that a word of its own is, such as the ұлы of « Молдағали ұлы ». */
export function loneSuffix(word: string): Suffix | undefined {
  for (const [pattern, kind, standard] of rules) {
    if ((kind === 'son' || kind === 'daughter') && pattern.exec(word)?.index === 0) return { kind, written: word, standard: standard(word), vowel: '' };
  }
  return undefined;
}

/** Endings that only surnames have, besides the suffixes: -ин, -ский, -енко, -дзе, -швили, -ян. They are not stripped. */
export function endsLikeSurname(word: string): boolean {
  return /(?:ина?|ск[ийая]+|цк[ийая]+|енко|дзе|швили|янц?|чук|ов|ев)$|(?:[^aeiouy]ine?|[^aeiouy]ina|sk(?:i|ij|y|ii|aya|aja|aïa)|enko|dze|chvili|shvili|schwili|[iy]an)$/u.test(
    word,
  );
}

const ranks: readonly string[] = ['family', 'son', 'patronymic'];
const women: ReadonlySet<SuffixKind> = new Set(['family-woman', 'daughter', 'patronymic-woman']);

/** What two suffixes (or none) cost each other; 0 when both say the same. The same family writes Жанбулат, Джанбулатов, Жанболатұлы (domain.md §3). */
export function suffixCost(first: Suffix | undefined, second: Suffix | undefined): number {
  if (first === undefined && second === undefined) return 0;
  if (first === undefined || second === undefined) return 0.35;
  const gender = women.has(first.kind) === women.has(second.kind) ? 0 : 0.2;
  const firstRank = ranks.indexOf(first.kind.replace('-woman', '').replace('daughter', 'son'));
  const secondRank = ranks.indexOf(second.kind.replace('-woman', '').replace('daughter', 'son'));
  if (firstRank !== secondRank) return 0.25 + gender;
  return gender + (first.vowel === second.vowel ? 0 : 0.25);
}

export function isWomans(suffix: Suffix | undefined): boolean {
  return suffix !== undefined && women.has(suffix.kind);
}
