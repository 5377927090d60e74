import { groundOfClaim } from '../../core/evidence/claim';
import { effectiveStatus } from '../../core/evidence/status';
import { canonicalJson, toJson } from '../../core/json-canonical';
import type { IdentityStatus } from '../../core/model/status';
import { evidenceFrom, type SoldierRows, summariseSoldier } from '../../core/summary/summarise';
import type { SummariesChanged } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import { lookUp } from '../look-up';
import { type GatheredMan, gatherMen } from '../men/gather-men';
import { isMan } from '../men/man-row';
import { sharingOf } from '../men/sharing';
import type { AttachmentRow, ProfileRow, SummaryRow } from '../rows';
import { deriveProfiles } from './derive-profiles';

const openStatuses: ReadonlySet<IdentityStatus> = new Set(['unexamined', 'flagged', 'possible', 'probable', 'disputed']);

type DerivedSummaries = {
  readonly changed: SummariesChanged;
  /** By how much the number of men and of what waits for review grew. */
  readonly growth: { readonly men: number; readonly review: number };
};

/**
 * Makes the summaries and profiles of these soldiers again, of every record said to be the same man, and of the men who share
 * a claim with them that changed; marks what waits for review. Inside a transaction.
 */
export async function deriveSummaries(database: CatalogueDatabase, soldiers: ReadonlySet<string>): Promise<DerivedSummaries> {
  const [asked, standing] = await Promise.all([gatherMen(database, soldiers), rowsOf(database, [...soldiers])]);
  const joined = await rowsOf(
    database,
    [...asked.keys()].filter((id) => !soldiers.has(id)),
  );
  const { profiles, others } = await deriveProfiles(database, [...standing.profiles, ...joined.profiles], asked);
  const gathered = others.length === 0 ? asked : new Map([...(await gatherMen(database, new Set(others.map(({ id }) => id)))), ...asked]);
  const ids = [...new Set([...soldiers, ...gathered.keys()])];
  const [sharing, attachments, beside] = await Promise.all([
    sharingOf(database, [...others, ...profiles.values()]),
    attachmentsOf(database, ids, gathered),
    rowsOf(
      database,
      ids.filter((id) => !soldiers.has(id) && !asked.has(id)),
    ),
  ]);
  const before = [standing, joined, beside].flatMap(({ summaries }) => summaries);
  const men = new Map<string, SoldierRows>([...gathered].map(([record, man]) => [record, { ...man, sharing: sharing.get(man.soldier.id) ?? [] }]));
  const after = summariesOf(men);
  const removed = before.filter((row) => !men.has(row.id)).map((row) => row.id);
  const remarked = attachments.map((row) => remark(row, men.get(row.soldier)));
  await Promise.all([
    database.summaries.bulkPut(after),
    database.summaries.bulkDelete(removed),
    database.attachments.bulkPut(remarked.filter((row, index) => row !== attachments[index])),
  ]);
  const review = openOnes(after) - openOnes(before) + openOnes(remarked) - openOnes(attachments);
  return { changed: { changed: after, removed }, growth: { men: after.filter(isMan).length - before.filter(isMan).length, review } };
}

/** What stands of these records; nothing is asked for none. */
async function rowsOf(
  database: CatalogueDatabase,
  ids: readonly string[],
): Promise<{ readonly summaries: readonly SummaryRow[]; readonly profiles: readonly ProfileRow[] }> {
  if (ids.length === 0) return { summaries: [], profiles: [] };
  const [summaries, profiles] = await Promise.all([database.summaries.bulkGet([...ids]), database.profiles.bulkGet([...ids])]);
  return { summaries: summaries.filter((row) => row !== undefined), profiles: profiles.filter((row) => row !== undefined) };
}

/** One row for each record; they say the same of the man, who waits once. */
function summariesOf(men: ReadonlyMap<string, SoldierRows>): readonly SummaryRow[] {
  const roots = [...men].filter(([record, { soldier }]) => record === soldier.id);
  const made = new Map(roots.map(([man, rows]) => [man, summariseSoldier(rows)]));
  return [...men].flatMap(([record, { soldier }]) => {
    const summary = made.get(soldier.id);
    if (summary === undefined) return [];
    const waits = record === soldier.id && openStatuses.has(summary.status);
    return [{ ...summary, id: record, ...(waits ? { open: summary.createdAt } : {}) }];
  });
}

/** The attachments of these men, and those of records that are gone. */
async function attachmentsOf(
  database: CatalogueDatabase,
  soldiers: readonly string[],
  gathered: ReadonlyMap<string, GatheredMan>,
): Promise<readonly AttachmentRow[]> {
  const left = await lookUp(
    database.attachments,
    'soldier',
    soldiers.filter((id) => !gathered.has(id)),
  );
  const standing = [...gathered.values()].flatMap(({ attachments }) => attachments);
  return [...new Map([...left, ...standing].map((row) => [row.id, row])).values()];
}

/** The attachment with its marks set right; the same row when they are right already. A record that is not there has nothing to review. */
function remark(row: AttachmentRow, man: SoldierRows | undefined): AttachmentRow {
  const { open: _open, missing: _missing, ...rest } = row;
  const marked: AttachmentRow = man === undefined || row.withdrawn !== undefined ? rest : { ...rest, ...marksOf(row, man) };
  const isRight = row.open === marked.open && canonicalJson(toJson(row.missing ?? [])) === canonicalJson(toJson(marked.missing ?? []));
  return isRight ? row : marked;
}

function marksOf(row: AttachmentRow, man: SoldierRows): Pick<AttachmentRow, 'open' | 'missing'> {
  const ground = groundOfClaim(row, evidenceFrom(man));
  const waits = openStatuses.has(effectiveStatus(row.status, ground).status);
  return { ...(waits ? { open: row.createdAt } : {}), ...(ground.missing.length === 0 ? {} : { missing: ground.missing }) };
}

function openOnes(rows: readonly { readonly open?: string }[]): number {
  return rows.filter((row) => row.open !== undefined).length;
}
