import type { Change } from '../changes/change';
import type { Assertion } from '../model/assertion';
import { csvForExcelFrance } from './csv';
import { asciiSlug, originalPaths } from './file-names';
import { outgoingChanges, withAgentsNamed } from './outgoing-changes';
import { documentRecord, indexRecord, soldierRecord } from './records';
import type { CatalogueSlice } from './slice';
import { bundleTables, type TableWords } from './tables';

/** The content of a bag before it is written; its shape is the contract's BundlePlan. */
type PlannedBundle = {
  readonly name: string;
  readonly bagInfo: [string, string][];
  readonly texts: { readonly path: string; readonly text: string }[];
  readonly originals: { readonly path: string; readonly sha: string; readonly size: number }[];
};

type PlanInput = {
  /** What is left after core/exchange/withhold. */
  readonly outgoing: CatalogueSlice;
  readonly changes: readonly Change[];
  readonly words: TableWords;
  /** The whole text of LISEZMOI.txt, in the language of the export. */
  readonly readme: string;
  readonly name: string;
  readonly bagInfo: readonly (readonly [string, string])[];
};

/** Bytes of the originals of a slice. */
export function originalBytes(slice: CatalogueSlice): number {
  return slice.scans.reduce((sum, scan) => sum + scan.size, 0);
}

/** A JSON text that a person can read in an editor. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Builds every text of the bag and names its originals (design.md §9). Pure: the same slice gives the same bytes. */
export function planBundle(input: PlanInput): PlannedBundle {
  const { words } = input;
  const outgoing = withAgentsNamed(input.changes, input.outgoing);
  const paths = originalPaths(outgoing.scans, outgoing.documents);
  const cite = (assertion: Assertion): string => words.citation(assertion);
  const texts: { path: string; text: string }[] = [{ path: 'data/LISEZMOI.txt', text: input.readme }];
  texts.push({ path: 'data/records/index.json', text: jsonText(indexRecord(outgoing, paths)) });
  for (const soldier of outgoing.soldiers) {
    texts.push({ path: `data/records/soldiers/${asciiSlug(soldier.id)}.json`, text: jsonText(soldierRecord(soldier, outgoing, cite)) });
  }
  for (const document of outgoing.documents) {
    const record = documentRecord(document, outgoing, words.documentCitation(document), paths);
    texts.push({ path: `data/records/documents/${asciiSlug(document.id)}.json`, text: jsonText(record) });
  }
  const changes = outgoingChanges(input.changes, outgoing);
  texts.push({ path: 'data/changes.jsonl', text: changes.map((change) => `${JSON.stringify(change)}\n`).join('') });
  for (const [table, rows] of Object.entries(bundleTables(outgoing, paths, words))) {
    texts.push({ path: `data/csv/${table}.csv`, text: csvForExcelFrance(rows) });
  }
  return {
    name: input.name,
    bagInfo: input.bagInfo.map(([label, value]) => [label, value]),
    texts,
    originals: outgoing.scans.map((scan) => ({ path: paths.get(scan.id) ?? '', sha: scan.id, size: scan.size })),
  };
}
