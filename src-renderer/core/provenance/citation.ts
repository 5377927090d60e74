import type { DocumentFields } from '../model/document';
import type { Site } from '../model/others';
import { frenchDate, join, labelled } from './citation-parts';

/** Slugs of the citation forms; a site of the user's own names one of them, and an unknown slug falls back to `plain`. */
export const citationForms = [
  'shd',
  'departmental',
  'bundesarchiv',
  'cote-and-piece',
  'soviet',
  'arolsen',
  'ecpad',
  'database',
  'cemetery',
  'family',
  'press',
  'plain',
] as const;
type CitationForm = (typeof citationForms)[number];

type Printer = (fields: DocumentFields, site: Site, page: string | undefined) => string;

// Citations are data in the conventions of the holder's own language (domain.md §1), not text of the interface.
const printers: { readonly [form in CitationForm]: Printer } = {
  shd: (fields, site, page) => join([join([site.shortName, cote(fields)]), dossier(fields), ...place(fields, page)]),
  departmental: (fields, site, page) => join([site.shortName, cote(fields), fields.piece, ...place(fields, page)]),
  bundesarchiv: (fields, site, page) => {
    const shelf = cote(fields);
    return join([shelf?.startsWith(site.shortName) ? shelf : join([site.shortName, shelf], ' '), fields.piece, labelled('Bl. ', fields.folio ?? page)]);
  },
  'cote-and-piece': (fields, _site, page) => join([cote(fields), fields.piece, ...place(fields, page)]),
  soviet: (fields, site) => {
    const shelf = cote(fields);
    const sheet = shelf !== undefined && /\. Л\. /u.test(shelf) ? undefined : labelled('Л. ', fields.folio);
    const full = join([shelf === undefined || shelf.startsWith(site.shortName) ? (shelf ?? site.shortName) : `${site.shortName}. ${shelf}`, sheet], '. ');
    return join([full, labelled('id ', fields.recordId)], '; ');
  },
  arolsen: (fields) => join([cote(fields), 'ITS Digital Archive', 'Arolsen Archives']),
  ecpad: (fields, site) => join([site.name, cote(fields), fields.piece, labelled('image ', fields.imageNumber)]),
  database: (fields, site) =>
    join([site.shortName, fields.fonds, fields.piece, cote(fields), fields.url, labelled('données mises à jour le ', frenchDate(filled(fields.documentDate)))]),
  cemetery: (fields, site) => join([join([site.name, fields.fonds, cote(fields)]), evidence(fields)], '; '),
  family: (fields, site) =>
    join([
      labelled('Collection ', fields.rightsHolder) ?? site.name,
      fields.piece ?? fields.title,
      labelled('vu le ', frenchDate(filled(fields.consultedOn))),
      labelled('accord : ', fields.permission),
    ]),
  press: (fields, _site, page) =>
    join([fields.fonds, fields.piece ?? fields.title, frenchDate(filled(fields.documentDate)), ...place(fields, page), fields.url]),
  plain: (fields, site, page) => join([site.name, fields.fonds, fields.serie, cote(fields), fields.piece, ...place(fields, page)]),
};

/**
 * The ready citation of a document in its site's own form (domain.md §1). Parts that are missing are left out; without a
 * site, what is known is given in the plain order. `page` is the page as a reader counts, from 1, and stands when the
 * provenance names no page of its own.
 */
export function citationOf(fields: DocumentFields, site: Site | undefined, page?: string | number): string {
  const pageText = filled(fields.page) ?? (page === undefined ? undefined : String(page));
  if (site === undefined) {
    return join([fields.fonds, fields.serie, cote(fields), fields.piece, ...place(fields, pageText)]);
  }
  const form = citationForms.find((slug) => slug === site.citationForm) ?? 'plain';
  return printers[form](fields, site, pageText);
}

function cote(fields: DocumentFields): string | undefined {
  return filled(fields.cote) ?? filled(fields.coteAsWritten);
}

function dossier(fields: DocumentFields): string | undefined {
  return fields.kind === 'dossier' || /^\p{Lu}{2,}/u.test(fields.piece ?? '') ? labelled('dossier ', fields.piece) : fields.piece;
}

function place(fields: DocumentFields, page: string | undefined): readonly (string | undefined)[] {
  return [labelled('f. ', fields.folio), labelled('p. ', page), labelled('image ', fields.imageNumber)];
}

/** What a cemetery's document is and when it was seen: plates change, so the photograph is dated (domain.md §1, Metz-Chambière). */
export function evidence(fields: DocumentFields): string {
  const kind = fields.kind === 'plate' ? 'photo de la plaque' : fields.kind === 'register' ? 'registre' : fields.piece;
  return join([kind, frenchDate(filled(fields.documentDate) ?? filled(fields.consultedOn))]);
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
