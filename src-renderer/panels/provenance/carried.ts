import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useState } from 'react';
import type { DocumentFields, Provenance } from '../../core/model/document';
import { carryOver } from '../../core/provenance/carry-over';
import { documentsByIds } from '../../data/queries/documents';
import type { DocumentRow } from '../../data/rows';
import { useCatalogue } from '../shell/catalogue';
import { readRemembered, remember } from '../shell/remembered';
import { lastDescribed } from './use-save-fields';

/**
 * What these documents can take over from the one described last: of the same site, or of any when they have none, and
 * only fields that are empty in all of them. Empty when there is nothing to take.
 */
export function carriedFrom(previous: Provenance, documents: readonly { readonly fields: DocumentFields }[]): Provenance {
  const otherBox = documents.some(({ fields }) => (fields.site ?? '') !== '' && fields.site !== previous.site);
  if (otherBox) return {};
  const isEmpty = (field: string) => documents.every(({ fields }) => (new Map<string, unknown>(Object.entries(fields)).get(field) ?? '') === '');
  return Object.fromEntries(Object.entries(carryOver(previous)).filter(([field]) => isEmpty(field)));
}

export type CarryOver = {
  readonly from: DocumentRow | undefined;
  readonly fields: Provenance;
  /** Fields of these documents that were carried and not touched since. */
  readonly carried: ReadonlySet<string>;
  readonly mark: (fields: readonly string[], carried: boolean) => void;
};

/** The offer of a carry-over, and which fields of these documents came by one: told apart from what was typed, also after a restart. */
export function useCarryOver(documents: readonly DocumentRow[]): CarryOver {
  const catalogue = useCatalogue();
  const ids = documents.map(({ id }) => id).join(' ');
  const last = readRemembered<string>(lastDescribed(catalogue.id), '');
  const from = useLiveQuery(async () => (await documentsByIds(catalogue, [last])).get(last), [catalogue, last]);
  const name = `provenance.carried.${catalogue.id}`;
  const [marks, setMarks] = useState(() => readRemembered<{ readonly [document: string]: readonly string[] }>(name, {}));
  const mark = useCallback(
    (fields: readonly string[], carried: boolean) => {
      const next = { ...readRemembered<{ readonly [document: string]: readonly string[] }>(name, {}) };
      for (const id of ids.split(' ')) {
        const others = (next[id] ?? []).filter((field) => !fields.includes(field));
        next[id] = carried ? [...others, ...fields] : others;
      }
      // Marks of long ago are of no use to anybody, and the store is small.
      const kept = Object.fromEntries(
        Object.entries(next)
          .filter(([, marked]) => marked.length > 0)
          .slice(-500),
      );
      remember(name, kept);
      setMarks(kept);
    },
    [name, ids],
  );
  return useMemo(() => {
    const usable = from !== undefined && !documents.some(({ id }) => id === from.id) ? from : undefined;
    const [first] = documents;
    const carried = new Set((marks[first?.id ?? ''] ?? []).filter((field) => documents.every(({ id }) => marks[id]?.includes(field) === true)));
    return { from: usable, fields: usable === undefined ? {} : carriedFrom(usable.fields, documents), carried, mark };
  }, [from, documents, marks, mark]);
}
