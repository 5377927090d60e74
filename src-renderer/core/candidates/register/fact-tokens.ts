import { yearsOf } from '../../dates/compare';
import { claimsOf } from '../../evidence/claims';
import type { AssertionValue, War } from '../../model/assertion';
import { wars } from '../../model/assertion';
import type { ManProfile } from '../../model/profile';
import { keysOf } from '../../names/keys';
import { parseName } from '../../names/parse';
import { placeKey, todaysName } from '../../places/aliases';
import { foldForSearch } from '../../search/fold';
import { campKey } from '../compare-values';
import { weightOf } from '../weights';
import { hashText } from './growing';

/** What of a fact is compared by a token: equal tokens agree. The kind stands in a token's upper five bits. */
export const factKinds = [
  'birth-day',
  'birth-place',
  'birth-aul',
  'birth-raion',
  'birth-oblast',
  'origin',
  'number',
  'camp',
  'grave',
  'cemetery',
  'father',
  'mother',
  'death-year',
  'unit',
  'post',
] as const;
type FactKind = (typeof factKinds)[number];

const origins: readonly FactKind[] = ['birth-place', 'birth-aul', 'birth-raion', 'birth-oblast'];

const propertyOfKind: { readonly [kind in FactKind]: string } = {
  'birth-day': 'birth-date',
  'birth-place': 'birth-place',
  'birth-aul': 'birth-aul',
  'birth-raion': 'birth-raion',
  'birth-oblast': 'birth-oblast',
  origin: 'birth-place',
  number: 'camp-number',
  camp: 'camp-number',
  grave: 'burial',
  cemetery: 'burial',
  father: 'father',
  mother: 'mother',
  'death-year': 'death-date',
  unit: 'army-unit',
  post: 'field-post-number',
};

/** Log-odds of a kind (weights.ts); what only supports another kind weighs nothing itself. */
export const agreeWeight: readonly number[] = factKinds.map((kind) =>
  ['birth-day', 'camp', 'cemetery', 'origin'].includes(kind) ? 0 : weightOf(propertyOfKind[kind]).agree,
);
export const differWeight: readonly number[] = factKinds.map((kind) =>
  ['birth-day', 'origin', 'number', 'camp', 'grave', 'cemetery', 'unit', 'post'].includes(kind) ? 0 : weightOf(propertyOfKind[kind]).differ,
);
export const bitOf = (kind: FactKind): number => 1 << factKinds.indexOf(kind);
export const originBits = origins.reduce((bits, kind) => bits | bitOf(kind), 0);

export type PackedFacts = {
  /** Sorted, each once. */
  readonly tokens: readonly number[];
  /** Years of birth, first and last of each value that tells them; wide spans are left out. */
  readonly years: readonly (readonly [number, number])[];
  /** One bit for each war he was buried in. */
  readonly wars: number;
};

const widest = 10;

/** A man's facts as numbers, for an estimate over millions of pairs; compare-facts judges them in full. */
export function factTokens(profile: Pick<ManProfile, 'values'>): PackedFacts {
  const values = profile.values.filter(({ discredited }) => discredited === undefined);
  const tokens = new Set<number>();
  const add = (kind: FactKind, key: string) => (key === '' ? undefined : tokens.add(tokenOf(kind, key)));
  const years: (readonly [number, number])[] = [];
  let warBits = 0;
  for (const claim of claimsOf(values)) if (claim.startsWith('grave/')) add('grave', claim);
  for (const { property, value } of values) {
    if (property === 'birth-date' && value.type === 'date') {
      const span = yearsOf(value.edtf);
      if (span !== null && span[1] - span[0] <= widest) years.push(span);
      if (/^\d{4}-\d{2}-\d{2}$/.test(value.edtf)) add('birth-day', value.edtf);
    }
    for (const [kind, key] of keysOfValue(property, value)) add(kind, key);
    if (value.type === 'burial') {
      warBits |= warBit(value.war);
      if (value.grave !== undefined) add('cemetery', value.cemetery);
    }
  }
  return { tokens: [...tokens].sort((one, other) => one - other), years, wars: warBits };
}

function tokenOf(kind: FactKind, key: string): number {
  return ((factKinds.indexOf(kind) << 27) | (hashText(key) & 0x7ffffff)) >>> 0;
}

function warBit(war: War): number {
  return war === 'unknown' ? 0 : 1 << wars.indexOf(war);
}

function keysOfValue(property: string, value: AssertionValue): readonly (readonly [FactKind, string])[] {
  const origin = origins.find((kind) => kind === property);
  if (value.type === 'place' && origin !== undefined)
    return placeKeys(value.name, value.today).flatMap((key) => [[origin, key] as const, ['origin', key] as const]);
  if (value.type === 'camp-number') {
    const camp = campKey(value.camp);
    const digits = foldForSearch(value.number).replaceAll(' ', '');
    return camp === '' || digits === ''
      ? []
      : [
          ['camp', camp],
          ['number', `${camp}/${digits}`],
        ];
  }
  if (value.type === 'relation' && (property === 'father' || property === 'mother')) return nameKeys(value.name).map((key) => [property, key] as const);
  if (value.type === 'date' && property === 'death-date') {
    const span = yearsOf(value.edtf);
    return span !== null && span[0] === span[1] ? [['death-year', `${span[0]}`]] : [];
  }
  if (value.type === 'unit' && property === 'army-unit') return [['unit', foldForSearch(value.name)]];
  return value.type === 'text' && property === 'field-post-number' ? [['post', foldForSearch(value.text)]] : [];
}

// Words that say what a place is, not which.
const levelWords = new Set(
  'аул ауыл село деревня колхоз поселок станция город қала область обл облысы район раион аудан ауданы республика ссср сср oblast raion rayon aul selo village ville city region district ssr sssr gebiet kreis dorf'.split(
    ' ',
  ),
);

/** Today's name of a town of the table; of another place the skeletons of its words, so that two hands meet. */
function placeKeys(name: string, today: string | undefined): readonly string[] {
  const town = todaysName(name) ?? (today === undefined ? undefined : todaysName(today));
  return town === undefined ? nameKeys(name) : [placeKey(town)];
}

function nameKeys(name: string): readonly string[] {
  const parts = parseName(name).parts.filter(({ text, abbreviated }) => !abbreviated && !levelWords.has(text));
  return parts.flatMap((part) => keysOf(part).slice(0, 4)).filter((key) => key.length > 1);
}
