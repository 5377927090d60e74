import type { PlaceValue } from '../model/assertion';
import { remembering } from '../remembered';
import { foldForSearch } from '../search/fold';
import { placeKey, todaysName } from './aliases';

const levelWords: readonly (readonly [string, RegExp])[] = [
  ['republic', /(?:^| )(?:sssr|ssr|assr|rsfsr|republic|republique|respublika|republik)(?: |$)/u],
  ['region', /(?:^| )(?:obl|oblast|oblys|oblysy|guberniya|guberniia|guberniia|gouvernement|gebiet|krai|kraj)(?: |$)/u],
  ['district', /(?:^| )(?:r n|raion|rayon|raon|rajon|audan|audany|uezd|district|kreis)(?: |$)/u],
  ['village', /(?:^| )(?:aul|auyl|selo|s|derevnia|village|kolkhoz|kolhoz|poselok|dorf)(?: |$)/u],
];

/** Whether the two name one place: the same name, or two names the town bore (domain.md §2), or one lies within the other. */
export function placesAgree(a: PlaceValue, b: PlaceValue): boolean {
  const first = keysOf(a);
  return keysOf(b).some((key) => first.includes(key));
}

/**
 * Whether a man cannot have been born (taken, killed) at both: neither the names nor what they lie in meet, they are not
 * said to be of two levels, as a village and an oblast are, which may both be true, and they are not near enough in
 * letters to be one village heard by two ears (domain.md §3). Nearness never makes two places agree.
 */
export function placesExclude(a: PlaceValue, b: PlaceValue): boolean {
  if (placesAgree(a, b) || namesOf(a).length === 0 || namesOf(b).length === 0) {
    return false;
  }
  const first = levelOf(a.name);
  const second = levelOf(b.name);
  const contained = enclosing(a).some((key) => namesOf(b).includes(key)) || enclosing(b).some((key) => namesOf(a).includes(key));
  return !contained && (first === undefined || second === undefined || first === second) && !maySoundAlike(a.name, b.name);
}

/** Today's name of the town that the two give under two different names (Guryev, Atyrau); undefined where they do not. */
export function townUnderTwoNames(a: PlaceValue, b: PlaceValue): string | undefined {
  const [first, second] = [townNamed(a.name), townNamed(b.name)];
  return first.town !== undefined && first.town === second.town && first.words !== second.words ? first.town : undefined;
}

const townNamed = remembering((name) => ({ town: todaysName(bareName(name)), words: foldForSearch(bareName(name)) }));

/** Whether two names of unknown places are apart by no more than a third of their letters. Towns of the table are known apart. */
function maySoundAlike(a: string, b: string): boolean {
  const [first, second] = [bareKey(a), bareKey(b)];
  if (todaysName(first) !== undefined && todaysName(second) !== undefined) return false;
  return lettersApart(first, second) * 3 <= Math.max(first.length, second.length);
}

/** Letters put in, left out or exchanged between two words (Levenshtein). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...b].entries()) {
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + Number(letter !== other)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function keysOf(place: PlaceValue): readonly string[] {
  return namesOf(place);
}

function namesOf({ name, today }: PlaceValue): readonly string[] {
  return [name, today ?? ''].map(bareKey).filter((key) => key !== '');
}

function enclosing({ within }: PlaceValue): readonly string[] {
  return (within ?? '')
    .split(/[,;/]/u)
    .map(bareKey)
    .filter((key) => key !== '');
}

const bareKey = remembering((name) => placeKey(bareName(name)));

// The town's name decides, not the word that says what it is: "г. Гурьев" and "Guryev" are one.
function bareName(name: string): string {
  return name.replace(/(?:^|[\s,.(])(?:г|гор|город|ville|stadt|город|қала|қаласы|city)(?=[\s.,)]|$)\.?/giu, ' ').trim();
}

function levelOf(name: string): string | undefined {
  const folded = foldForSearch(name);
  return levelWords.find(([, pattern]) => pattern.test(folded))?.[0];
}
