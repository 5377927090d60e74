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
};
