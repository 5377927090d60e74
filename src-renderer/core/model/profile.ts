import type { AssertionValue, Written } from './assertion';

/** One live value of a man, as far as searching him and comparing him with others need it. Sealed properties are never here. */
export type ProfileValue = {
  /** Id of the assertion, and of the record it names. */
  readonly assertion: string;
  readonly soldier: string;
  /** Slug in core/properties. */
  readonly property: string;
  readonly written: Written;
  readonly value: AssertionValue;
  /** Id of the document it was read from; absent for a value without one. */
  readonly document?: string | undefined;
  /** Set when that document, or one it is a copy of, was marked as wrong: found by a search, but nothing to judge by. */
  readonly discredited?: true;
};

/** A document attached to the man, in the words by which it is asked for. */
export type ProfileSource = {
  readonly document: string;
  readonly site: string;
  readonly cote: string;
  readonly coteAsWritten: string;
  /** Title, piece, record number, fonds, série and labels, as far as they are filled. */
  readonly words: readonly string[];
};

/**
 * What is known of one man, all records said to be him taken together; derived beside his summary in the same transaction
 * and read by the search index, the duplicate finder and the comparison of two men. Can be rebuilt at any time.
 */
export type ManProfile = {
  /** The man's id: the smallest of his records'. */
  readonly id: string;
  readonly records: readonly string[];
  readonly values: readonly ProfileValue[];
  readonly sources: readonly ProfileSource[];
  readonly notes: readonly { readonly note: string; readonly text: string }[];
  /** Ids of men said for ever not to be him. */
  readonly distinct: readonly string[];
  /** Keys of what only one man can have: a grave with its number, a prisoner's number in its camp (core/evidence/claims). */
  readonly claims: readonly string[];
};
