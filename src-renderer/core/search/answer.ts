import type { Message } from '../message';

/** What a word of a query may be looked for in. Their names in a query (`cote:`, `tombe:`, `stalag:`, `né:`) are in core/search/query. */
export const searchFields = ['name', 'number', 'camp', 'unit', 'place', 'grave', 'cote', 'birth', 'death', 'kin', 'note', 'text'] as const;
export type SearchField = (typeof searchFields)[number];

/** Exact before another spelling of the same name before something near it (a slip of the pen). */
export type MatchKind = 'exact' | 'spelling' | 'near';

/** Why a man was found by one word or phrase of the query. */
export type Match = {
  readonly field: SearchField;
  readonly kind: MatchKind;
  /** The stored form that matched, as it is written there. */
  readonly written: string;
  /** Where in `written` the match stands: [from, to) in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[];
  /** For `spelling` and `near`, in words: `dsch = ж, -ow = -ов`; for a place, today's name. */
  readonly explanation: readonly Message[];
};

export type SearchHit = {
  /** The man's id. */
  readonly man: string;
  /** 0 to 1; only its order means anything. */
  readonly score: number;
  /** One for each word or phrase of the query, the best there is. */
  readonly matches: readonly Match[];
};

export type SearchAnswer = {
  /** The query as it was asked, so that a late answer is known. */
  readonly query: string;
  /** The best, at most as many as asked for. */
  readonly hits: readonly SearchHit[];
  /** Ids of all men found, the best first. */
  readonly men: readonly string[];
  /** One surname and another given name: relatives perhaps, never the man himself. Shown apart, and only when asked for. */
  readonly kin: readonly SearchHit[];
  /** What of the query was not understood (an unknown field, an open quote), for the user. */
  readonly notes: readonly Message[];
};
