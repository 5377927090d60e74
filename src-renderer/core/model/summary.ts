import type { IdentityStatus } from './status';

/**
 * What the list, the search and the filters need of one man; derived from his rows by core/summary and kept beside
 * them, so that the list never reads assertions. Can be rebuilt at any time.
 */
export type SoldierSummary = {
  /** Of the record. */
  readonly id: string;
  /** The man's id: the smallest of the records said to be him. Every record has a row that says the same of the man; lists show those with `man === id`. */
  readonly man: string;
  /** The name shown: the chosen name form, else the rule of core/summary; empty when no name is known. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** EDTF as normalised, empty when unknown. */
  readonly birth: string;
  readonly death: string;
  /** First and last possible year of birth, for sorting and filtering; null when unknown. */
  readonly birthYears: readonly [number, number] | null;
  readonly deathYears: readonly [number, number] | null;
  /** Ids of cemeteries of the burials asserted. */
  readonly cemeteries: readonly string[];
  readonly wars: readonly string[];
  /** The burial shown, in parts; null when none. */
  readonly burial: { readonly cemetery: string; readonly section: string; readonly row: string; readonly grave: string; readonly ossuary: string } | null;
  /** Ids of the sites of the documents attached to him. */
  readonly sites: readonly string[];
  /** What is shown: the last decision overlaid by open conflicts and by the conditions of domain.md §4. */
  readonly status: IdentityStatus;
  /** A confirmation whose ground is gone. */
  readonly reopened: boolean;
  /**
   * How many conditions the next status lacks; null when he waits for none. Not counted: what the decision itself brings, a
   * conclusion and a second person.
   */
  readonly missing: number | null;
  /** ISO 8601: the oldest standing note that his family waits; null when there is none. */
  readonly familyWaitingSince: string | null;
  /** Slugs of single-valued discriminating properties whose values exclude each other. */
  readonly conflicts: readonly string[];
  /** Slugs of properties with an open question, which disputes nobody (core/evidence/findings); absent when there is none. Empty text: of his documents. */
  readonly questions?: readonly string[] | undefined;
  readonly scans: number;
  readonly documents: number;
  /** Attachments still unexamined, flagged, possible, probable or disputed. */
  readonly openAttachments: number;
  readonly lists: readonly string[];
  readonly createdAt: string;
  readonly changedAt: string;
};
