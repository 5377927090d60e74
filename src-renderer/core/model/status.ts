/** Identity status of an attachment or a soldier (domain.md §4). The program never writes one: a person's decision does. */
export const identityStatuses = ['unexamined', 'flagged', 'possible', 'probable', 'confirmed', 'rejected', 'disputed', 'unidentified'] as const;
export type IdentityStatus = (typeof identityStatuses)[number];

/** One decision as it stands at the head of an attachment's or a soldier's status; two heads are a conflict. */
export type StatusHead = {
  readonly change: string;
  readonly from: IdentityStatus;
  readonly to: IdentityStatus;
  readonly reason: string;
  readonly agent: string;
  /** Wall-clock time of the decision, ISO 8601 with zone. */
  readonly wall: string;
  /** The written conclusion given with it (domain.md §4, condition 6). */
  readonly conclusion?: string | undefined;
  /** The decisions it was made over; the last of them is the proposal that a confirmation confirms (condition 7). */
  readonly previous?: readonly PreviousDecision[] | undefined;
  /** Decisions on other records of the same man that it was made over; absent when there are none. */
  readonly overOthers?: readonly string[] | undefined;
};

export type PreviousDecision = {
  readonly change: string;
  readonly to: IdentityStatus;
  readonly agent: string;
  readonly wall: string;
  readonly conclusion?: string | undefined;
};
