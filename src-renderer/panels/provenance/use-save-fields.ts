import { useCallback, useRef, useState } from 'react';
import type { Site } from '../../core/model/others';
import { normaliseCote } from '../../core/provenance/cote';
import { type DocumentEdit, describeDocuments } from '../../data/actions/describe-documents';
import type { DocumentRow } from '../../data/rows';
import { useCatalogue } from '../shell/catalogue';
import { remember } from '../shell/remembered';
import { useActionFailureText } from './action-failure';

type SaveFields = {
  /** Stores fields of all documents at once; an empty string clears. Never waited for by typing. */
  readonly save: (fields: DocumentEdit) => void;
  /** The cote as written, with its normal form at each document's own site. */
  readonly saveCote: (written: string, sites: ReadonlyMap<string, Site>) => void;
  /** The site, with each cote in the normal form of its new site, in one batch. */
  readonly saveSite: (site: Site) => void;
  readonly problem: string | null;
};

/** Name under which the document last described is remembered, from which the next of the box takes over. */
export function lastDescribed(catalogue: string): string {
  return `provenance.last.${catalogue}`;
}

export function useSaveFields(documents: readonly DocumentRow[]): SaveFields {
  const catalogue = useCatalogue();
  const failureText = useActionFailureText();
  const [problem, setProblem] = useState<string | null>(null);
  const write = useCallback(
    async (ids: readonly string[], fields: DocumentEdit, batch: string) => {
      const described = await describeDocuments(catalogue, { documents: ids, fields, batch });
      setProblem(described.ok || described.failure.why === 'nothing-to-do' ? null : failureText(described.failure));
      if (described.ok) remember(lastDescribed(catalogue.id), ids[0]);
    },
    [catalogue, failureText],
  );
  const begun = useRef({ selection: '', batch: '' });
  const turn = useRef<Promise<void>>(Promise.resolve());
  const selection = documents.map(({ id }) => id).join(' ');
  /**
   * What a selection is given in a row is one batch, hence one undo; the fields of one document are taken back one by one. A batch
   * that was undone, or after which other work was done, is not gone on with.
   */
  const inBatch = (writeAll: (batch: string) => Promise<unknown>) => {
    const next = async () => {
      const goesOn = documents.length > 1 && begun.current.selection === selection && (await catalogue.undoable())?.id === begun.current.batch;
      const batch = goesOn ? begun.current.batch : catalogue.random.uuid();
      begun.current = { selection, batch };
      await writeAll(batch);
    };
    turn.current = turn.current.then(next, next);
  };
  return {
    problem,
    save: (fields) =>
      inBatch((batch) =>
        write(
          documents.map(({ id }) => id),
          fields,
          batch,
        ),
      ),
    saveCote: (written, sites) =>
      inBatch(async (batch) => {
        for (const [site, ids] of groupedBy(documents, 'site')) {
          const cote = normaliseCote(site, written, sites.get(site)?.citationForm).normalised;
          await write(ids, { coteAsWritten: written.trim(), cote }, batch);
        }
      }),
    saveSite: (site) =>
      inBatch(async (batch) => {
        for (const [coteAsWritten, ids] of groupedBy(documents, 'coteAsWritten')) {
          const cote = coteAsWritten === '' ? {} : { cote: normaliseCote(site.id, coteAsWritten, site.citationForm).normalised };
          await write(ids, { site: site.id, ...cote }, batch);
        }
      }),
  };
}

function groupedBy(documents: readonly DocumentRow[], field: 'site' | 'coteAsWritten'): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, fields } of documents) {
    const value = fields[field] ?? '';
    groups.set(value, [...(groups.get(value) ?? []), id]);
  }
  return groups;
}
