import type { PageReference } from './page';

export const documentKinds = ['dossier', 'card', 'plate', 'letter', 'list', 'photograph', 'register', 'press', 'web-record', 'oral', 'other'] as const;
type DocumentKind = (typeof documentKinds)[number];

export const carriers = ['original', 'reader-photograph', 'service-copy', 'database-entry', 'press', 'oral'] as const;
type Carrier = (typeof carriers)[number];

export const reuseClasses = ['private', 'public-non-commercial', 'public-commercial'] as const;
type ReuseClass = (typeof reuseClasses)[number];

/**
 * Where a document comes from (design.md §4, domain.md §1). Each field is a register of its own: two people may fill
 * different fields at once. An absent field has never been filled; an empty string has been cleared.
 */
export type Provenance = {
  /** Id of a site: `site:vincennes` or the user's own. */
  readonly site?: string;
  readonly fonds?: string;
  readonly serie?: string;
  readonly coteAsWritten?: string;
  /** Normal form of the cote, set together with coteAsWritten by core/provenance. */
  readonly cote?: string;
  readonly piece?: string;
  readonly folio?: string;
  readonly page?: string;
  readonly imageNumber?: string;
  readonly carrier?: Carrier;
  /** EDTF. */
  readonly documentDate?: string;
  /** BCP 47. */
  readonly language?: string;
  /** ISO 8601 date. */
  readonly consultedOn?: string;
  readonly consultedBy?: string;
  readonly obtainedHow?: string;
  readonly url?: string;
  readonly recordId?: string;
  readonly rightsHolder?: string;
  readonly creditLine?: string;
  readonly reuse?: ReuseClass;
  readonly permission?: string;
  /** ISO 8601 date. */
  readonly restrictedUntil?: string;
  readonly restrictionReason?: string;
};

export type DocumentFields = Provenance & {
  readonly kind?: DocumentKind;
  readonly title?: string;
  /** Whether this is the original or an image of it, or a text derived from another (domain.md §4, condition 2). */
  readonly originality?: 'original' | 'derivative';
  readonly creatingBody?: string;
  /** Id of the document of which this one is a copy; what makes two sources dependent. */
  readonly copyOf?: string;
  /** Why somebody marked it as wrong: its values stay in sight and count as evidence no more (domain.md §4). Empty when taken back. */
  readonly discredited?: string;
  readonly remarks?: string;
  readonly pages?: readonly PageReference[];
  /** Id of the document that took over the pages of this one, which is then shown nowhere on its own. */
  readonly mergedInto?: string;
};

/** A thing that exists in the world: a dossier, a card, a plate, a letter, a web record. */
export type Document = {
  readonly id: string;
  readonly fields: DocumentFields;
  readonly pages: readonly PageReference[];
  /** Free labels, in the order of their letters; absent where it bears none. */
  readonly tags?: readonly string[] | undefined;
  /** Fields with two or more concurrent heads: the change ids that stand against each other. */
  readonly conflicts: { readonly [field: string]: readonly string[] };
  /** Id of the batch that created it, by which the inbox groups. */
  readonly batch: string;
  readonly createdAt: string;
  readonly agent: string;
};
