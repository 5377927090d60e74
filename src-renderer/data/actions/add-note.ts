import type { Note } from '../../core/model/others';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { draft, perform } from './shared';

/** About a man, by any of his records, or about any other entity. */
type AddNoteInput = Pick<Note, 'about' | 'topic' | 'text'>;

/** A line in the research log of any entity: a note, a question, "searched and not found", "family waiting since". */
export function addNote(catalogue: Catalogue, input: AddNoteInput): Promise<Result<{ readonly note: string; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'add-note', async () => {
    if (input.text.trim() === '') return failure({ why: 'nothing-to-do' });
    const note = catalogue.random.uuid();
    const man = await manOfRecord(catalogue.database, input.about);
    return success({ drafts: [draft('note', note, { ...input, about: man?.soldier.id ?? input.about })], value: { note } });
  });
}
