import type { Message } from '../message';
import { normaliseCote } from './cote';
import { type FilePattern, type NameReading, readFileName } from './file-pattern';

type NamedFile = { readonly document: string; readonly name: string };

/** The files of one cote, in the order of their pages. */
export type PlannedCote = {
  readonly coteAsWritten: string;
  /** In the normal form of the site. */
  readonly cote: string;
  readonly warnings: readonly Message[];
  readonly files: readonly (NamedFile & Pick<NameReading, 'page'>)[];
};

export type FilePlan = {
  readonly cotes: readonly PlannedCote[];
  /** Names that the pattern does not read: left as they are. */
  readonly unread: readonly NamedFile[];
};

type PlanSite = { readonly id: string; readonly citationForm?: string | undefined };

/** What would be done with these files: which cote each belongs to, and the order of its pages. Nothing is written. */
export function planByName(files: readonly NamedFile[], pattern: FilePattern, site: PlanSite): FilePlan {
  const cotes = new Map<string, { readonly first: PlannedCote; readonly files: PlannedCote['files'][number][] }>();
  const unread: NamedFile[] = [];
  for (const file of files) {
    const read = readFileName(pattern, file.name);
    if (read === undefined) {
      unread.push(file);
      continue;
    }
    const { normalised, warnings } = normaliseCote(site.id, read.cote, site.citationForm);
    const known = cotes.get(normalised) ?? { first: { coteAsWritten: read.cote, cote: normalised, warnings, files: [] }, files: [] };
    known.files.push({ ...file, page: read.page });
    cotes.set(normalised, known);
  }
  return { cotes: [...cotes.values()].map(({ first, files: found }) => ({ ...first, files: found.toSorted(byPage) })), unread };
}

function byPage(left: PlannedCote['files'][number], right: PlannedCote['files'][number]): number {
  return pageNumber(left.page) - pageNumber(right.page) || side(left.page) - side(right.page) || left.name.localeCompare(right.name, 'fr', { numeric: true });
}

function pageNumber(page: string | undefined): number {
  return page === undefined ? 0 : Number.parseInt(page, 10);
}

/** The front of a leaf comes before its back. */
function side(page: string | undefined): number {
  return page?.endsWith('v') === true ? 1 : 0;
}
