import type { ChangeDraft } from '../../core/changes/change';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, standingAttachments } from './shared';

/** Ids of assertions, attachments and notes about the man himself, and the record they are to belong to. */
export type Move = { readonly entities: readonly string[]; readonly soldier: string };

type Movable = {
  readonly soldier: string;
  readonly heads: readonly string[];
  /** What a value was read from, and what an attachment attaches. */
  readonly cites?: string | undefined;
  readonly attaches?: string | undefined;
};

/**
 * The drafts of these moves, each over the moves before it; what is there already does not move. `records` are those of the
 * man to whom the values come; a document cited by one of them is attached to him, flagged, unless it is his or comes along.
 * Refused for an entity that is gone, or that belongs to none of `from`.
 */
export async function moveDrafts(
  catalogue: Catalogue,
  { entities, soldier }: Move,
  { reason, from, records }: { readonly reason: string; readonly from: readonly string[]; readonly records: readonly string[] },
): Promise<Result<readonly ChangeDraft[], ActionFailure>> {
  const drafts: ChangeDraft[] = [];
  const cited = new Set<string>();
  const attached = new Set((await standingAttachments(catalogue, records)).map(({ document }) => document));
  for (const id of new Set(entities)) {
    const found = await movable(catalogue, id);
    if (found === undefined || !from.includes(found.soldier)) return failure({ why: 'not-found', entity: id });
    if (found.soldier === soldier) continue;
    drafts.push(draft('move', id, { soldier, reason }, found.heads));
    if (found.cites !== undefined) cited.add(found.cites);
    if (found.attaches !== undefined) attached.add(found.attaches);
  }
  const attaching = [...cited].filter((document) => !attached.has(document));
  return success([...attaching.map((document) => draft('attach', catalogue.random.uuid(), { document, soldier })), ...drafts]);
}

/** Undefined for what is gone or withdrawn. */
async function movable({ database }: Catalogue, id: string): Promise<Movable | undefined> {
  const [assertion, attachment, note] = await Promise.all([database.assertions.get(id), database.attachments.get(id), database.notes.get(id)]);
  const row = assertion ?? attachment ?? note;
  if (row === undefined || row.withdrawn !== undefined) return undefined;
  const heads = row.heads?.soldier ?? [];
  if (note !== undefined) return { soldier: note.about, heads };
  return { soldier: assertion?.soldier ?? attachment?.soldier ?? '', heads, cites: assertion?.citation?.document, attaches: attachment?.document };
}
