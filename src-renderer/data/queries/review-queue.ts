import { effectiveStatus } from '../../core/evidence/status';
import { awaitsMore, type ReviewItem, waitingSince } from '../../core/review/queue';
import type { Catalogue } from '../catalogue';
import { groupBy } from '../group-by';
import type { AttachmentRow, NoteRow, SummaryRow } from '../rows';
import { documentsByIds } from './documents';

/** An item of the queue with what its line shows. */
export type QueueEntry = ReviewItem & {
  /** The name shown of the man; empty when none is known. */
  readonly name: string;
  readonly reopened: boolean;
  /** Slugs of the properties of the man whose values exclude each other. */
  readonly conflicts: readonly string[];
};

/** Ids of all that waits, by the time it was made: of attachments and of men. Only the index is read. */
export async function waitingIds({ database }: Catalogue): Promise<{ readonly attachments: readonly string[]; readonly men: readonly string[] }> {
  const [attachments, men] = await Promise.all([database.attachments.orderBy('open').primaryKeys(), database.summaries.orderBy('open').primaryKeys()]);
  return { attachments, men };
}

/** The queue's entries of these attachments, as far as they wait. */
export async function attachmentEntries(catalogue: Catalogue, rows: readonly AttachmentRow[]): Promise<readonly QueueEntry[]> {
  const waiting = rows.filter(({ open }) => open !== undefined);
  const [documents, summaries, questions] = await Promise.all([
    documentsByIds(
      catalogue,
      waiting.map(({ document }) => document),
    ),
    catalogue.database.summaries.bulkGet(waiting.map(({ soldier }) => soldier)),
    questionsAbout(catalogue, waiting),
  ]);
  return waiting.map((row, index): QueueEntry => {
    const { id, soldier, document } = row;
    const site = documents.get(document)?.fields.site ?? '';
    const { status, reopened } = effectiveStatus(row.status, { openConflicts: 0, missing: row.missing ?? [] });
    const summary = summaries[index];
    const sites = site === '' ? [] : [site];
    return {
      kind: 'attachment',
      id,
      soldier,
      document,
      status,
      sites,
      reopened,
      ...ofMan(soldier, summary),
      ...waitOf(row.status, row.open ?? row.createdAt, questions.get(id)),
    };
  });
}

/** The queue's entries of these men, as far as they wait; of the records said to be one man, only the one that stands for him. */
export async function menEntries(catalogue: Catalogue, rows: readonly SummaryRow[]): Promise<readonly QueueEntry[]> {
  const waiting = rows.filter(({ open, man, id }) => open !== undefined && man === id);
  const [soldiers, questions] = await Promise.all([catalogue.database.soldiers.bulkGet(waiting.map(({ id }) => id)), questionsAbout(catalogue, waiting)]);
  return waiting.map((row, index): QueueEntry => {
    const { id, status, sites, reopened, open, createdAt } = row;
    const wait = waitOf(soldiers[index]?.status ?? [], open ?? createdAt, questions.get(id));
    return { kind: 'soldier', id, soldier: id, status, sites, reopened, ...ofMan(id, row), ...wait };
  });
}

function ofMan(soldier: string, summary: SummaryRow | undefined): Pick<QueueEntry, 'man' | 'name' | 'missing' | 'familyWaitingSince' | 'conflicts'> {
  const { man = soldier, name = '', missing = null, familyWaitingSince = null, conflicts = [] } = summary ?? {};
  return { man, name, missing, familyWaitingSince, conflicts };
}

function waitOf(heads: Parameters<typeof waitingSince>[0], made: string, questions: readonly NoteRow[] = []): Pick<QueueEntry, 'waitingSince' | 'awaitsMore'> {
  const asked = questions.map(({ createdAt }) => createdAt);
  return { waitingSince: waitingSince(heads, made, asked), awaitsMore: awaitsMore(heads, asked) };
}

/** The questions that stand about these items, by item. One cursor: it hops from note to note, and most items have none. */
async function questionsAbout({ database }: Catalogue, items: readonly { readonly id: string }[]): Promise<ReadonlyMap<string, readonly NoteRow[]>> {
  const notes = await database.notes
    .where('about')
    .anyOf(items.map(({ id }) => id))
    .toArray();
  return groupBy(notes.filter(isOpenQuestion), ({ about }) => about);
}

export function isOpenQuestion({ topic, withdrawn }: NoteRow): boolean {
  return topic === 'question' && withdrawn === undefined;
}
