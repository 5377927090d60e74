import { thresholds } from '../../names/compare';
import { chanceOf, nameScoreFor, nameWeight, otherWar, sameBirthDay, weightOf, weightOfChance, yearsApartWeight } from '../weights';
import { agreeWeight, bitOf, differWeight, originBits } from './fact-tokens';
import type { Rows } from './rows';
import { scoreNameForms } from './score-forms';

/** The first estimate for two rows: 0 to 1, and 0 for two who are plainly not one man. Reads as compareMen does, without its words. */
export type Estimate = (first: number, second: number) => number;

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

  return (first, second) => {
    const year = yearRelation(rows, first, second);
    const agreed = agreedKinds(rows, first, second);
    const pointing = (agreed & (number | grave)) !== 0;
    const differing = kindsOf(rows, first) & kindsOf(rows, second) & ~agreed;
    let weight = year === 0 ? birth.agree : year === 1 ? birth.near : year === unknownYear ? 0 : yearsApartWeight(year);
    for (let bits = agreed; bits !== 0; bits &= bits - 1) weight += agreeWeight[31 - Math.clz32(bits & -bits)] ?? 0;
    for (let bits = differing; bits !== 0; bits &= bits - 1) weight += differWeight[31 - Math.clz32(bits & -bits)] ?? 0;
    if ((agreed & origin) !== 0 && (agreed & originBits) === 0) weight += crossOrigin;
    if ((agreed & camp) !== 0 && (agreed & number) === 0) weight += numbersDiffer;
    if ((agreed & cemetery) !== 0 && (differing & grave) !== 0) weight += gravesDiffer;
    if ((agreed & birthDay) !== 0) weight += sameBirthDay;
    if (rows.wars.at(first) !== 0 && rows.wars.at(second) !== 0 && (rows.wars.at(first) & rows.wars.at(second)) === 0) weight += otherWar;
    const hasNames = rows.formFrom.at(first) < rows.formFrom.at(first + 1) && rows.formFrom.at(second) < rows.formFrom.at(second + 1);
    if (!hasNames) return pointing ? chanceOf(weight) : 0;
    // Most pairs of a block are namesakes whose facts already say that no name can make them one man; only the others are read.
    const place = (agreed & (originBits | origin)) !== 0 ? 0.05 : (differing & originBits) !== 0 ? -0.04 : 0;
    const share = year === 0 ? 0.05 : year === 1 ? 0.02 : year === unknownYear ? 0 : -0.08;
    const byEngine = pointing ? 0 : (thresholds.suggestion - share - place) / engineShare;
    const needed = Math.max(byEngine, nameScoreFor(wanted - weight));
    if (needed > 1) return 0;
    const name = scoreForms(first, second, needed);
    return name < needed ? 0 : chanceOf(weight + nameWeight(name));
  };
}

function kindsOf(rows: Rows, row: number): number {
  let bits = 0;
  const tokens = rows.token.values;
  for (let at = rows.tokenFrom.at(row); at < rows.tokenFrom.at(row + 1); at += 1) bits |= 1 << ((tokens[at] ?? 0) >>> 27);
  return bits;
}

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
