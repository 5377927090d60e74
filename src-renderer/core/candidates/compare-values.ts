import { excludeEachOther, yearsOf } from '../dates/compare';
import { valuesAgree } from '../evidence/agreement';
import { valuesExclude } from '../evidence/conflicts';
import { type Message, message } from '../message';
import type { AssertionValue, BurialValue, CampNumberValue, DateValue, PlaceValue } from '../model/assertion';
import { compareNames } from '../names/compare';
import { parseName } from '../names/parse';
import { todaysName } from '../places/aliases';
import { placesAgree } from '../places/compare';
import { propertyOf } from '../properties';
import { foldForSearch } from '../search/fold';
import { otherWar, sameBirthDay, weightOf, yearsApartWeight } from './weights';

/** How two values of one property stand to each other. `silent` values neither agree nor exclude each other. */
export type Relation = {
  readonly kind: 'agree' | 'differ' | 'silent';
  /** Log-odds (weights.ts); 0 when silent. */
  readonly weight: number;
  readonly explanation: readonly Message[];
};

const silent: Relation = { kind: 'silent', weight: 0, explanation: [] };
/** From which likeness two words of a village or of a father are one name in two spellings. */
const sameName = 0.87;
/** Below it they are simply two names. */
const otherName = 0.63;

/** Compares two values of a property that tells men apart, read from records of two men. Symmetric but for the order in the words. */
export function compareValues(property: string, first: AssertionValue, second: AssertionValue): Relation {
  if (first.type === 'date' && second.type === 'date') return compareDates(property, first, second);
  if (first.type === 'place' && second.type === 'place') return comparePlaces(property, first, second);
  if (first.type === 'camp-number' && second.type === 'camp-number') return compareNumbers(property, first, second);
  if (first.type === 'burial' && second.type === 'burial') return compareBurials(property, first, second);
  if (first.type === 'relation' && second.type === 'relation') return compareKin(property, first.name, second.name);
  if (valuesAgree(first, second, property)) return agree(property);
  return valuesExclude(property, first, second) ? differ(property) : silent;
}

function agree(property: string, ...explanation: readonly Message[]): Relation {
  return { kind: 'agree', weight: weightOf(property).agree, explanation };
}

function near(property: string, ...explanation: readonly Message[]): Relation {
  return { kind: 'agree', weight: weightOf(property).near, explanation };
}

function differ(property: string, ...explanation: readonly Message[]): Relation {
  return { kind: 'differ', weight: weightOf(property).differ, explanation };
}

const day = /^(\d{4})-(\d{2})-(\d{2})[?~%]?$/;
// Lenin's birthday, taken by men who did not know theirs, and the day offices put where only the year was known (domain.md §0 point 7, §4).
const inventedDays: ReadonlySet<string> = new Set(['04-22', '01-01']);

function compareDates(property: string, first: DateValue, second: DateValue): Relation {
  const one = day.exec(first.edtf);
  const other = day.exec(second.edtf);
  const said = first.qualifier === undefined && second.qualifier === undefined ? [] : [message('candidates.ownReckoning')];
  if (one !== null && other !== null && first.calendar === second.calendar) {
    if (one[1] === other[1] && one[2] === other[2] && one[3] === other[3]) {
      const weight = weightOf(property).agree + (property === 'birth-date' ? sameBirthDay : 0);
      return { kind: 'agree', weight, explanation: [] };
    }
    if (one[1] === other[1] && one[2] === other[3] && one[3] === other[2]) return agree(property, message('candidates.daySwapped'));
  }
  if (valuesAgree(first, second, property)) {
    const differing = one !== null && other !== null;
    return agree(property, ...(differing ? [message('candidates.otherDay'), ...inventedDay(one, other)] : []), ...said);
  }
  if (valuesExclude(property, first, second)) {
    const years = yearsApart(first.edtf, second.edtf);
    if (property !== 'birth-date') return differ(property);
    return { kind: 'differ', weight: yearsApartWeight(years), explanation: [message('candidates.yearsApart', { count: years }), ...said] };
  }
  if (property !== 'birth-date' || !isNarrow(first.edtf) || !isNarrow(second.edtf) || excludeEachOther(first.edtf, second.edtf)) return silent;
  return near(property, message('candidates.yearBeside'), ...inventedDay(one, other), ...said);
}

function inventedDay(one: RegExpExecArray | null, other: RegExpExecArray | null): readonly Message[] {
  const found = [one, other].map((match) => (match === null ? '' : `${match[2]}-${match[3]}`)).find((text) => inventedDays.has(text));
  return found === undefined ? [] : [message(found === '04-22' ? 'candidates.leninsDay' : 'candidates.newYearsDay')];
}

/** Whether a date is a day of its own, and not one that was put for many who knew none. */
export function isOwnDay(edtf: string): boolean {
  const found = day.exec(edtf);
  return found !== null && !inventedDays.has(`${found[2]}-${found[3]}`);
}

function isNarrow(edtf: string): boolean {
  const years = yearsOf(edtf);
  return years !== null && years[1] - years[0] <= 2;
}

function yearsApart(first: string, second: string): number {
  const [one, other] = [yearsOf(first), yearsOf(second)];
  return one === null || other === null ? 0 : Math.max(one[0] - other[1], other[0] - one[1]);
}

/** Two names that a town bore agree, and so do two spellings of a village; what is known of both as towns is compared as towns. */
function comparePlaces(property: string, first: PlaceValue, second: PlaceValue): Relation {
  if (placesAgree(first, second)) {
    const today = todaysName(first.name) ?? todaysName(second.name);
    const sameWords = foldForSearch(first.name) === foldForSearch(second.name);
    return agree(
      property,
      ...(sameWords
        ? []
        : [message('candidates.placeAlias', { first: first.name, second: second.name, today: today ?? first.today ?? second.today ?? first.name })]),
    );
  }
  if (todaysName(first.name) === undefined || todaysName(second.name) === undefined) {
    const spelling = compareNames(parseName(first.name), parseName(second.name));
    if (spelling.nameScore >= sameName) return near(property, ...spelling.explanation);
  }
  return propertyOf(property)?.cardinality === 'single' && valuesExclude(property, first, second) ? differ(property) : silent;
}

/** A number means nothing without its camp (domain.md §1); « Stalag XII F » and « XII F » are one camp. */
function compareNumbers(property: string, first: CampNumberValue, second: CampNumberValue): Relation {
  const sameNumber = bare(first.number) !== '' && bare(first.number) === bare(second.number);
  const [one, other] = [campKey(first.camp), campKey(second.camp)];
  if (one !== '' && one === other) return sameNumber ? agree(property) : differ(property, message('candidates.numbersDiffer', { camp: first.camp }));
  if (!sameNumber || bare(first.number).length < 4) return silent;
  return one === '' || other === '' ? near(property, message('candidates.campUnsaid')) : silent;
}

function bare(text: string): string {
  return foldForSearch(text).replaceAll(' ', '');
}

/** A camp without the word for its kind and the blanks in its name. */
export function campKey(camp: string): string {
  return foldForSearch(camp)
    .replace(/^(?:stalag|(?:m )?stammlager|shtalag|chtalag|lager|camp) /u, '')
    .replaceAll(' ', '');
}

function compareBurials(property: string, first: BurialValue, second: BurialValue): Relation {
  const wars = [first.war, second.war].filter((war) => war !== 'unknown');
  if (wars.length === 2 && first.war !== second.war) {
    return { kind: 'differ', weight: otherWar, explanation: [message('candidates.warsDiffer', { first: warWord(first), second: warWord(second) })] };
  }
  const sections = [first.section, second.section].map((section) => bare(section ?? ''));
  const oneSection = sections.includes('') || sections[0] === sections[1];
  if (oneSection && valuesAgree(first, second, property)) return agree(property);
  if (first.cemetery === second.cemetery && bare(first.grave ?? '') !== '' && bare(second.grave ?? '') !== '') {
    const rowUnsaid = [first.row, second.row].some((row) => bare(row ?? '') === '');
    if (oneSection && rowUnsaid && bare(first.grave ?? '') === bare(second.grave ?? '')) return near(property, message('candidates.rowUnsaid'));
    const moved = [first.stage, second.stage].some((stage) => stage === 'temporary' || stage === 'exhumed' || stage === 'regrouped');
    return moved ? silent : differ(property, message('candidates.twoGraves'));
  }
  return valuesExclude(property, first, second) ? differ(property, message('candidates.twoCemeteries')) : silent;
}

function warWord({ war }: BurialValue): Message {
  return message(`properties.war.${war}`);
}

/** Kin are named by ear as the men are: the father's name in another spelling agrees. */
function compareKin(property: string, first: string, second: string): Relation {
  const spelling = compareNames(parseName(first), parseName(second));
  if (foldForSearch(first) !== '' && foldForSearch(first) === foldForSearch(second)) return agree(property);
  if (spelling.nameScore >= sameName) return near(property, ...spelling.explanation);
  const isSingle = propertyOf(property)?.cardinality === 'single';
  return isSingle && spelling.parts.length > 0 && spelling.nameScore < otherName ? differ(property, ...spelling.explanation) : silent;
}
