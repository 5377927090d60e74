import { effectiveStatus } from '../../../core/evidence/status';
import type { IdentityStatus } from '../../../core/model/status';
import type { AttachmentRow } from '../../../data/rows';

/** The status shown of an attachment, from what was kept of its ground when its man's rows last changed. */
export function shownClaim({ status, missing }: AttachmentRow): IdentityStatus {
  return effectiveStatus(status, { openConflicts: 0, missing: missing ?? [] }).status;
}
