import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { Agent, Note, Site } from '../model/others';
import type { ProfileValue } from '../model/profile';
import type { Attachment, Mark, Soldier } from '../model/soldier';
import type { StatusHead } from '../model/status';

/**
 * All that the rules of domain.md §4 read of one man. When "same" links several records, the caller passes the rows of
 * all of them. Withdrawn rows may be among them; the rules pass over them.
 */
export type Evidence = {
  readonly soldier: Soldier;
  /** Ids of all records said to be him, the smallest first; absent when there is one. Marks and notes may name any of them. */
  readonly records?: readonly string[] | undefined;
  readonly assertions: readonly Assertion[];
  readonly attachments: readonly Attachment[];
  /** The documents attached or cited, and those they are copies of as far as they are known. */
  readonly documents: readonly Document[];
  /** "Same" and "distinct" about this man, and "same" between agents. */
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  readonly agents: readonly Agent[];
  /** The user's own sites, whose required fields say when a provenance is complete; the known sites need not be passed. */
  readonly sites?: readonly Site[] | undefined;
  /** Other men with one of his claims (evidence/claims), each with his values that make it. */
  readonly sharing?: readonly SharedClaim[] | undefined;
};

export type SharedClaim = { readonly claim: string; readonly man: string; readonly values: readonly ProfileValue[] };

/** The decision about to be made, or undefined when a decision that stands is judged again. */
export type Deciding = {
  readonly agent: string;
  /** Wall-clock time now, ISO 8601 with zone. */
  readonly now: string;
  readonly conclusion?: string | undefined;
};

/** What the conditions are asked about: a soldier's status or an attachment's, by its heads. */
export type Subject = {
  readonly heads: readonly StatusHead[];
  readonly deciding?: Deciding | undefined;
  /** Of an attachment: its document, which must itself be one of the sources. */
  readonly document?: string | undefined;
};
