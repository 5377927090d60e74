import { otherName } from '../../names/match-parts';
import { orderKnownFlag, type Rows, roleOf } from './rows';
import { wordLikeness } from './word-likeness';

const surname = roleOf('surname');
const patronymic = roleOf('patronymic');
const initial = roleOf('initial');
const numberRole = roleOf('number');
const most = 5;
/** From this score on no other way of laying two names on each other is better by much. */
const clear = 0.8;

/** The name score of two rows by their best pair of forms: names/match-parts over packed words. */
export function scoreNameForms(rows: Rows): (first: number, second: number) => number {
  const likeness = wordLikeness(rows.words);
  const score = new Float64Array(most * most);
  const weight = new Float64Array(most * most);
  let height = 0;
  let width = 0;
  let best = 0;
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
    height = endOf(first) - one;
    width = endOf(second) - other;
    if (height === 2 && width === 2) {
      const straight = scoreStraight(one, other);
      if (straight > clear) return straight;
    }
    const bothKnown = (rows.formFlags.at(first) & rows.formFlags.at(second) & orderKnownFlag) !== 0;
    for (let j = 0; j < width; j += 1) lacksSecond[j] = lack(other + j);
    for (let i = 0; i < height; i += 1) {
      lacksFirst[i] = lack(one + i);
      for (let j = 0; j < width; j += 1) {
        const found = likeness(rows.word.at(one + i), rows.word.at(other + j));
        const counted = found < otherName ? found * 0.4 : found;
        score[i * most + j] = Math.max(0, counted - misplaced(rows.role.at(one + i), rows.role.at(other + j), bothKnown));
        weight[i * most + j] = weightOf(one + i, other + j, found);
      }
    }
    best = 0;
    visit(0, 0, 0, 0, 0);
    return best;
  }

  /** Two names of two words in one order, as most are: when they agree so, no other order is tried. */
  function scoreStraight(one: number, other: number): number {
    if (rows.role.at(one) !== rows.role.at(other) || rows.role.at(one + 1) !== rows.role.at(other + 1) || abbreviated(one) || abbreviated(one + 1)) return 0;
    const front = likeness(rows.word.at(one), rows.word.at(other));
    if (front < otherName) return 0;
    const back = likeness(rows.word.at(one + 1), rows.word.at(other + 1));
    if (back < otherName) return 0;
    const [frontWeight, backWeight] = [weightOf(one, other, front), weightOf(one + 1, other + 1, back)];
    return (front * frontWeight + back * backWeight) / (frontWeight + backWeight);
  }

  function endOf(form: number): number {
    return form + 1 < rows.wordFrom.length ? rows.wordFrom.at(form + 1) : rows.word.length;
  }

  const abbreviated = (at: number): boolean => rows.words.list[rows.word.at(at)]?.abbreviated === true;

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

  return (first, second) => {
    let highest = 0;
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
