import { useMemo } from 'react';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Select } from '../../ui/select';
import type { Inbox } from './use-inbox';
import type { WaitingDocument } from './waiting-document';

const all = '';

/** Shows only the documents of one label; nothing while none bears any. */
export function TagFilter({
  documents,
  tag,
  onTag,
}: {
  readonly documents: Iterable<WaitingDocument>;
  readonly tag: string | null;
  readonly onTag: (tag: string | null) => void;
}) {
  const text = useText();
  const { compare, number } = useFormats();
  const counts = useMemo(() => countTags(documents), [documents]);
  if (counts.size === 0 && tag === null) return null;
  const known = [...new Set([...counts.keys(), ...(tag === null ? [] : [tag])])].sort(compare);
  return (
    <Select
      label={text('scans.tags.filter')}
      hideLabel
      choices={[{ id: all, label: text('scans.tags.all') }, ...known.map((id) => ({ id, label: `${id} (${number(counts.get(id) ?? 0)})` }))]}
      value={tag ?? all}
      onChange={(id) => onTag(id === all ? null : id)}
    />
  );
}

export function isTagged({ row }: WaitingDocument): boolean {
  return row.tags !== undefined && row.tags.length > 0;
}

export function countTags(documents: Iterable<WaitingDocument>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { row } of documents) for (const tag of row.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** The part of the inbox that bears a label. */
export function taggedOnly(inbox: Inbox, tag: string): Inbox {
  const batches = inbox.batches
    .map((batch) => ({ ...batch, documents: batch.documents.filter(({ row }) => row.tags?.includes(tag)) }))
    .filter(({ documents }) => documents.length > 0);
  return { ...inbox, batches, documents: new Map(batches.flatMap(({ documents }) => documents.map((document) => [document.id, document] as const))) };
}
