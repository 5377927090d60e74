/** One date of an EDTF expression, as its characters say it: X stands for a digit that is not known. */
export type Point = {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  /** 21 spring, 22 summer, 23 autumn, 24 winter; then month and day are absent. */
  readonly season?: Season | undefined;
  readonly doubts: { readonly year: Doubt; readonly month: Doubt; readonly day: Doubt };
};
export type Season = '21' | '22' | '23' | '24';
export type Doubt = { readonly uncertain: boolean; readonly approximate: boolean };

const none: Doubt = { uncertain: false, approximate: false };
const pattern = /^([?~%]?)([0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?$/;

/**
 * Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-21`…`24` with EDTF's qualifiers (ISO 8601-2, 4.2 and level 2): a mark at
 * the right holds for the part and all parts to its left, a mark at the left for the part alone.
 */
export function readPoint(text: string): Point | undefined {
  const found = pattern.exec(text);
  if (found === null) {
    return undefined;
  }
  const [, beforeYear = '', year = '', afterYear = '', beforeMonth = '', month, afterMonth = '', beforeDay = '', day, afterDay = ''] = found;
  const season = month === '21' || month === '22' || month === '23' || month === '24' ? month : undefined;
  if (season !== undefined && day !== undefined) {
    return undefined;
  }
  return {
    year,
    month: season === undefined ? month : undefined,
    day,
    season,
    doubts: {
      year: doubt(beforeYear + afterYear + afterMonth + afterDay),
      month: month === undefined ? none : doubt(beforeMonth + afterMonth + afterDay),
      day: day === undefined ? none : doubt(beforeDay + afterDay),
    },
  };
}

function doubt(marks: string): Doubt {
  return { uncertain: /[?%]/.test(marks), approximate: /[~%]/.test(marks) };
}
