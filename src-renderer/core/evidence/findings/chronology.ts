import { boundsOf } from '../../dates/compare';
import { message } from '../../message';
import type { Assertion } from '../../model/assertion';
import { failingPairs, idsOf, type Noticed, type Rule, writtenOf } from './finding';

/** What comes before what in one life, and how many years lie between at the least. */
const orders: readonly (readonly [earlier: string, later: string, years: number])[] = [
  ['birth-date', 'call-up-date', 14],
  ['birth-date', 'capture-date', 14],
  ['birth-date', 'escape-date', 14],
  ['birth-date', 'death-date', 0],
  ['call-up-date', 'capture-date', 0],
  ['call-up-date', 'death-date', 0],
  ['capture-date', 'escape-date', 0],
  ['capture-date', 'death-date', 0],
  ['camp-stay-dates', 'death-date', 0],
  ['legion-period', 'death-date', 0],
  ['escape-date', 'death-date', 0],
  ['last-letter-date', 'death-date', 0],
  ['repatriation-date', 'death-date', 0],
  ['arrest-date', 'death-date', 0],
  ['death-date', 'burial-date', 0],
];

/** What a man cannot have lived in this order: a death before his birth, a capture after his death, a soldier of ten. */
export const chronology: Rule = ({ heldOf }) =>
  orders.flatMap(([earlier, later, years]): readonly Noticed[] => {
    const pairs = failingPairs(heldOf(earlier), heldOf(later), (a, b) => isImpossible(a, b, years));
    if (pairs.length === 0) return [];
    const words = {
      earlier: message(`properties.${earlier}`),
      later: message(`properties.${later}`),
      before: writtenOf(pairs, idsOf(pairs.map(([a]) => [a]))),
      after: writtenOf(pairs, idsOf(pairs.map(([, b]) => [b]))),
    };
    const reason = years > 0 ? 'too-young' : 'chronology';
    return [
      {
        kind: 'chronology',
        weight: 'conflict',
        property: later,
        assertions: idsOf(pairs),
        groups: pairs.map((pair) => pair.map(({ id }) => id)),
        what: message('evidence.chronology.what', words),
        why: message(`evidence.${reason}.why`, words),
        settle: message('evidence.chronology.settle', words),
      },
    ];
  });

/** A man said to be dead who is seen afterwards: notices were wrong and repeated (domain.md §2, Army; §4), so it is asked, not disputed. */
export const noticeThenSeen: Rule = ({ heldOf }) => {
  const seen = ['capture-date', 'camp-stay-dates', 'last-letter-date', 'escape-date', 'repatriation-date', 'arrest-date', 'death-date'].flatMap(heldOf);
  const pairs = heldOf('death-notice').flatMap((notice) =>
    seen.flatMap((sighting) => (isImpossible(sighting, notice, 0) ? [[notice, sighting] as const] : [])),
  );
  if (pairs.length === 0) return [];
  const words = {
    notice: writtenOf(pairs, idsOf(pairs.map(([notice]) => [notice]))),
    seen: writtenOf(pairs, idsOf(pairs.map(([, sighting]) => [sighting]))),
  };
  const said = (part: string) => message(`evidence.notice-then-seen.${part}`, words);
  const groups = pairs.map((pair) => pair.map(({ id }) => id));
  const rest = { property: 'death-notice', assertions: idsOf(pairs), groups, what: said('what'), why: said('why'), settle: said('settle') };
  return [{ kind: 'notice-then-seen', weight: 'question', ...rest }];
};

/** Whether the later of two dates ends before the earlier begins, or too few years after it. Where a Julian date is in play only years are compared. */
function isImpossible(earlier: Assertion, later: Assertion, years: number): boolean {
  if (earlier.value.type !== 'date' || later.value.type !== 'date') return false;
  const first = boundsOf(earlier.value.edtf)?.min ?? null;
  const last = boundsOf(later.value.edtf)?.max ?? null;
  if (first === null || last === null) return false;
  const julian = earlier.value.calendar !== later.value.calendar && [earlier, later].some(({ value }) => value.type === 'date' && value.calendar === 'julian');
  return years > 0 ? yearOf(last) - yearOf(first) < years : julian ? yearOf(last) < yearOf(first) : last < first;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
