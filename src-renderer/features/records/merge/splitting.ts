import type { Piece } from './pieces';
import type { ManSide } from './sides';

/** What was said of pieces, and of single pages (`<attachment>#<index>`). */
export type Said = ReadonlyMap<string, ManSide>;

export type SplitPlan = {
  readonly sides: ReadonlyMap<string, ManSide>;
  /** Attachments of which only some pages leave, with the indexes of these. */
  readonly pages: readonly { readonly attachment: string; readonly pages: readonly number[] }[];
  /** Pieces that leave whole, apart from values that go with their page. */
  readonly entities: readonly string[];
  /** Values that go with the page they were read from: there is nothing to say of them. */
  readonly withPage: ReadonlySet<string>;
};

export function pageKey(attachment: string, page: number): string {
  return `${attachment}#${page}`;
}

/**
 * What leaves a man when these pieces are another's: a document of which every page leaves goes whole; a value goes with the
 * page it was read from, and with its document unless something else was said of it.
 */
export function planSplit(pieces: readonly Piece[], said: Said, pageOf: (piece: Piece & { readonly kind: 'value' }) => number | undefined): SplitPlan {
  const sides = new Map<string, ManSide>();
  const pages: { attachment: string; pages: readonly number[] }[] = [];
  const documents = new Map<string, ManSide>();
  const leavingPages = new Set<string>();
  for (const piece of pieces) {
    if (piece.kind !== 'document') continue;
    const leaving = piece.pages.filter((page) => (said.get(pageKey(piece.id, page)) ?? said.get(piece.id)) === 'leaving');
    const whole = piece.pages.length === 0 ? said.get(piece.id) === 'leaving' : leaving.length === piece.pages.length;
    sides.set(piece.id, whole ? 'leaving' : 'staying');
    if (whole) documents.set(piece.attachment.document, 'leaving');
    else if (leaving.length > 0) {
      pages.push({ attachment: piece.id, pages: leaving });
      for (const page of leaving) leavingPages.add(pageKey(piece.attachment.document, page));
    }
  }
  const withPage = new Set<string>();
  for (const piece of pieces) {
    if (piece.kind === 'note') sides.set(piece.id, said.get(piece.id) ?? 'staying');
    if (piece.kind !== 'value') continue;
    const document = piece.value.citation?.document;
    const page = pageOf(piece);
    if (document !== undefined && page !== undefined && leavingPages.has(pageKey(document, page))) withPage.add(piece.id);
    sides.set(piece.id, withPage.has(piece.id) ? 'leaving' : (said.get(piece.id) ?? documents.get(document ?? '') ?? 'staying'));
  }
  const entities = pieces.filter(({ id }) => sides.get(id) === 'leaving' && !withPage.has(id)).map(({ id }) => id);
  return { sides, pages, entities, withPage };
}
