import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { scansByIds } from '../../data/queries/documents';
import { inboxDocuments } from '../../data/queries/inbox';
import type { ScanRow } from '../../data/rows';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useFormats } from '../../text/use-formats';
import type { WaitingBatch, WaitingDocument } from './waiting-document';
import { waitingBatches } from './waiting-document';

export type Inbox = {
  readonly batches: readonly WaitingBatch[];
  readonly documents: ReadonlyMap<string, WaitingDocument>;
  readonly scans: ReadonlyMap<string, ScanRow>;
};

/** The documents attached to nobody, kept up with every write; undefined until first read. */
export function useInbox(): Inbox | undefined {
  const catalogue = useCatalogue();
  const { compare } = useFormats();
  const read = useLiveQuery(async () => {
    const batches = await inboxDocuments(catalogue);
    const scans = await scansByIds(
      catalogue,
      batches.flatMap(({ documents }) => documents.flatMap((document) => document.scans)),
    );
    return { batches, scans };
  }, [catalogue]);
  return useMemo(() => {
    if (read === undefined) return undefined;
    const batches = waitingBatches(read.batches, read.scans, compare);
    const documents = new Map(batches.flatMap((batch) => batch.documents.map((document) => [document.id, document] as const)));
    return { batches, documents, scans: read.scans };
  }, [read, compare]);
}
