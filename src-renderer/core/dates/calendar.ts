/** A day of the proleptic Gregorian calendar. */
type Day = { readonly year: number; readonly month: number; readonly day: number };

export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return isLeapYear(year) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** ISO 8601, `YYYY-MM-DD`; sorts as text. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

export function dayOfIso(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

export function nextDay({ year, month, day }: Day): Day {
  if (day < daysInMonth(year, month)) {
    return { year, month, day: day + 1 };
  }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

/** The same day some years earlier; 29 February falls back to 28 February where there is none. */
export function yearsBefore({ year, month, day }: Day, years: number): Day {
  return { year: year - years, month, day: Math.min(day, daysInMonth(year - years, month)) };
}
