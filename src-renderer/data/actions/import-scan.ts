import type { ChangeDraft } from '../../core/changes/change';
import type { PreviewObstacle, ScanPage } from '../../core/model/scan';
import { type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, perform } from './shared';

/** The facts of a file whose bytes the vault already has. */
export type ImportedFile = {
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly pages: readonly ScanPage[];
  readonly obstacle?: PreviewObstacle | undefined;
  readonly incomplete?: boolean | undefined;
};
type ImportedScan = { readonly scan: string /** The document that shows it. */; readonly document: string; readonly alreadyThere: boolean };
type ImportScansInput = {
  readonly files: readonly ImportedFile[] /** One id for all calls of one import, so that it is one batch. */;
  readonly batch?: string;
};

/**
 * Files become scans, each with a draft document of its own in the inbox. Bytes that are already there only add the name
 * they came under, and the answer says which document shows them. Answers in the order of the files.
 */
export function importScans(
  catalogue: Catalogue,
  input: ImportScansInput,
): Promise<Result<{ readonly scans: readonly ImportedScan[]; readonly batch: string }, ActionFailure>> {
  return perform(
    catalogue,
    'import-scan',
    async () => {
      const { database } = catalogue;
      const shas = [...new Set(input.files.map(({ sha }) => sha))];
      const names = new Map((await database.scans.bulkGet(shas)).flatMap((row) => (row === undefined ? [] : [[row.id, new Set(row.names)] as const])));
      const shownIn = new Map<string, string>();
      for (const row of await database.documents.where('scans').anyOf(shas).toArray())
        for (const sha of row.scans) shownIn.set(sha, shownIn.get(sha) ?? row.id);
      const drafts: ChangeDraft[] = [];
      const scans = input.files.map((file): ImportedScan => {
        const known = names.get(file.sha);
        if (known === undefined) {
          const { mediaType, size, pages, obstacle, incomplete } = file;
          const damage = incomplete === true ? { incomplete } : {};
          drafts.push(draft('create', file.sha, { type: 'scan', fields: { names: [file.name], mediaType, size, pages, obstacle, ...damage } }));
          names.set(file.sha, new Set([file.name]));
        } else if (!known.has(file.name)) {
          drafts.push(draft('describe', file.sha, { fields: { names: [file.name] } }));
          known.add(file.name);
        }
        const there = shownIn.get(file.sha);
        if (there !== undefined) return { scan: file.sha, document: there, alreadyThere: true };
        const document = catalogue.random.uuid();
        // A file that cannot be previewed still stands for one page, so that its document is never empty.
        const pages = Array.from({ length: Math.max(1, file.pages.length) }, (_, page) => ({ scan: file.sha, page }));
        drafts.push(draft('create', document, { type: 'document', fields: { pages } }));
        shownIn.set(file.sha, document);
        return { scan: file.sha, document, alreadyThere: false };
      });
      return success({ drafts, value: { scans } });
    },
    input.batch,
  );
}
