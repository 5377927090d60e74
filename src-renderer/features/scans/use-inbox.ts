import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { Catalogue } from '../../data/catalogue';
import { scansByIds } from '../../data/queries/documents';
import { inboxDocuments, inboxMoves } from '../../data/queries/inbox';
import type { ScanRow } from '../../data/rows';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useFormats } from '../../text/use-formats';
import { finishedRuns, useImportRuns } from './import/import-runs';
import { createPacer, type Pacer } from './pacer';
import type { WaitingBatch, WaitingDocument } from './waiting-document';
import { waitingBatches } from './waiting-document';

export type Inbox = {
  readonly batches: readonly WaitingBatch[];
  readonly documents: ReadonlyMap<string, WaitingDocument>;
  readonly scans: ReadonlyMap<string, ScanRow>;
  /** The imports of this session whose documents all stand here. */
  readonly complete: ReadonlySet<string>;
};

/**
 * The documents attached to nobody, kept up with every write of documents and files; undefined until first read. While thousands of files come in, a dozen
 * at a time, the whole of it is not read again for each dozen.
 */
export function useInbox(): Inbox | undefined {
  const catalogue = useCatalogue();
  const { compare } = useFormats();
  const [inbox, setInbox] = useState<Inbox | undefined>(undefined);
  const pacer = useRef<Pacer | undefined>(undefined);
  const written = useLiveQuery(() => inboxMoves(catalogue), [catalogue]);
  useEffect(() => {
    let current = true;
    const made = createPacer(
      async () => {
        const read = await readInbox(catalogue, compare);
        if (current) setInbox(read);
      },
      // Thrown while drawing, where the screen for errors catches it.
      (error) =>
        setInbox(() => {
          throw error;
        }),
    );
    pacer.current = made;
    return () => {
      current = false;
      made.stop();
    };
  }, [catalogue, compare]);
  useEffect(() => {
    if (written !== undefined) pacer.current?.ask();
  }, [written]);
  const runs = useImportRuns();
  useEffect(() => {
    if (inbox !== undefined && runs.some(({ id, state }) => state === 'done' && !inbox.complete.has(id))) pacer.current?.hurry();
  }, [runs, inbox]);
  return inbox;
}

async function readInbox(catalogue: Catalogue, compare: (left: string, right: string) => number): Promise<Inbox> {
  const complete = finishedRuns(catalogue);
  const rows = await inboxDocuments(catalogue);
  const scans = await scansByIds(
    catalogue,
    rows.flatMap(({ documents }) => documents.flatMap((document) => document.scans)),
  );
  const batches = waitingBatches(rows, scans, compare);
  const documents = new Map(batches.flatMap((batch) => batch.documents.map((document) => [document.id, document] as const)));
  return { batches, documents, scans, complete };
}
