import type { JsonObject } from '../json';
import { canonicalJson, toJsonObject } from '../json-canonical';
import type { Change, ChangeDraft, ChangeHeader } from './change';
import { sha256Text } from './hash';

/** Version of the payload shapes written by this program. */
const payloadVersion = 1;

type Stamp = {
  readonly id: string;
  readonly agent: string;
  /** ISO 8601, UTC. */
  readonly wall: string;
  readonly batch: string;
  /** 32 hexadecimal digits, new for every change: without it a short payload could be guessed from its hash. */
  readonly salt: string;
  /** On the first change of a batch only: what was done and how many changes the batch has. */
  readonly opening?: { readonly label: string; readonly size: number };
};

/** Makes a draft a change: header, hashes, salt and payload (design.md §5, Hashes). */
export function stampChange(draft: ChangeDraft, stamp: Stamp): Change {
  const payload = toJsonObject(draft.payload);
  const header: ChangeHeader = {
    id: stamp.id,
    kind: draft.kind,
    entity: draft.entity,
    over: draft.over ?? [],
    ...(draft.targets === undefined ? {} : { targets: draft.targets }),
    agent: stamp.agent,
    wall: stamp.wall,
    batch: stamp.batch,
    version: payloadVersion,
    payloadHash: hashPayload(stamp.salt, payload),
    ...(stamp.opening === undefined ? {} : { label: stamp.opening.label, size: stamp.opening.size }),
  };
  return { ...header, hash: hashHeader(header), salt: stamp.salt, payload };
}

/** SHA-256(salt ‖ canonical payload). The salt has a fixed length, so that the border between the two cannot be moved. */
export function hashPayload(salt: string, payload: JsonObject): string {
  return sha256Text(salt + canonicalJson(payload));
}

/** SHA-256 over the canonical JSON of everything but hash, salt and payload: fields of later versions are hashed too. */
export function hashHeader(change: ChangeHeader): string {
  const { hash: _hash, salt: _salt, payload: _payload, ...header } = change as Change;
  return sha256Text(canonicalJson(toJsonObject(header)));
}

/** The change without its content: what stays after an erase, and what travels when the content is withheld. */
export function withoutContent(change: Change): Change {
  const { salt: _salt, payload: _payload, ...rest } = change;
  return rest;
}
