import fc from 'fast-check';
import { addNote } from '../actions/add-note';
import { assertValue } from '../actions/assert-value';
import { attachDocuments } from '../actions/attach-documents';
import { chooseAssertions } from '../actions/choose-assertions';
import { correctAssertion } from '../actions/correct-assertion';
import { decideStatus } from '../actions/decide-status';
import { markDistinct } from '../actions/mark-distinct';
import type { NewAssertion } from '../actions/shared';
import { withdrawAssertion } from '../actions/withdraw-assertion';
import type { Catalogue } from '../catalogue';
import { setListMembership } from './list-membership';
import { birthAssertion, nameAssertion } from './samples';

/** What there is to work on. `joined` are the men a test merges, `others` those it never does. */
export type Workplace = {
  readonly catalogue: Catalogue;
  readonly joined: readonly string[];
  readonly others: readonly string[];
  readonly documents: readonly string[];
  readonly list: string;
};

/** One gesture of a person; `who`, `what` and `more` choose among what there is when it is done. */
type Work = { readonly kind: (typeof kinds)[number]; readonly who: number; readonly what: number; readonly more: number };

const kinds = ['name', 'birth', 'number', 'grave', 'attach', 'note', 'decide', 'decide-claim', 'distinct', 'withdraw', 'choose', 'correct', 'list'] as const;
const statuses = ['flagged', 'possible', 'probable', 'confirmed', 'rejected', 'disputed', 'unidentified'] as const;

export const anyWork: fc.Arbitrary<readonly Work[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), who: fc.nat(20), what: fc.nat(20), more: fc.nat(20) }),
  { minLength: 4, maxLength: 12 },
);

/** Does the work, gesture by gesture. One that the rules refuse (a confirmation, a step that does not follow) changes nothing. */
export async function doWork(place: Workplace, work: readonly Work[]): Promise<void> {
  for (const gesture of work) await doOne(place, gesture);
}

async function doOne(place: Workplace, { kind, who, what, more }: Work): Promise<unknown> {
  const { catalogue, joined, others, documents, list } = place;
  const soldier = pick([...joined, ...others], who) ?? '';
  const document = pick(documents, what) ?? '';
  const assertions = await catalogue.database.assertions.toArray();
  const assertion = pick(assertions, what)?.id ?? '';
  const value = (made: NewAssertion) => assertValue(catalogue, { soldier, assertion: more % 2 === 0 ? made : { ...made, citation: { document } } });
  switch (kind) {
    case 'name':
      return value(nameAssertion(`Nom ${more % 3}`));
    case 'birth':
      return value(birthAssertion(`${1912 + more}`));
    case 'number': {
      const number = `118${more % 3}`;
      return value({ property: 'camp-number', written: { text: number }, value: { type: 'camp-number', camp: 'Stalag XII F', number } });
    }
    case 'grave':
      return value({
        property: 'burial',
        written: { text: '17' },
        value: { type: 'burial', cemetery: 'site:bagneux', war: '1939-1945', grave: `${more % 3}` },
      });
    case 'attach':
      return attachDocuments(catalogue, { soldier, documents: [{ document }] });
    case 'note':
      return addNote(catalogue, { about: more % 3 === 0 ? assertion : soldier, topic: more % 2 === 0 ? 'family-waiting' : 'searched-not-found', text: 'Vu.' });
    case 'decide':
      return decideStatus(catalogue, { subject: { type: 'soldier', id: soldier }, to: pick(statuses, more) ?? 'flagged', found: [], reason: 'Vu.' });
    case 'decide-claim': {
      const claim = pick(await catalogue.database.attachments.toArray(), what)?.id ?? '';
      return decideStatus(catalogue, { subject: { type: 'attachment', id: claim }, to: pick(statuses, more) ?? 'flagged', found: [], reason: 'Vu.' });
    }
    case 'distinct':
      return markDistinct(catalogue, { first: pick(joined, who) ?? '', second: pick(others, what) ?? '', reason: 'Deux pères.' });
    case 'withdraw':
      return withdrawAssertion(catalogue, { assertion, reason: 'Mal lu.' });
    case 'choose':
      return chooseAssertions(catalogue, {
        soldier,
        property: pick(assertions, what)?.property ?? 'name',
        assertions: [assertion],
        ...(more % 2 === 0 ? { reason: 'Lu ainsi.' } : {}),
      });
    case 'correct':
      return correctAssertion(catalogue, { assertion, correction: { written: { text: `Corrigé ${more}` } }, reason: 'Faute.' });
    case 'list':
      return setListMembership(catalogue, { list, soldiers: [soldier], present: more % 2 === 0 });
  }
}

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)];
}
