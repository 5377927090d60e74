import { otherName } from '../../names/match-parts';
import { orderKnownFlag, plainFlag, type Rows, roleOf } from './rows';
import { wordLikeness } from './word-likeness';
import { abbreviatedFlag, column, wordStride } from './words';

const surname = roleOf('surname');
const patronymic = roleOf('patronymic');
const initial = roleOf('initial');
const numberRole = roleOf('number');
const most = 5;
/** From this score on no other way of laying two names on each other is better by much. */
const clear = 0.8;
/** What it costs on average that given name and surname stand in each other's place (names/match-parts). */
const swapped = 0.04;
/** Rounding must not drop who stands on the threshold. */
const slack = 0.0001;

/** The name score of two rows by their best pair of forms: names/match-parts over packed words. Below what is `needed` it need not be right. */
export function scoreNameForms(rows: Rows): (first: number, second: number, needed: number) => number {
  const { likeness, atMost } = wordLikeness(rows.words);
  const score = new Float64Array(most * most);
  const weight = new Float64Array(most * most);
  let height = 0;
  let width = 0;
  let best = 0;
  let leastWord = otherName;
  let wanted = 0;
  const lacksFirst = new Float64Array(most);
  const lacksSecond = new Float64Array(most);

  function visit(row: number, used: number, weights: number, agreeing: number, lacking: number): void {
    if (row === height) {
      let rest = lacking;
      for (let column = 0; column < width; column += 1) if ((used & (1 << column)) === 0) rest += lacksSecond[column] ?? 0;
      const found = weights === 0 ? 0 : agreeing / (weights + rest);
      if (found > best) best = found;
      return;
    }
    let free = 0;
    for (let column = 0; column < width; column += 1) {
      if ((used & (1 << column)) !== 0) continue;
      free += 1;
      const at = row * most + column;
      visit(row + 1, used | (1 << column), weights + (weight[at] ?? 0), agreeing + (weight[at] ?? 0) * (score[at] ?? 0), lacking);
    }
    if (height - row > free || free === 0) visit(row + 1, used, weights, agreeing, lacking + (lacksFirst[row] ?? 0));
  }

  function scoreTwo(first: number, second: number): number {
    const one = rows.wordFrom.at(first);
    const other = rows.wordFrom.at(second);
    if ((rows.formFlags.at(first) & rows.formFlags.at(second) & plainFlag) !== 0) return scoreTwoWords(one, other);
    height = endOf(first) - one;
    width = endOf(second) - other;
    const bothKnown = (rows.formFlags.at(first) & rows.formFlags.at(second) & orderKnownFlag) !== 0;
    for (let j = 0; j < width; j += 1) lacksSecond[j] = lack(other + j);
    for (let i = 0; i < height; i += 1) {
      lacksFirst[i] = lack(one + i);
      for (let j = 0; j < width; j += 1) {
        const found = likeness(rows.word.at(one + i), rows.word.at(other + j), otherName);
        const counted = found < otherName ? found * 0.4 : found;
        score[i * most + j] = Math.max(0, counted - misplaced(rows.role.at(one + i), rows.role.at(other + j), bothKnown));
        weight[i * most + j] = weightOf(one + i, other + j, found);
      }
    }
    best = 0;
    visit(0, 0, 0, 0, 0);
    return best;
  }

  /** Two names of given name and surname, as most are: where a word of one agrees with neither of the other the rest is not looked at. */
  function scoreTwoWords(one: number, other: number): number {
    const straight = rows.role.at(one) === rows.role.at(other);
    const inOrder = both(one, other, one + 1, other + 1, straight ? 0 : swapped);
    return inOrder > clear ? inOrder : Math.max(inOrder, both(one, other + 1, one + 1, other, straight ? swapped : 0));
  }

  /** Two words beside two; 0 as soon as what is left cannot reach what is wanted. */
  function both(a: number, b: number, c: number, d: number, penalty: number): number {
    const [one, other, two, another] = [rows.word.at(a), rows.word.at(b), rows.word.at(c), rows.word.at(d)];
    const front = atMost(one, other);
    if (front < leastWord) return 0;
    const back = atMost(two, another);
    if (back < leastWord) return 0;
    const frontShare = shareOf(a, b) / (shareOf(a, b) + shareOf(c, d));
    const least = wanted + penalty - slack;
    if (front * frontShare + back * (1 - frontShare) < least) return 0;
    // The pair that promises less is read first.
    if (front <= back) return finish(one, other, frontShare, two, another, back, penalty, least);
    return finish(two, another, 1 - frontShare, one, other, front, penalty, least);
  }

  function finish(one: number, other: number, share: number, two: number, another: number, atBest: number, penalty: number, least: number): number {
    const first = likeness(one, other, Math.max(leastWord, (least - atBest * (1 - share)) / share));
    if (first < leastWord || first * share + atBest * (1 - share) < least) return 0;
    const second = likeness(two, another, Math.max(leastWord, (least - first * share) / (1 - share)));
    return second < leastWord ? 0 : first * share + second * (1 - share) - penalty;
  }

  /** What a plain word weighs in a name (weightOf). */
  function shareOf(first: number, second: number): number {
    return rows.role.at(first) === surname || rows.role.at(second) === surname ? 1 : 0.9;
  }

  function endOf(form: number): number {
    return form + 1 < rows.wordFrom.length ? rows.wordFrom.at(form + 1) : rows.word.length;
  }

  const abbreviated = (at: number): boolean => (rows.words.columns.at(rows.word.at(at) * wordStride + column.flags) & abbreviatedFlag) !== 0;

  function weightOf(first: number, second: number, found: number): number {
    const one = rows.role.at(first);
    const other = rows.role.at(second);
    if (one === numberRole || other === numberRole) return 0.4;
    if (abbreviated(first) || abbreviated(second)) return found >= 0.75 ? 0.25 : 0.7;
    if (one === patronymic || other === patronymic) return one === other || found >= otherName ? 0.5 : 0.2;
    return one === surname || other === surname ? 1 : 0.9;
  }

  function lack(at: number): number {
    const role = rows.role.at(at);
    if (role === numberRole || abbreviated(at)) return 0.02;
    return role === patronymic ? 0.04 : 0.16;
  }

  return (first, second, needed) => {
    let highest = 0;
    wanted = needed;
    // Were the other word of the two the same, this one would have to be so alike.
    leastWord = Math.max(otherName, 1 - (1 - needed) * 2.12);
    for (let form = rows.formFrom.at(first); form < rows.formFrom.at(first + 1); form += 1) {
      for (let other = rows.formFrom.at(second); other < rows.formFrom.at(second + 1); other += 1) {
        const found = scoreTwo(form, other);
        if (found > highest) highest = found;
      }
    }
    return highest;
  };
}

function misplaced(one: number, other: number, bothKnown: boolean): number {
  if (one === other || one === numberRole || other === numberRole || one === initial || other === initial) return 0;
  if (one === patronymic || other === patronymic) return 0.05;
  return bothKnown ? 0.06 : 0.02;
}
