import { useMemo } from 'react';
import { useIntl } from 'react-intl';

export type Formats = {
  /** 1 284 */
  readonly number: (value: number) => string;
  /** 0.8 → 80 % */
  readonly percent: (share: number) => string;
  /** Bytes → "3,2 Mo", in powers of 1000 as the systems' file windows do. */
  readonly bytes: (bytes: number) => string;
  /** A moment (ISO 8601 or Date) → 21 novembre 2026. */
  readonly date: (moment: string | Date) => string;
  /** A moment → 21/11/2026 14:05. */
  readonly dateTime: (moment: string | Date) => string;
  /** A past moment against now → il y a 3 jours. */
  readonly ago: (moment: string | Date, now: Date) => string;
  /** The same where there is little room → il y a 3 j. */
  readonly agoInShort: (moment: string | Date, now: Date) => string;
  /** "a, b et c". */
  readonly list: (parts: readonly string[]) => string;
  /** Compares for sorting as the language does, numbers inside texts by value. */
  readonly compare: (left: string, right: string) => number;
};

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const agoSteps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const;

/** Dates, numbers, sizes and lists by the language of the interface. */
export function useFormats(): Formats {
  const { locale } = useIntl();
  return useMemo(() => makeFormats(locale), [locale]);
}

export function makeFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const relativeInShort = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const units = byteUnits.map(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: unit === 'byte' ? 0 : 1 }),
  );
  const ago = (words: Intl.RelativeTimeFormat, moment: string | Date, now: Date): string => {
    let amount = (new Date(moment).getTime() - now.getTime()) / 1000;
    for (const [unit, next] of agoSteps) {
      if (Math.abs(amount) < next) return words.format(Math.round(amount), unit);
      amount /= next;
    }
    return date.format(new Date(moment));
  };
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    bytes: (bytes) => {
      const power = bytes < 1000 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3));
      return units[power]?.format(bytes / 1000 ** power) ?? number.format(bytes);
    },
    date: (moment) => date.format(new Date(moment)),
    dateTime: (moment) => dateTime.format(new Date(moment)),
    ago: (moment, now) => ago(relative, moment, now),
    agoInShort: (moment, now) => ago(relativeInShort, moment, now),
    list: (parts) => list.format(parts),
    compare: (left, right) => collator.compare(left, right),
  };
}
