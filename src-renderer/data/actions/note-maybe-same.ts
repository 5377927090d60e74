import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { maybeSamePairs } from '../queries/maybe-same';
import { draft, perform } from './shared';

/** `text` may be empty: that somebody could not tell is worth keeping by itself. */
type NoteMaybeSameInput = { readonly first: string; readonly second: string; readonly text: string };

/** Keeps that two men were compared and that it is not sure whether they are one. Said again without new words, it changes nothing. */
export function noteMaybeSame(
  catalogue: Catalogue,
  input: NoteMaybeSameInput,
): Promise<Result<{ readonly note: string; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'note-maybe-same', async () => {
    const first = await manOfRecord(catalogue.database, input.first);
    if (first === undefined) return failure({ why: 'not-found', entity: input.first });
    const second = await manOfRecord(catalogue.database, input.second);
    if (second === undefined) return failure({ why: 'not-found', entity: input.second });
    if (first.soldier.id === second.soldier.id) return failure({ why: 'same-soldier' });
    const men = [first.soldier.id, second.soldier.id].sort().join();
    const standing = (await maybeSamePairs(catalogue, first.soldier.id)).find((pair) => pair.men.join() === men);
    if (standing !== undefined && input.text.trim() === '') return success({ drafts: [], value: { note: standing.note } });
    const note = catalogue.random.uuid();
    const payload = { about: first.soldier.id, topic: 'maybe-same', text: input.text.trim(), settles: [second.soldier.id] };
    return success({ drafts: [draft('note', note, payload)], value: { note } });
  });
}
