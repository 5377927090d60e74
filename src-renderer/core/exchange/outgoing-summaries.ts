import { menOf } from '../changes/men';
import type { SoldierSummary } from '../model/summary';
import { summariseSoldier } from '../summary/summarise';
import type { CatalogueSlice } from './slice';

/**
 * What is shown of each man, worked out anew from what goes out, so that a name read only in a withheld page does not
 * travel in a table. `known` are the catalogue's own summaries: what it does not show as confirmed, or shows as
 * disputed, never looks surer outside because the evidence against it stayed behind.
 */
export function outgoingSummaries(outgoing: CatalogueSlice, known: readonly SoldierSummary[]): readonly SoldierSummary[] {
  const { manOf } = menOf(outgoing.marks);
  const assertions = groupBy(outgoing.assertions, ({ soldier }) => manOf(soldier));
  const attachments = groupBy(outgoing.attachments, ({ soldier }) => manOf(soldier));
  const manOfAssertion = new Map(outgoing.assertions.map(({ id, soldier }) => [id, manOf(soldier)]));
  const notes = groupBy(outgoing.notes, ({ about }) => manOfAssertion.get(about) ?? manOf(about));
  const documents = new Map([...outgoing.documents, ...(outgoing.surroundings ?? [])].map((document) => [document.id, document]));
  const inCatalogue = new Map(known.map((summary) => [summary.id, summary]));
  const agents = new Set(outgoing.agents.map(({ id }) => id));
  return outgoing.soldiers.map((soldier) => {
    const man = manOf(soldier.id);
    const own = { assertions: assertions.get(man) ?? [], attachments: attachments.get(man) ?? [] };
    const named = [...own.attachments.map(({ document }) => document), ...own.assertions.flatMap(({ citation }) => citation?.document ?? [])];
    const summary = summariseSoldier({
      soldier,
      ...own,
      documents: withOriginals(named, documents),
      sites: outgoing.sites,
      lists: outgoing.lists,
      marks: outgoing.marks.filter(({ between }) => between.some((id) => manOf(id) === man || agents.has(id))),
      notes: notes.get(man) ?? [],
      agents: outgoing.agents,
    });
    return neverSurer(summary, inCatalogue.get(soldier.id));
  });
}

function neverSurer(summary: SoldierSummary, known: SoldierSummary | undefined): SoldierSummary {
  if (known === undefined) return summary;
  const surer = known.status === 'disputed' || (summary.status === 'confirmed' && known.status !== 'confirmed');
  return surer ? { ...summary, status: known.status, reopened: known.reopened } : summary;
}

function withOriginals<Row extends { readonly id: string; readonly fields: { readonly copyOf?: string } }>(
  ids: readonly string[],
  documents: ReadonlyMap<string, Row>,
): readonly Row[] {
  const found = new Map<string, Row>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const row = documents.get(id);
    if (row === undefined || found.has(id)) continue;
    found.set(id, row);
    if (row.fields.copyOf !== undefined) waiting.push(row.fields.copyOf);
  }
  return [...found.values()];
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
