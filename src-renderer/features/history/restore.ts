import { payloadSchemas } from '../../core/changes/payloads';
import { regionOf } from '../../core/changes/project/values';
import type { AssertionValue } from '../../core/model/assertion';
import type { Citation } from '../../core/model/page';
import { failure, type Result, success } from '../../core/result';
import { assertValue } from '../../data/actions/assert-value';
import { chooseAssertions } from '../../data/actions/choose-assertions';
import { correctAssertion } from '../../data/actions/correct-assertion';
import { describeDocument } from '../../data/actions/describe-document';
import type { DocumentEdit } from '../../data/actions/describe-documents';
import { describeRegion } from '../../data/actions/describe-region';
import type { NewAssertion } from '../../data/actions/shared';
import type { Catalogue } from '../../data/catalogue';
import type { ActionFailure } from '../../data/failures';
import type { SaidValue } from './deed';
import { isEditable, standingSuccessor, type TimelineLine } from './timeline';

/**
 * Makes what a line of the history wrote hold again, as new work of now: a correction of the value that took its place, a
 * value asserted anew where nothing did, a choice or a field written again. The past itself is never changed.
 */
export async function restoreLine(
  catalogue: Catalogue,
  lines: readonly TimelineLine[],
  line: TimelineLine,
  reason: string,
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  const { deed, entry } = line;
  switch (deed.kind) {
    case 'said':
    case 'corrected':
      return restoreValue(catalogue, lines, deed.value, reason);
    case 'chose':
      return chooseAssertions(catalogue, { soldier: entry.entity, property: deed.property, assertions: deed.ids, reason });
    case 'described': {
      const region = regionOf(deed.fields.find(({ field }) => field === 'region')?.after);
      if (region !== undefined) return describeRegion(catalogue, { assertion: entry.entity, region });
      const row = await catalogue.database.documents.get(entry.entity);
      if (row === undefined) return failure({ why: 'not-found', entity: entry.entity });
      // The fields were accepted as a document's when they were first written.
      const fields = Object.fromEntries(deed.fields.filter(({ field }) => isEditable(field)).map(({ field, after }) => [field, after])) as DocumentEdit;
      return describeDocument(catalogue, { document: entry.entity, fields });
    }
    default:
      return failure({ why: 'nothing-to-do' });
  }
}

async function restoreValue(catalogue: Catalogue, lines: readonly TimelineLine[], said: SaidValue, reason: string) {
  const assertion = asAssertion(said);
  if (!assertion.ok) return assertion;
  const successor = standingSuccessor(lines, said.entity);
  if (successor === undefined) return assertValue(catalogue, { soldier: said.soldier, assertion: assertion.value });
  const { property: _, ...correction } = assertion.value;
  return correctAssertion(catalogue, { assertion: successor, correction, reason });
}

function asAssertion({ payload, property }: SaidValue): Result<NewAssertion, ActionFailure> {
  const read = payloadSchemas.assert.safeParse(payload);
  if (!read.success) return failure({ why: 'nothing-to-do' });
  const { written, value, citation, legibility, reader, remarks } = read.data;
  // The write function accepted these when they were first asserted; the loose schema only forgets their exact types.
  return success({
    property,
    written: written as NewAssertion['written'],
    value: value as AssertionValue,
    citation: citation as Citation | undefined,
    legibility,
    reader,
    remarks,
  });
}
