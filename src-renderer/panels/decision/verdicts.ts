import { identityStatuses } from '../../core/model/status';
import type { Verdict } from './drafts';

/** In the order of their digits. */
export const verdicts: readonly Verdict[] = [...identityStatuses, 'more'];
