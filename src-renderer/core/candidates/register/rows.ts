import type { ManProfile } from '../../model/profile';
import type { NamePart, ParsedName, PartMemory } from '../../names/parse';
import { parseName } from '../../names/parse';
import { nameFormsOf } from '../compare-forms';
import { blockKeysOf } from './block-keys';
import { factTokens } from './fact-tokens';
import { Growing } from './growing';
import { createWords, type Words } from './words';

const roles = ['given', 'surname', 'patronymic', 'initial', 'number', 'unknown'] as const;
export const roleOf = (role: NamePart['role']): number => roles.indexOf(role);

/** Men packed into typed arrays: row by row their forms, the words of each form, their facts, and the keys of the blocks they stand in. */
export type Rows = {
  readonly words: Words;
  readonly count: () => number;
  /** Puts a man behind the others; his row. */
  readonly add: (profile: ManProfile) => number;
  /** Takes away the last row, which was only asked about. */
  readonly dropLast: () => void;
  /** First form of each row; the row behind says where they end. So with the others. */
  readonly formFrom: Growing;
  readonly wordFrom: Growing;
  readonly formFlags: Growing;
  readonly word: Growing;
  readonly role: Growing;
  readonly tokenFrom: Growing;
  readonly token: Growing;
  readonly yearFrom: Growing;
  readonly firstYear: Growing;
  readonly lastYear: Growing;
  readonly wars: Growing;
  /** Years of birth where one value tells them: first in the upper half, last in the lower; 0 for none told, `severalYears` for more. */
  readonly born: Growing;
  /** One bit for each kind of its tokens. */
  readonly kinds: Growing;
  readonly keyFrom: Growing;
  /** Keys of the blocks he stands in; those under which he is only found come last, from `quietFrom` on (block-keys). */
  readonly key: Growing;
  readonly quietFrom: Growing;
  readonly askFrom: Growing;
  /** Keys under which he only looks: those of years beside, then from `loneFrom` on those of forms of one word. */
  readonly ask: Growing;
  readonly loneFrom: Growing;
};

export const orderKnownFlag = 1;
/** Given name and surname in full, as most names are. */
export const plainFlag = 2;
/** Stands in `born` for a man of whom several values tell the year. */
export const severalYears = 1;
/** Parts of a name that are compared, as in names/match-parts. */
const mostParts = 5;
/** The forms of a man that the estimate reads. */
const mostForms = 6;
const mostRemembered = 20_000;

export function createRows(): Rows {
  const words = createWords();
  const memory: PartMemory = new Map();
  const columns = {
    formFrom: new Growing(),
    wordFrom: new Growing(),
    formFlags: new Growing(),
    word: new Growing(),
    role: new Growing(),
    tokenFrom: new Growing(),
    token: new Growing(),
    yearFrom: new Growing(),
    firstYear: new Growing(),
    lastYear: new Growing(),
    wars: new Growing(),
    born: new Growing(),
    kinds: new Growing(),
    keyFrom: new Growing(),
    key: new Growing(),
    quietFrom: new Growing(),
    askFrom: new Growing(),
    ask: new Growing(),
    loneFrom: new Growing(),
  };
  let count = 0;
  closeRow();

  function closeRow(): void {
    columns.formFrom.push(columns.formFlags.length);
    columns.tokenFrom.push(columns.token.length);
    columns.yearFrom.push(columns.firstYear.length);
    columns.keyFrom.push(columns.key.length);
    columns.askFrom.push(columns.ask.length);
  }

  function add(profile: ManProfile): number {
    if (memory.size > mostRemembered) memory.clear();
    const forms = formsOf(profile, memory);
    const facts = factTokens(profile);
    for (const form of forms) {
      columns.wordFrom.push(columns.word.length);
      columns.formFlags.push((form.orderKnown ? orderKnownFlag : 0) | (isPlain(form) ? plainFlag : 0));
      for (const part of form.parts.slice(0, mostParts)) {
        columns.word.push(words.intern(part).id);
        columns.role.push(roleOf(part.role));
      }
    }
    for (const token of facts.tokens) columns.token.push(token);
    for (const [first, last] of facts.years) {
      columns.firstYear.push(first);
      columns.lastYear.push(last);
    }
    columns.wars.push(facts.wars);
    columns.born.push(packedYears(facts.years));
    columns.kinds.push(facts.tokens.reduce((bits, token) => bits | (1 << (token >>> 27)), 0));
    const { shared, found, beside, lone } = blockKeysOf(
      forms.map(({ parts }) => parts.map((part) => ({ role: part.role, skeletons: words.intern(part).skeletons }))),
      facts,
      profile.claims,
    );
    for (const key of shared) columns.key.push(key);
    columns.quietFrom.push(columns.key.length);
    for (const key of found) columns.key.push(key);
    for (const key of beside) columns.ask.push(key);
    columns.loneFrom.push(columns.ask.length);
    for (const key of lone) columns.ask.push(key);
    closeRow();
    count += 1;
    return count - 1;
  }

  function dropLast(): void {
    count -= 1;
    columns.formFrom.length -= 1;
    columns.tokenFrom.length -= 1;
    columns.yearFrom.length -= 1;
    columns.keyFrom.length -= 1;
    columns.askFrom.length -= 1;
    columns.wars.length -= 1;
    columns.born.length -= 1;
    columns.kinds.length -= 1;
    columns.quietFrom.length -= 1;
    columns.loneFrom.length -= 1;
    const form = columns.formFrom.at(count);
    const word = form < columns.wordFrom.length ? columns.wordFrom.at(form) : columns.word.length;
    columns.formFlags.length = form;
    columns.wordFrom.length = form;
    columns.word.length = word;
    columns.role.length = word;
    columns.token.length = columns.tokenFrom.at(count);
    columns.firstYear.length = columns.yearFrom.at(count);
    columns.lastYear.length = columns.yearFrom.at(count);
    columns.key.length = columns.keyFrom.at(count);
    columns.ask.length = columns.askFrom.at(count);
  }

  return { words, count: () => count, add, dropLast, ...columns };
}

function packedYears(years: readonly (readonly [number, number])[]): number {
  const [first, last] = years[0] ?? [0, 0];
  if (years.length === 0) return 0;
  return years.length > 1 || first <= 0 || last > 0xffff ? severalYears : (first << 16) | last;
}

function formsOf(profile: ManProfile, memory: PartMemory): readonly ParsedName[] {
  const parsed = nameFormsOf(profile)
    .slice(0, mostForms)
    .map((form) => parseName(form, memory))
    .filter(({ parts }) => parts.length > 0);
  return [...parsed, ...parsed.flatMap((form) => joinedGiven(form, memory))];
}

/** « Касым Жомарт Токаев » is also read as « Касымжомарт Токаев », since another hand writes the given name as one word. */
function joinedGiven(form: ParsedName, memory: PartMemory): readonly ParsedName[] {
  const at = form.parts.findIndex((part, index) => isPlainGiven(part) && isPlainGiven(form.parts[index + 1]));
  if (at < 0 || form.parts.length !== 3) return [];
  const words = form.parts.map(({ written }) => written);
  return [parseName([...words.slice(0, at), `${words[at] ?? ''}${(words[at + 1] ?? '').toLowerCase()}`, ...words.slice(at + 2)].join(' '), memory)];
}

function isPlain({ parts }: ParsedName): boolean {
  return parts.length === 2 && parts.every(({ role, abbreviated }) => !abbreviated && (role === 'given' || role === 'surname'));
}

function isPlainGiven(part: NamePart | undefined): boolean {
  return part !== undefined && part.role === 'given' && !part.abbreviated;
}
