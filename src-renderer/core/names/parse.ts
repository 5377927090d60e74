import type { Message } from '../message';
import { message } from '../message';
import { type Lattice, latticeOf } from './lattice';
import type { Script } from './script';
import { spellingSystemsOf } from './spelling-systems';
import { endsLikeSurname, isWomans, loneSuffix, type Suffix, splitSuffix } from './suffixes';
import { splitWords, type WrittenWord } from './words';

export type PartRole = 'given' | 'surname' | 'patronymic' | 'initial' | 'number' | 'unknown';

/** One part of a name, read in all its ways once, so that comparing is cheap. */
export type NamePart = {
  readonly written: string;
  /** Lower case, one alphabet, no hyphen; digits as written. */
  readonly text: string;
  readonly role: PartRole;
  readonly suffix?: Suffix | undefined;
  readonly abbreviated: boolean;
  readonly doubtful: boolean;
  /** All readings of the whole word, and of the word without its suffix. */
  readonly whole: Lattice;
  readonly stem: Lattice;
  /** Other words it may be: an alternative on the card, a part between hyphens. */
  readonly others: readonly {
    readonly text: string;
    readonly whole: Lattice;
    readonly stem: Lattice;
    readonly suffix?: Suffix | undefined;
    readonly cost: number;
  }[];
};

export type ParsedName = {
  readonly written: string;
  readonly script: Script;
  readonly parts: readonly NamePart[];
  /** Whether the form itself shows which part is the surname (a suffix, a comma, capitals). */
  readonly orderKnown: boolean;
  readonly woman: boolean;
  /** What was repaired or understood, for the user: `names.mixedScript`, `names.doubtful`. */
  readonly notes: readonly Message[];
};

// Titles, ranks and particles on cards, which say nothing of who the man is.
const passedOver: ReadonlySet<string> = new Set(
  'м,mr,mme,mlle,monsieur,madame,herr,frau,soldat,gefr,gefreiter,uffz,unteroffizier,caporal,sergent,sgt,lieutenant,légionnaire,ryadovoy,рядовой,ряд,кр,красноармеец,сержант,старшина,лейтенант,von,van,de,du,la,le,al,el,ibn,ben,bin,dit,alias,genannt,gen,он,же,бен,ибн,аль,эль,né,nee,née,geb'.split(
    ',',
  ),
);

/** Parts read before, for reading many names: men share given names and surnames, and their readings are what costs. */
export type PartMemory = Map<string, NamePart>;

/** Reads a written form of a name in any script and order. Never throws; an empty or unreadable text has no parts. */
export function parseName(written: string, memory?: PartMemory): ParsedName {
  const { words, notes } = splitWords(written);
  const kept = joinLoneSuffixes(words.filter((word, index) => words.length < 2 || !isPassedOver(word, index)));
  const form = kept.map(({ text }) => text).join(' ');
  const spelling = spellingSystemsOf(form);
  const parts = withRoles(kept, spelling, memory);
  const scripts = new Set(kept.map(({ script }) => script).filter((script) => script !== 'other'));
  return {
    written,
    script: scripts.size > 1 ? 'mixed' : ([...scripts][0] ?? 'other'),
    parts,
    orderKnown: parts.some(({ role, suffix }) => role === 'surname' && suffix !== undefined) || kept.some(({ beforeComma }) => beforeComma),
    woman: parts.some(({ suffix, role }) => role !== 'patronymic' && isWomans(suffix)),
    notes: [...notes, ...kept.filter(({ doubtful }) => doubtful).map(({ written: word }) => message('names.doubtful', { written: word }))],
  };
}

function isPassedOver({ text, abbreviated, written }: WrittenWord, index: number): boolean {
  if (!passedOver.has(text)) return false;
  // « M. » before a name is a title; a lone capital letter elsewhere is an initial, and « Ben » may be a name when written large.
  return text.length > 1 ? written === text || abbreviated || text.length > 3 : index === 0 && !abbreviated && written === text;
}

type Joined = WrittenWord & { readonly suffixWord?: Suffix | undefined };

/** « Молдағали ұлы » is one part: the son of Молдағали. */
function joinLoneSuffixes(words: readonly WrittenWord[]): readonly Joined[] {
  const joined: Joined[] = [];
  for (const word of words) {
    const suffix = loneSuffix(word.text);
    const last = joined.at(-1);
    if (suffix !== undefined && last !== undefined) {
      joined.pop();
      joined.push({ ...last, written: `${last.written} ${word.written}`, suffixWord: suffix });
    } else {
      joined.push(word);
    }
  }
  return joined;
}

function withRoles(words: readonly Joined[], spelling: number, memory: PartMemory | undefined): readonly NamePart[] {
  const parts = words.map((word) => rememberedPart(word, spelling, memory));
  const open = (part: NamePart) => part.role === 'unknown';
  const surnameAt = surnameIndex(words, parts);
  return parts.map((part, index) => {
    if (!open(part)) return part;
    if (index === surnameAt) return { ...part, role: 'surname' as const };
    // A middle word in -ов or -ұлы beside a surname is the father's name.
    if (part.suffix !== undefined && words.length > 2) return { ...part, role: 'patronymic' as const };
    return { ...part, role: 'given' as const };
  });
}

function surnameIndex(words: readonly Joined[], parts: readonly NamePart[]): number {
  const open = parts.flatMap((part, index) => (part.role === 'unknown' ? [index] : []));
  const byComma = open.filter((index) => words[index]?.beforeComma === true)[0];
  if (byComma !== undefined) return byComma;
  const family = open.filter((index) => parts[index]?.suffix?.kind.startsWith('family') === true);
  if (family.length === 1 && family[0] !== undefined) return family[0];
  const capitals = open.filter((index) => words[index]?.capitals === true);
  if (capitals.length === 1 && open.length > 1 && capitals[0] !== undefined) return capitals[0];
  if (family.length > 1) return family.at(0) === 0 ? 0 : (family.at(-1) ?? 0);
  const hinted = open.filter((index) => parts[index]?.suffix !== undefined || endsLikeSurname(words[index]?.text ?? ''));
  return hinted.at(-1) ?? open.at(-1) ?? -1;
}

function rememberedPart(word: Joined, spelling: number, memory: PartMemory | undefined): NamePart {
  if (memory === undefined || word.alternatives.length > 0) return partOf(word, spelling);
  const key = [word.written, word.text, word.abbreviated, word.doubtful, word.suffixWord?.written, word.script === 'cyrillic' ? '' : spelling].join('|');
  const known = memory.get(key) ?? partOf(word, spelling);
  memory.set(key, known);
  return known;
}

function partOf(word: Joined, spelling: number): NamePart {
  const split = word.suffixWord === undefined ? splitSuffix(word.text) : { stem: word.text, suffix: word.suffixWord };
  const whole = latticeOf(word.text, spelling);
  const stem = split === undefined ? whole : latticeOf(split.stem, spelling);
  const others = [...word.alternatives.map((text) => ({ text, cost: 0.02 })), ...word.parts.map((text) => ({ text, cost: 0.5 }))].map(({ text, cost }) => {
    const inner = splitSuffix(text);
    const lattice = latticeOf(text, spelling);
    return { text, cost, whole: lattice, stem: inner === undefined ? lattice : latticeOf(inner.stem, spelling), suffix: inner?.suffix };
  });
  return {
    written: word.written,
    text: word.text,
    role: roleOf(word, split?.suffix),
    suffix: split?.suffix,
    abbreviated: word.abbreviated || isInitial(word),
    doubtful: word.doubtful,
    whole,
    stem,
    others,
  };
}

function roleOf(word: Joined, suffix: Suffix | undefined): PartRole {
  if (/\p{N}/u.test(word.text)) return 'number';
  if (isInitial(word)) return 'initial';
  return suffix?.kind.startsWith('patronymic') === true ? 'patronymic' : 'unknown';
}

/** A single letter, or a group that stands for one (« Sch. », « Дж. »). */
function isInitial({ text, abbreviated }: WrittenWord): boolean {
  return [...text].length === 1 || (abbreviated && [...text].length <= 5 && !/[aeiouyäöüаәеёиоөуұүыіэюя]/u.test(text));
}
