import type { Message } from '../core/message';
import type { WorkAfter } from './undo';

/** Why the write function did not write. */
export type WriteFailure =
  | { readonly why: 'sealed-property'; readonly property: string }
  /** The browser refuses more; nothing of this batch, or only its first parts, is there (`written` changes). */
  | { readonly why: 'storage-full'; readonly written: number }
  | { readonly why: 'storage-failed'; readonly detail: string; readonly written: number }
  | { readonly why: 'closed' };

/** Why an action could not be done. Each is something the user can see and set right. */
export type ActionFailure =
  | WriteFailure
  | { readonly why: 'not-found'; readonly entity: string }
  | { readonly why: 'reason-required' }
  | { readonly why: 'nothing-to-do' }
  /** `confirmed` is refused; domain.md §4's conditions that do not hold, in its order. */
  | { readonly why: 'conditions-missing'; readonly missing: readonly Message[] }
  /** `confirmed` is refused; ids of the men found who may be he and whom nobody examined. */
  | { readonly why: 'candidates-unexamined'; readonly men: readonly string[] }
  /** Grouping would take the pages from under these attachments or citations. */
  | { readonly why: 'document-in-use'; readonly documents: readonly string[] }
  | { readonly why: 'pages-do-not-match' }
  | { readonly why: 'same-soldier' }
  /** Somebody said that the two are different men; ids of the marks that stand. */
  | { readonly why: 'said-distinct'; readonly marks: readonly string[] }
  /** They are records of no one man, or all of his would leave. */
  | { readonly why: 'not-one-man' };

export type UndoFailure = WriteFailure | { readonly why: 'nothing-to-undo' } | { readonly why: 'work-rests-on-it'; readonly later: readonly WorkAfter[] };
