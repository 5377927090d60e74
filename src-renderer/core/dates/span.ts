import { daysInMonth, isoDay } from './calendar';
import type { Expression } from './expression';
import type { Point, Season } from './point';

/** First and last possible day, ISO 8601, both included; null where there is no bound. Text order is date order. */
export type Span = { readonly min: string | null; readonly max: string | null };

/**
 * The stretches of time an expression allows, one per member of a set, in the order written. The bounds are ours, since
 * edtf.js ends `[1914..1916]` in 1914 and lets summer begin in April (domain.md §2). Qualifiers do not widen a bound.
 */
export function spansOf(expression: Expression): readonly Span[] | undefined {
  switch (expression.kind) {
    case 'point':
      return complete([pointSpan(expression.point)]);
    case 'interval':
      return complete([between(expression.from, expression.to)]);
    case 'set':
      return complete(expression.members.map(({ from, to }) => between(from, to)));
  }
}

/** The outer bounds of several stretches. */
export function hull(spans: readonly Span[]): Span {
  const mins = spans.map(({ min }) => min);
  const maxes = spans.map(({ max }) => max);
  return {
    min: mins.reduce((least, min) => (least === null || min === null ? null : min < least ? min : least), mins[0] ?? null),
    max: maxes.reduce((most, max) => (most === null || max === null ? null : max > most ? max : most), maxes[0] ?? null),
  };
}

function complete(spans: readonly (Span | undefined)[]): readonly Span[] | undefined {
  const present = spans.filter((span) => span !== undefined);
  return present.length === spans.length && present.every(({ min, max }) => min === null || max === null || min <= max) ? present : undefined;
}

function between(from: Point | 'open' | 'unknown', to: Point | 'open' | 'unknown'): Span | undefined {
  const start = typeof from === 'string' ? { min: null, max: null } : pointSpan(from);
  const end = typeof to === 'string' ? { min: null, max: null } : pointSpan(to);
  if (start === undefined || end === undefined || (start.min !== null && end.min !== null && start.min > end.min)) {
    return undefined;
  }
  return { min: start.min, max: end.max };
}

function pointSpan(point: Point): Span | undefined {
  const first = Number(point.year.replaceAll('X', '0'));
  const last = Number(point.year.replaceAll('X', '9'));
  if (point.season !== undefined) {
    return point.year === 'XXXX' ? { min: null, max: null } : { min: seasonStart(first, point.season), max: seasonEnd(last, point.season) };
  }
  if (![point.year, point.month, point.day].some((digits) => digits?.includes('X'))) {
    return knownSpan(first, point);
  }
  if (point.year === 'XXXX') {
    // 2000 is a leap year: if the month and day do not exist there, they exist nowhere.
    return extreme('2000', 2000, 2000, point, 'first') === undefined ? undefined : { min: null, max: null };
  }
  const min = extreme(point.year, first, last, point, 'first');
  const max = extreme(point.year, first, last, point, 'last');
  return min === undefined || max === undefined ? undefined : { min, max };
}

function knownSpan(year: number, point: Point): Span | undefined {
  const month = point.month === undefined ? undefined : Number(point.month);
  const day = point.day === undefined ? undefined : Number(point.day);
  if (month !== undefined && (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > daysInMonth(year, month))))) {
    return undefined;
  }
  const last = month ?? 12;
  return { min: isoDay({ year, month: month ?? 1, day: day ?? 1 }), max: isoDay({ year, month: last, day: day ?? daysInMonth(year, last) }) };
}

/** The first or last day whose digits fit the ones that are known. */
function extreme(year: string, first: number, last: number, { month, day }: Point, which: 'first' | 'last'): string | undefined {
  const order = (from: number, to: number): readonly number[] => {
    const values = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return which === 'first' ? values : values.reverse();
  };
  for (const candidateYear of order(first, last)) {
    if (!fits(year, candidateYear)) continue;
    for (const candidateMonth of order(1, 12)) {
      if (month !== undefined && !fits(month, candidateMonth)) continue;
      for (const candidateDay of order(1, daysInMonth(candidateYear, candidateMonth))) {
        if (day === undefined || fits(day, candidateDay)) {
          return isoDay({ year: candidateYear, month: candidateMonth, day: candidateDay });
        }
      }
    }
  }
  return undefined;
}

function fits(digits: string, value: number): boolean {
  const text = String(value).padStart(digits.length, '0');
  return text.length === digits.length && [...digits].every((digit, index) => digit === 'X' || digit === text[index]);
}

// The seasons as French sources mean them, whole months (domain.md §2: "été" is June to September). The winter of a year
// may be the one it begins with or the one it ends with, so its span covers both and never excludes too much.
const seasonBounds: { readonly [season in Season]: { readonly from: string; readonly to: string } } = {
  '21': { from: '03-01', to: '06-30' },
  '22': { from: '06-01', to: '09-30' },
  '23': { from: '09-01', to: '12-31' },
  '24': { from: '12-01', to: '03-31' },
};

function seasonStart(year: number, season: Season): string {
  return `${String(season === '24' ? year - 1 : year).padStart(4, '0')}-${seasonBounds[season].from}`;
}

function seasonEnd(year: number, season: Season): string {
  return `${String(season === '24' ? year + 1 : year).padStart(4, '0')}-${seasonBounds[season].to}`;
}
