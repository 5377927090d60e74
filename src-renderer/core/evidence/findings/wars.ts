import { yearsOf } from '../../dates/compare';
import { message } from '../../message';
import type { Assertion, War } from '../../model/assertion';
import { propertyOf } from '../../properties';
import { foldForSearch } from '../../search/fold';
import { failingPairs, idsOf, type Rule, writtenOf } from './finding';

// First and last year of a war, and the year until which men still died of it in hospitals and camps.
const years: { readonly [name in War]?: readonly [first: number, last: number, deaths: number] } = {
  '1870': [1870, 1871, 1873],
  '1914-1918': [1914, 1918, 1923],
  '1939-1945': [1939, 1945, 1950],
};
const youngest = 13;
const oldest = 65;
// A conscript may have been called up years before the war.
const peaceYears = 6;
const ofSecondWar = new Set(['legion', 'resistance']);

/**
 * A burial of a war that the man's own facts exclude: most Russian graves at Chambière are of 1914-1918 (domain.md §0 point
 * 4), so a prisoner of 1942 who lies in one is another man, or the plate was read wrongly.
 */
export const wrongWar: Rule = ({ values, heldOf }) => {
  const slugs = [...new Set(values.map(({ property }) => property))].filter((slug) => slug !== 'burial');
  const excludes = (burial: Assertion, fact: Assertion) => burial.value.type === 'burial' && excludesWar(fact, burial.value.war);
  const pairs = slugs.flatMap((slug) => failingPairs(heldOf('burial'), heldOf(slug), excludes));
  if (pairs.length === 0) return [];
  const facts = idsOf(pairs.map(([, fact]) => [fact]));
  const against = pairs.map(([, fact]) => fact);
  const wars = [...new Set(pairs.flatMap(([{ value }]) => (value.type === 'burial' ? [value.war] : [])))].join(' / ');
  const words = { wars, facts: writtenOf(pairs, facts), property: message(`properties.${against[0]?.property ?? 'birth-date'}`) };
  const said = (part: string) => message(`evidence.wrong-war.${part}`, words);
  const groups = pairs.map((pair) => pair.map(({ id }) => id));
  const rest = { property: 'burial', assertions: idsOf(pairs), groups, what: said('what'), why: said('why'), settle: said('settle') };
  return [{ kind: 'wrong-war', weight: 'conflict', ...rest }];
};

function excludesWar({ property, value }: Assertion, war: War): boolean {
  const span = years[war];
  if (span === undefined) return false;
  const [first, last, deaths] = span;
  const group = propertyOf(property)?.group;
  if (war !== '1939-1945' && group !== undefined && ofSecondWar.has(group)) return true;
  if (value.type === 'camp-number') return war !== '1939-1945' && /(?:^| )(?:front)?(?:stalag|shtalag|dulag)/u.test(foldForSearch(value.camp));
  if (value.type !== 'date') return false;
  const dated = yearsOf(value.edtf);
  if (dated === null) return false;
  const outside = (from: number, to: number) => dated[1] < from || dated[0] > to;
  switch (property) {
    case 'birth-date':
      return outside(first - oldest, last - youngest);
    case 'death-date':
      return outside(first, deaths);
    case 'capture-date':
    case 'escape-date':
    case 'camp-stay-dates':
      return outside(first, last);
    case 'call-up-date':
      return outside(first - peaceYears, last);
    default:
      return false;
  }
}
