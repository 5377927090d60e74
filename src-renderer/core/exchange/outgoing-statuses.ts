import { menOf } from '../changes/men';
import { statusOfClaim } from '../evidence/claim';
import type { EffectiveStatus } from '../evidence/status';
import type { SoldierSummary } from '../model/summary';
import { wholeMan } from '../summary/man';
import { type SoldierRows, summariseSoldier } from '../summary/summarise';
import type { CatalogueSlice } from './slice';

type OutgoingStatuses = { readonly summaries: readonly SoldierSummary[]; readonly claims: ReadonlyMap<string, EffectiveStatus> };

/**
 * What is shown of each man and of each attachment, worked out anew from what goes out, so that a name read only in a
 * withheld page does not travel in a table. What the catalogue (`whole`) does not show as confirmed, or shows as
 * disputed, never looks surer outside because the evidence against it stayed behind.
 */
export function outgoingStatuses(outgoing: CatalogueSlice, whole: CatalogueSlice): OutgoingStatuses {
  const known = new Map(whole.summaries.map((summary) => [summary.id, summary]));
  const men = rowsOfMen(outgoing);
  const here = claimsOf(whole, rowsOfMen(whole));
  const claims = [...claimsOf(outgoing, men)].map(([id, claim]): [string, EffectiveStatus] => {
    const inCatalogue = here.get(id);
    return [id, inCatalogue !== undefined && claim.status === 'confirmed' ? inCatalogue : claim];
  });
  const summaries = [...men].map(([id, rows]) => neverSurer({ ...summariseSoldier(rows), id }, known.get(id)));
  return { summaries, claims: new Map(claims) };
}

function claimsOf(slice: CatalogueSlice, men: ReadonlyMap<string, SoldierRows>): ReadonlyMap<string, EffectiveStatus> {
  const shown = slice.attachments.flatMap((attachment): [string, EffectiveStatus][] => {
    const man = men.get(attachment.soldier);
    return man === undefined ? [] : [[attachment.id, statusOfClaim(attachment, { ...man, notes: man.notes ?? [], agents: man.agents ?? [] })]];
  });
  return new Map(shown);
}

/** The rows of each man of a slice; those of records said to be the same man stand together. */
function rowsOfMen(slice: CatalogueSlice): ReadonlyMap<string, SoldierRows> {
  const { manOf } = menOf(slice.marks);
  const assertions = groupBy(slice.assertions, ({ soldier }) => manOf(soldier));
  const attachments = groupBy(slice.attachments, ({ soldier }) => manOf(soldier));
  const manOfAssertion = new Map(slice.assertions.map(({ id, soldier }) => [id, manOf(soldier)]));
  const notes = groupBy(slice.notes, ({ about }) => manOfAssertion.get(about) ?? manOf(about));
  const documents = new Map([...slice.documents, ...(slice.surroundings ?? [])].map((document) => [document.id, document]));
  const agents = new Set(slice.agents.map(({ id }) => id));
  const records = groupBy(slice.soldiers, ({ id }) => manOf(id));
  const rows = slice.soldiers.map(({ id }): [string, SoldierRows] => {
    const man = manOf(id);
    const of = records.get(man) ?? [];
    const own = { assertions: assertions.get(man) ?? [], attachments: attachments.get(man) ?? [] };
    const named = [...own.attachments.map(({ document }) => document), ...own.assertions.flatMap(({ citation }) => citation?.document ?? [])];
    const marks = slice.marks.filter(({ between }) => between.some((id) => manOf(id) === man || agents.has(id)));
    const shared = { sites: slice.sites, lists: slice.lists, agents: slice.agents };
    const whole = { soldier: wholeMan(of), records: of.map((record) => record.id).sort() };
    return [id, { ...whole, ...own, ...shared, documents: withOriginals(named, documents), marks, notes: notes.get(man) ?? [] }];
  });
  return new Map(rows);
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
