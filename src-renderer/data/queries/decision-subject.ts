import type { Evidence } from '../../core/evidence/evidence';
import type { StatusHead } from '../../core/model/status';
import type { Catalogue } from '../catalogue';
import type { NoteRow } from '../rows';
import { evidenceOf } from './evidence';
import { isOpenQuestion } from './review-queue';

/** What a person decides on: the identity of a man, or the claim that a document speaks of him. */
export type DecisionSubject = { readonly type: 'attachment' | 'soldier'; readonly id: string };

export type DecisionSubjectRows = {
  readonly subject: DecisionSubject;
  /** Id of the soldier concerned. */
  readonly soldier: string;
  /** Id of an attachment's document; absent for a soldier. */
  readonly document: string | undefined;
  readonly heads: readonly StatusHead[];
  /** Who made the record or the claim, and when (ISO 8601); with the first of all decisions it says who flagged it and why. */
  readonly made: { readonly agent: string; readonly at: string };
  /** What was asked for about it and is not answered: the questions that stand, oldest first. */
  readonly questions: readonly NoteRow[];
  readonly evidence: Evidence;
};

/** All that a decision on a subject reads; undefined when it is not there, or is withdrawn. */
export async function decisionSubject(catalogue: Catalogue, subject: DecisionSubject): Promise<DecisionSubjectRows | undefined> {
  const attachment = subject.type === 'attachment' ? await catalogue.database.attachments.get(subject.id) : undefined;
  if (subject.type === 'attachment' && (attachment === undefined || attachment.withdrawn !== undefined)) return undefined;
  const [evidence, notes] = await Promise.all([
    evidenceOf(catalogue, attachment?.soldier ?? subject.id),
    catalogue.database.notes.where('about').equals(subject.id).toArray(),
  ]);
  if (evidence === undefined) return undefined;
  const { agent, createdAt } = attachment ?? evidence.soldier;
  const questions = notes.filter(isOpenQuestion).sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const heads = attachment?.status ?? evidence.soldier.status;
  return { subject, soldier: evidence.soldier.id, document: attachment?.document, heads, made: { agent, at: createdAt }, questions, evidence };
}
