/** The fields of a provenance that a site can require, in the order of a citation. */
export const siteFields = [
  'fonds',
  'serie',
  'coteAsWritten',
  'piece',
  'folio',
  'page',
  'imageNumber',
  'carrier',
  'documentDate',
  'consultedOn',
  'consultedBy',
  'obtainedHow',
  'url',
  'recordId',
  'rightsHolder',
] as const;
