import { type Message, message } from '../message';
import { analyseDate } from './analyse';
import { dayOfIso, isoDay } from './calendar';
import type { End, Expression, Member } from './expression';
import type { Doubt, Point } from './point';
import { hull, spansOf } from './span';

/**
 * What a date stands for in its sentence, so that each language can put its article or case: `bare` alone, `the` after a
 * preposition of the sentence's own, `in` as an adverb (le 3 mars, en 1915), `from` and `to` as the ends of a stretch.
 */
type DateRole = 'bare' | 'the' | 'in' | 'from' | 'to';

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const;

/** A stored date in plain words (domain.md §2, §5), as nested messages of text/dates.json; a text that is not EDTF is given back as it is. */
export function dateInWords(edtf: string): Message {
  const analysis = analyseDate(edtf);
  if (analysis === undefined) {
    return edtf.trim() === '' ? message('dates.unknown') : message('dates.asWritten', { text: edtf.trim() });
  }
  return expressionInWords(analysis.expression, analysis.edtf);
}

function expressionInWords(expression: Expression, edtf: string): Message {
  switch (expression.kind) {
    case 'point':
      return pointInWords(expression.point, 'bare', edtf);
    case 'interval':
      return intervalInWords(expression.from, expression.to, edtf);
    case 'set':
      return listInWords(
        expression.members.map((member) => memberInWords(member, expression.all, edtf)),
        expression.all ? 'dates.both' : 'dates.either',
      );
  }
}

function intervalInWords(from: End, to: End, edtf: string): Message {
  if (typeof from !== 'string') {
    if (typeof to !== 'string') {
      return message('dates.fromTo', { start: pointInWords(from, 'from', edtf), end: pointInWords(to, 'to', edtf) });
    }
    return to === 'open'
      ? message('dates.ongoing', { start: pointInWords(from, 'the', edtf) })
      : message('dates.endUnknown', { start: pointInWords(from, 'from', edtf) });
  }
  if (typeof to === 'string') {
    return message('dates.unknown');
  }
  const values = { end: pointInWords(to, 'the', edtf), endTo: pointInWords(to, 'to', edtf) };
  return message(from === 'open' ? 'dates.noStart' : 'dates.startUnknown', values);
}

function memberInWords({ from, to, range }: Member, all: boolean, edtf: string): Message {
  if (from === 'open') {
    return to === 'open' ? message('dates.unknown') : message('dates.atLatest', { date: pointInWords(to, 'in', edtf) });
  }
  if (to === 'open') {
    return message('dates.atEarliest', { date: pointInWords(from, 'in', edtf) });
  }
  if (!range) {
    return pointInWords(from, 'bare', edtf);
  }
  return all
    ? message('dates.allBetween', { start: pointInWords(from, 'from', edtf), end: pointInWords(to, 'to', edtf) })
    : message('dates.oneBetween', { start: pointInWords(from, 'the', edtf), end: pointInWords(to, 'the', edtf) });
}

function listInWords(members: readonly Message[], joint: string): Message {
  const [first, ...rest] = members;
  if (first === undefined) {
    return message('dates.unknown');
  }
  const [second, ...more] = rest;
  if (second === undefined) {
    return first;
  }
  return more.length === 0 ? message(joint, { first, second }) : message('dates.more', { first, rest: listInWords(rest, joint) });
}

function pointInWords(point: Point, role: DateRole, edtf: string): Message {
  const { year, month, day } = point.doubts;
  const present: readonly (readonly [string, Doubt])[] = [
    ['year', year],
    ...(point.month === undefined ? [] : ([['month', month]] as const)),
    ...(point.day === undefined ? [] : ([['day', day]] as const)),
  ];
  const uncertain = present.filter(([, doubt]) => doubt.uncertain).map(([part]) => part);
  const approximate = present.filter(([, doubt]) => doubt.approximate).map(([part]) => part);
  const whole = (parts: readonly string[]) => parts.length === 0 || parts.length === present.length;
  if (uncertain.length === 0 && approximate.length === 0) {
    return bareDate(point, role);
  }
  if (whole(uncertain) && whole(approximate)) {
    if (approximate.length === 0) {
      return message('dates.uncertain', { date: bareDate(point, role) });
    }
    const date = bareDate(point, role === 'from' || role === 'to' ? 'bare' : 'the');
    return message(uncertain.length > 0 ? 'dates.aboutUncertain' : 'dates.about', { date, role });
  }
  const date = bareDate(point, role);
  if (uncertain.length > 0 && approximate.length > 0) {
    return message('dates.partMixed', { date, edtf });
  }
  return uncertain.length > 0
    ? message('dates.partUncertain', { date, part: partsName(uncertain) })
    : message('dates.partAbout', { date, part: partsName(approximate) });
}

function partsName(parts: readonly string[]): string {
  const [first = '', second] = parts;
  return second === undefined ? first : `${first}${second.slice(0, 1).toUpperCase()}${second.slice(1)}`;
}

function bareDate(point: Point, role: DateRole): Message {
  const { year, month, day, season } = point;
  if (season !== undefined) {
    return isKnown(year) ? message('dates.season', { season, name: message(`dates.season.${season}`), year, role }) : possible(point);
  }
  if (year === 'XXXX') {
    return yearUnknown(month, day);
  }
  if (!isKnown(year)) {
    return month === undefined ? yearsInWords(year, role) : possible(point);
  }
  if (month === undefined) {
    return message('dates.year', { year, role });
  }
  if (month === 'XX') {
    return day === undefined || day === 'XX'
      ? message('dates.monthUnknown', { year, role })
      : isKnown(day)
        ? message('dates.onlyMonthUnknown', { year, day: String(Number(day)), role })
        : possible(point);
  }
  if (!isKnown(month)) {
    return possible(point);
  }
  const names = monthValues(month);
  if (day === undefined) {
    return message('dates.month', { ...names, year, role });
  }
  if (day === 'XX') {
    return message('dates.dayUnknown', { ...names, year, role });
  }
  return isKnown(day) ? message('dates.day', { ...names, day: String(Number(day)), year, role }) : possible(point);
}

function yearUnknown(month: string | undefined, day: string | undefined): Message {
  if (month === undefined || !isKnown(month)) {
    return message('dates.unknown');
  }
  const names = monthValues(month);
  return day === undefined || !isKnown(day) ? message('dates.yearUnknown', names) : message('dates.yearUnknownDay', { ...names, day: String(Number(day)) });
}

function yearsInWords(year: string, role: DateRole): Message {
  return /^\d{3}X$/u.test(year)
    ? message('dates.decade', { year: `${year.slice(0, 3)}0`, role })
    : message('dates.years', { first: year.replaceAll('X', '0'), last: year.replaceAll('X', '9'), role });
}

// Digits missing in the middle have no words of their own: the first and last possible day say what is known.
function possible(point: Point): Message {
  const { min, max } = hull(spansOf({ kind: 'point', point }) ?? []);
  if (min === null || max === null) {
    return message('dates.unknown');
  }
  return message('dates.between', { first: exactDay(min), last: exactDay(max) });
}

function exactDay(iso: string): Message {
  const [year = '', month = '', day = ''] = isoDay(dayOfIso(iso)).split('-');
  return message('dates.day', { ...monthValues(month), day: String(Number(day)), year, role: 'the' });
}

function monthValues(month: string): { readonly month: Message; readonly monthName: string } {
  const monthName = monthNames[Number(month) - 1] ?? '';
  return { month: message(`dates.month.${monthName}`), monthName };
}

function isKnown(digits: string): boolean {
  return !digits.includes('X');
}
