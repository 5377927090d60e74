import type { Evidence } from '../../core/evidence/evidence';
import type { StatusHead } from '../../core/model/status';
import type { Catalogue } from '../catalogue';
import { evidenceOf } from './evidence';

/** What a person decides on: the identity of a man, or the claim that a document speaks of him. */
export type DecisionSubject = { readonly type: 'attachment' | 'soldier'; readonly id: string };

export type DecisionSubjectRows = {
  readonly subject: DecisionSubject;
  /** Id of the soldier concerned. */
  readonly soldier: string;
  /** Id of an attachment's document; absent for a soldier. */
  readonly document: string | undefined;
  readonly heads: readonly StatusHead[];
  readonly evidence: Evidence;
};

/** All that a decision on a subject reads; undefined when it is not there, or is withdrawn. */
export async function decisionSubject(catalogue: Catalogue, subject: DecisionSubject): Promise<DecisionSubjectRows | undefined> {
  const attachment = subject.type === 'attachment' ? await catalogue.database.attachments.get(subject.id) : undefined;
  if (subject.type === 'attachment' && (attachment === undefined || attachment.withdrawn !== undefined)) return undefined;
  const evidence = await evidenceOf(catalogue, attachment?.soldier ?? subject.id);
  if (evidence === undefined) return undefined;
  const heads = attachment?.status ?? evidence.soldier.status;
  return { subject, soldier: evidence.soldier.id, document: attachment?.document, heads, evidence };
}
