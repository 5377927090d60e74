import type { StatusHead } from './status';

/** An id; everything else about the man is an assertion, an attachment or a decision. */
export type Soldier = {
  readonly id: string;
  readonly createdAt: string;
  readonly agent: string;
  /** Heads of his own status; none means flagged, the default of every new soldier. */
  readonly status: readonly StatusHead[];
  /** For a property slug, the assertion ids a person chose to be shown; several when two choices are concurrent. */
  readonly chosen: { readonly [property: string]: readonly string[] };
  /** For a property slug, the reason given with the choice: it settles the conflicts among the values there were (`among`; without it, those known at its time). */
  readonly choiceReasons?: { readonly [property: string]: ChoiceReason } | undefined;
};

export type ChoiceReason = { readonly reason: string; readonly wall: string; readonly among?: readonly string[] | undefined };

/** The claim that a document (or some of its pages) speaks of a soldier, with its own identity status. */
export type Attachment = {
  readonly id: string;
  readonly document: string;
  readonly soldier: string;
  /** Page indexes into the document's page list; absent means the whole document. */
  readonly pages?: readonly number[] | undefined;
  readonly status: readonly StatusHead[];
  readonly withdrawn?: { readonly reason: string; readonly change: string } | undefined;
  readonly createdAt: string;
  readonly agent: string;
};

/** "The same man" or "two different men", said by a person about two soldiers; also used between two agents. */
export type Mark = {
  readonly id: string;
  readonly kind: 'same' | 'distinct';
  readonly between: readonly [string, string];
  readonly reason: string;
  readonly withdrawn?: { readonly reason: string; readonly change: string } | undefined;
  readonly agent: string;
  readonly createdAt: string;
};
