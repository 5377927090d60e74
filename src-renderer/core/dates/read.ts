import { type Message, message } from '../message';
import { failure, type Result, success } from '../result';
import { analyseDate } from './analyse';
import { proposeDates } from './human/propose';

/** A date that can be stored. `min` and `max` are ISO 8601 days, both included; null where there is no bound. */
type DateReading = {
  readonly edtf: string;
  readonly min: string | null;
  readonly max: string | null;
};

/** Why a text was refused, and the EDTF texts it may have meant, the likeliest first; never applied by the program. */
type DateRefusal = { readonly hint: Message; readonly proposals: readonly string[] };

/**
 * Reads a date in EDTF, in the forms of domain.md §2. Anything else is refused with a hint: `ca. 1915` proposes `1915~`,
 * `12/03/1915` names the doubt between day and month and proposes both.
 */
export function readDate(text: string): Result<DateReading, DateRefusal> {
  const analysis = analyseDate(text);
  if (analysis !== undefined) {
    return success({ edtf: analysis.edtf, ...analysis.bounds });
  }
  if (text.trim() === '') {
    return failure({ hint: message('dates.hint.empty'), proposals: [] });
  }
  const { edtf, why } = proposeDates(text);
  const [first, second] = edtf;
  if (first === undefined) {
    const key = why === 'impossible' ? 'dates.hint.impossible' : why === 'reversed' || isReversed(text) ? 'dates.hint.reversed' : 'dates.hint.unreadable';
    return failure({ hint: message(key, { text: text.trim() }), proposals: [] });
  }
  const values = { text: text.trim(), proposal: first, other: second ?? first };
  const key =
    second !== undefined && why === 'day-month'
      ? 'dates.hint.dayMonth'
      : second !== undefined && why === 'range'
        ? 'dates.hint.range'
        : why === 'two-digit-year'
          ? 'dates.hint.twoDigitYear'
          : 'dates.hint.form';
  return failure({ hint: message(key, values), proposals: edtf });
}

// Two dates that each stand, in the wrong order.
function isReversed(text: string): boolean {
  const parts = text
    .trim()
    .replace(/^[[{]|[\]}]$/gu, '')
    .split(/\/|\.\./u);
  return parts.length === 2 && parts.every((part) => analyseDate(part) !== undefined);
}
