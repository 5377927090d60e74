import { thresholds } from '../../names/compare';
import { chanceOf, nameScoreFor, nameWeight, otherWar, sameBirthDay, weightOf, weightOfChance, yearsApartWeight } from '../weights';
import { agreeWeight, bitOf, differWeight, originBits } from './fact-tokens';
import { type Rows, severalYears } from './rows';
import { scoreNameForms } from './score-forms';

/** The first estimate for two rows, as compareMen reads them but without its words: facts first, since most namesakes fall there. */
export type Estimate = {
  /** What their facts weigh, as log-odds; `nameNeeded` then says how alike the names must be, more than 1 when no names make them one man. */
  facts(first: number, second: number): number;
  readonly nameNeeded: number;
  /** 0 to 1 by what the facts weigh and the names; 0 for names less alike than is needed. */
  names(first: number, second: number, weight: number, needed: number): number;
  /** Both; 0 for two who are plainly not one man. */
  both(first: number, second: number): number;
};

const birthDay = bitOf('birth-day');
const origin = bitOf('origin');
const number = bitOf('number');
const camp = bitOf('camp');
const grave = bitOf('grave');
const cemetery = bitOf('cemetery');
/** What year and place add to the engine's own score (names/compare). */
const engineShare = 0.9;
const wanted = weightOfChance(thresholds.suggestion);

export function createEstimate(rows: Rows): Estimate {
  const scoreForms = scoreNameForms(rows);
  const birth = weightOf('birth-date');
  const crossOrigin = weightOf('birth-place').agree;
  const numbersDiffer = weightOf('camp-number').differ;
  const gravesDiffer = weightOf('burial').differ;

  const estimate = { facts, names, both, nameNeeded: 0 };

  function facts(first: number, second: number): number {
    const year = yearRelation(rows, first, second);
    const shared = rows.kinds.at(first) & rows.kinds.at(second);
    const agreed = shared === 0 ? 0 : agreedKinds(rows, first, second);
    const pointing = (agreed & (number | grave)) !== 0;
    const differing = shared & ~agreed;
    let weight = year === 0 ? birth.agree : year === 1 ? birth.near : year === unknownYear ? 0 : yearsApartWeight(year);
    for (let bits = agreed; bits !== 0; bits &= bits - 1) weight += agreeWeight[31 - Math.clz32(bits & -bits)] ?? 0;
    for (let bits = differing; bits !== 0; bits &= bits - 1) weight += differWeight[31 - Math.clz32(bits & -bits)] ?? 0;
    if ((agreed & origin) !== 0 && (agreed & originBits) === 0) weight += crossOrigin;
    if ((agreed & camp) !== 0 && (agreed & number) === 0) weight += numbersDiffer;
    if ((agreed & cemetery) !== 0 && (differing & grave) !== 0) weight += gravesDiffer;
    if ((agreed & birthDay) !== 0) weight += sameBirthDay;
    const wars = rows.wars.at(first);
    if (wars !== 0 && rows.wars.at(second) !== 0 && (wars & rows.wars.at(second)) === 0) weight += otherWar;
    if (!hasNames(first) || !hasNames(second)) {
      estimate.nameNeeded = pointing ? 0 : unreachable;
      return weight;
    }
    const place = (agreed & (originBits | origin)) !== 0 ? 0.05 : (differing & originBits) !== 0 ? -0.04 : 0;
    const share = year === 0 ? 0.05 : year === 1 ? 0.02 : year === unknownYear ? 0 : -0.08;
    const byEngine = pointing ? 0 : (thresholds.suggestion - share - place) / engineShare;
    estimate.nameNeeded = Math.max(byEngine, nameScoreFor(wanted - weight));
    return weight;
  }

  function names(first: number, second: number, weight: number, needed: number): number {
    if (needed > 1) return 0;
    if (!hasNames(first) || !hasNames(second)) return chanceOf(weight);
    const name = scoreForms(first, second, needed);
    return name < needed ? 0 : chanceOf(weight + nameWeight(name));
  }

  function both(first: number, second: number): number {
    const weight = facts(first, second);
    return names(first, second, weight, estimate.nameNeeded);
  }

  function hasNames(row: number): boolean {
    return rows.formFrom.at(row) < rows.formFrom.at(row + 1);
  }

  return estimate;
}

/** More than any name scores. */
const unreachable = 2;

/** Kinds of which two sorted rows of tokens share one. */
function agreedKinds(rows: Rows, first: number, second: number): number {
  const tokens = rows.token.values;
  let i = rows.tokenFrom.at(first);
  let j = rows.tokenFrom.at(second);
  const endI = rows.tokenFrom.at(first + 1);
  const endJ = rows.tokenFrom.at(second + 1);
  let bits = 0;
  while (i < endI && j < endJ) {
    const one = tokens[i] ?? 0;
    const other = tokens[j] ?? 0;
    if (one === other) bits |= 1 << (one >>> 27);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return bits;
}

const unknownYear = -1;

/** Years between two births: 0 the same, 1 beside, more; -1 when either tells none narrowly enough. */
function yearRelation(rows: Rows, first: number, second: number): number {
  const [one, other] = [rows.born.at(first), rows.born.at(second)];
  if (one === 0 || other === 0) return unknownYear;
  if (one === severalYears || other === severalYears) return yearsAmongSeveral(rows, first, second);
  const gap = Math.max((one >>> 16) - (other & 0xffff), (other >>> 16) - (one & 0xffff), 0);
  return gap > 1 || ((one & 0xffff) - (one >>> 16) <= 2 && (other & 0xffff) - (other >>> 16) <= 2) ? gap : unknownYear;
}

function yearsAmongSeveral(rows: Rows, first: number, second: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = rows.yearFrom.at(first); i < rows.yearFrom.at(first + 1); i += 1) {
    for (let j = rows.yearFrom.at(second); j < rows.yearFrom.at(second + 1); j += 1) {
      const gap = Math.max(
        (rows.firstYear.values[i] ?? 0) - (rows.lastYear.values[j] ?? 0),
        (rows.firstYear.values[j] ?? 0) - (rows.lastYear.values[i] ?? 0),
        0,
      );
      const narrow =
        (rows.lastYear.values[i] ?? 0) - (rows.firstYear.values[i] ?? 0) <= 2 && (rows.lastYear.values[j] ?? 0) - (rows.firstYear.values[j] ?? 0) <= 2;
      if ((narrow || gap > 1) && gap < least) least = gap;
    }
  }
  return least === Number.POSITIVE_INFINITY ? unknownYear : least;
}
