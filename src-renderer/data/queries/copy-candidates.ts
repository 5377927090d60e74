import { chainOf } from '../../core/evidence/standing';
import { foldForSearch } from '../../core/search/fold';
import type { Catalogue } from '../catalogue';
import { documentsWithOriginals } from '../men/documents';
import type { DocumentRow } from '../rows';

const mostFound = 12;

/** The other documents of the men to whom this one is attached: of these it is most likely a copy. Those that are its copies already are left out. */
export async function documentsOfSameMen(catalogue: Catalogue, document: string): Promise<readonly DocumentRow[]> {
  const { database } = catalogue;
  const own = await database.attachments.where('document').equals(document).toArray();
  const men = [...new Set(own.filter(({ withdrawn }) => withdrawn === undefined).map(({ soldier }) => soldier))].slice(0, mostFound);
  const attachments = await database.attachments.where('soldier').anyOf(men).toArray();
  const ids = [...new Set(attachments.filter(({ withdrawn }) => withdrawn === undefined).map((row) => row.document))];
  return withoutCopies(catalogue, document, ids);
}

/** Documents whose cote, title or record number holds what was typed, without regard to blanks; at most twelve. */
export async function documentsByCote(catalogue: Catalogue, document: string, typed: string): Promise<readonly DocumentRow[]> {
  const wanted = bare(typed);
  if (wanted.length < 2) return [];
  const rows = await catalogue.database.documents
    .filter(({ fields }) =>
      [fields.cote, fields.coteAsWritten, fields.title, fields.piece, fields.recordId].some((field) => bare(field ?? '').includes(wanted)),
    )
    .limit(mostFound)
    .toArray();
  return withoutCopies(
    catalogue,
    document,
    rows.map(({ id }) => id),
  );
}

// A document is no copy of its own copy: the chain would run in a circle.
async function withoutCopies(catalogue: Catalogue, document: string, ids: readonly string[]): Promise<readonly DocumentRow[]> {
  const known = await documentsWithOriginals(catalogue.database, ids);
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row === undefined || row.fields.mergedInto !== undefined || chainOf(id, known).includes(document) ? [] : [row];
  });
}

function bare(text: string): string {
  return foldForSearch(text).replaceAll(' ', '');
}
