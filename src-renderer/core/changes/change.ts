import type { JsonObject } from '../json';

export const changeKinds = [
  'create',
  'assert',
  'withdraw',
  'choose',
  'describe',
  'attach',
  'decide',
  'same',
  'distinct',
  'move',
  'list',
  'note',
  'revert',
  'erase',
] as const;
type ChangeKind = (typeof changeKinds)[number];

/** What travels even when the content is withheld or erased (design.md §5). Unknown fields are kept and hashed. */
export type ChangeHeader = {
  /** Hybrid logical clock and writer id; sorts as text in the order of display (core/changes/clock.ts). */
  readonly id: string;
  /** A ChangeKind, or a kind of a later version: kept and shown as not understood. */
  readonly kind: string;
  readonly entity: string;
  /** Ids of the changes this one replaces; concurrency is seen by it, not by clocks. */
  readonly over: readonly string[];
  /** Ids of the changes a revert or an erase acts on. */
  readonly targets?: readonly string[];
  readonly agent: string;
  /** ISO 8601, UTC. */
  readonly wall: string;
  readonly batch: string;
  /** Version of the shape of the payload. */
  readonly version: number;
  /** SHA-256, hexadecimal, over the salt followed by the canonical JSON of the payload. */
  readonly payloadHash: string;
  /** On the first change of a batch: what was done, as a slug such as `import-scan`; never personal data, since an erase leaves it. */
  readonly label?: string;
  /** On the first change of a batch: how many changes it has, so that a batch cut short by a crash is seen. */
  readonly size?: number;
};

/** A change as it is stored and sent. `hash` is SHA-256 over the canonical JSON (RFC 8785) of the header. */
export type Change = ChangeHeader & {
  readonly hash: string;
  /** Absent, with payload, when the content is withheld or erased. 32 hexadecimal digits. */
  readonly salt?: string;
  readonly payload?: JsonObject;
};

/** What a caller of the write function says; id, agent, time, batch and hashes are added there. */
export type ChangeDraft = {
  readonly kind: ChangeKind;
  readonly entity: string;
  readonly over?: readonly string[];
  readonly targets?: readonly string[];
  readonly payload: JsonObject;
};
