import type { Failure } from '../../../../src-main/contract/results';
import type { PreviewObstacle } from '../../../core/model/scan';
import type { ActionFailure } from '../../../data/failures';

/** What became of one file. `scan` is the SHA-256 of its bytes, `document` the id of the document that shows it. */
export type FileOutcome =
  /** `incomplete`: the file breaks off after its last readable page. */
  | { readonly kind: 'imported'; readonly scan: string; readonly document: string; readonly pages: number; readonly incomplete: boolean }
  /** The same bytes were there already. */
  | { readonly kind: 'duplicate'; readonly scan: string; readonly document: string }
  /** Kept whole, but no page of it can be shown. */
  | { readonly kind: 'kept'; readonly scan: string; readonly document: string; readonly obstacle: PreviewObstacle; readonly format: string }
  | { readonly kind: 'refused'; readonly why: ImportProblem }
  /** Not begun, or broken off, when the import was cancelled. */
  | { readonly kind: 'cancelled' };

export type ImportProblem = Failure | ActionFailure | { readonly why: 'no-answer'; readonly detail: string };

export type FileReport = { readonly name: string /** Bytes. */; readonly size: number; readonly outcome: FileOutcome };

export type OutcomeCounts = {
  readonly imported: number;
  readonly duplicate: number;
  readonly kept: number;
  readonly refused: number;
  readonly cancelled: number;
};

export function countOutcomes(reports: readonly FileReport[]): OutcomeCounts {
  const of = (kind: FileOutcome['kind']) => reports.filter(({ outcome }) => outcome.kind === kind).length;
  return { imported: of('imported'), duplicate: of('duplicate'), kept: of('kept'), refused: of('refused'), cancelled: of('cancelled') };
}

/** Whether the archivist has something to do about this file. */
export function isProblem({ outcome }: FileReport): boolean {
  return outcome.kind === 'imported' ? outcome.incomplete : outcome.kind !== 'duplicate';
}

/** Ids of the documents that hold these files now, each once, in the order of the reports; without the files that were there before. */
export function newDocuments(reports: readonly FileReport[]): readonly string[] {
  return [...new Set(reports.flatMap(({ outcome }) => (outcome.kind === 'imported' || outcome.kind === 'kept' ? [outcome.document] : [])))];
}
