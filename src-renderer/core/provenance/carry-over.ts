import type { Provenance } from '../model/document';

/**
 * The fields that the next scan of the same box takes over. What belongs to one piece (piece, folio, page, image number,
 * document date, language, address, record id) never is: it would be a wrong citation. A restriction is carried, since
 * forgetting one does more harm than lifting one by hand.
 */
export const carriedFields = [
  'site',
  'fonds',
  'serie',
  'coteAsWritten',
  'cote',
  'carrier',
  'consultedOn',
  'consultedBy',
  'obtainedHow',
  'rightsHolder',
  'creditLine',
  'reuse',
  'permission',
  'restrictedUntil',
  'restrictionReason',
] as const satisfies readonly (keyof Provenance)[];

/** What is carried from the last described document of the same box; empty fields are not carried. */
export function carryOver(previous: Provenance): Provenance {
  const kept = carriedFields.filter((field) => (previous[field] ?? '') !== '');
  return Object.fromEntries(kept.map((field) => [field, previous[field]])) as Provenance;
}
