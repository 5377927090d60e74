import { message } from '../../message';
import type { Assertion, BurialValue } from '../../model/assertion';
import { foldForSearch } from '../../search/fold';
import { type Facts, idsOf, type Noticed, pairsOf, type Rule, writtenOf } from './finding';

type Pair = readonly [Assertion, Assertion];

/** Whether two burials cannot both be true of one man: two wars, or two cemeteries where he would lie now. */
export function burialsExclude(a: BurialValue, b: BurialValue): boolean {
  return warsDiffer(a, b) || (a.cemetery !== b.cemetery && liesThereNow(a) && liesThereNow(b) && !isRegrouping(a, b));
}

/** Two burials of one man: two wars, two cemeteries (exhumed or two men?), two graves, or a chain that explains itself (domain.md §4). */
export const burials: Rule = (facts) => {
  const pairs = pairsOf(facts.of('burial'));
  const apart = (test: (a: BurialValue, b: BurialValue) => boolean): readonly Pair[] =>
    pairs.filter(([a, b]) => a.value.type === 'burial' && b.value.type === 'burial' && test(a.value, b.value));
  const two = apart((a, b) => a.cemetery !== b.cemetery && !warsDiffer(a, b) && burialsExclude(a, b));
  return [
    ...noticed('two-wars', 'conflict', apart(warsDiffer)),
    ...noticed('two-cemeteries', 'conflict', two, facts),
    ...noticed('two-graves', 'question', apart(isOtherGrave)),
    ...noticed(
      'burial-chain',
      'explained',
      apart((a, b) => a.cemetery !== b.cemetery && !burialsExclude(a, b)),
      facts,
    ),
  ];
};

function noticed(kind: 'two-wars' | 'two-cemeteries' | 'two-graves' | 'burial-chain', weight: Noticed['weight'], pairs: readonly Pair[], facts?: Facts) {
  if (pairs.length === 0) return [];
  const assertions = idsOf(pairs);
  const values = facts === undefined ? writtenOf(pairs, assertions) : cemeteriesOf(pairs, facts);
  const words = { values };
  const groups = pairs.map((pair) => pair.map(({ id }) => id));
  const said = { what: message(`evidence.${kind}.what`, words), why: message(`evidence.${kind}.why`), settle: message(`evidence.${kind}.settle`) };
  return [{ kind, weight, property: 'burial', assertions, groups, ...said }];
}

function cemeteriesOf(pairs: readonly Pair[], { sites }: Facts): string {
  const ids = pairs.flat().flatMap(({ value }) => (value.type === 'burial' ? [value.cemetery] : []));
  return [...new Set(ids)].map((id) => sites.get(id)?.shortName ?? id).join(' / ');
}

function warsDiffer(a: BurialValue, b: BurialValue): boolean {
  return a.war !== 'unknown' && b.war !== 'unknown' && a.war !== b.war;
}

// A grave of which nobody said that he was taken from it is where he lies.
function liesThereNow({ stage }: BurialValue): boolean {
  return stage !== 'temporary' && stage !== 'exhumed';
}

function isRegrouping(a: BurialValue, b: BurialValue): boolean {
  return (a.stage === 'regrouped' && b.stage === 'current') || (a.stage === 'current' && b.stage === 'regrouped');
}

function isOtherGrave(a: BurialValue, b: BurialValue): boolean {
  if (a.cemetery !== b.cemetery || warsDiffer(a, b) || !liesThereNow(a) || !liesThereNow(b) || isRegrouping(a, b)) return false;
  return (['section', 'row', 'grave', 'ossuary'] as const).some((part) => {
    const [first, second] = [foldForSearch(a[part] ?? ''), foldForSearch(b[part] ?? '')];
    return first !== '' && second !== '' && first !== second;
  });
}
