import type { Attachment } from '../model/soldier';
import { missingForConfirmation } from './conditions';
import type { Evidence } from './evidence';
import { type EffectiveStatus, effectiveStatus, type Ground } from './status';

/**
 * The ground of the claim that a document speaks of a man. A confirmed claim needs the seven conditions to hold on, as a
 * confirmed man does; a conflict between values disputes the man and not the claim, and is one of those conditions.
 */
export function groundOfClaim({ status, document }: Pick<Attachment, 'status' | 'document'>, evidence: Evidence): Ground {
  const isConfirmed = status.some(({ to }) => to === 'confirmed');
  return { openConflicts: 0, missing: isConfirmed ? missingForConfirmation({ heads: status, document }, evidence) : [] };
}

/** What is shown of the claim, judged by the man's whole evidence. */
export function statusOfClaim(attachment: Pick<Attachment, 'status' | 'document'>, evidence: Evidence): EffectiveStatus {
  return effectiveStatus(attachment.status, groundOfClaim(attachment, evidence));
}
