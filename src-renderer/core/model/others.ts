/** Who works: declared, not authenticated. */
export type Agent = { readonly id: string; readonly name: string; readonly initials: string; readonly institution: string };

export const siteTypes = ['repository', 'cemetery', 'other'] as const;
type SiteType = (typeof siteTypes)[number];

/** A place that keeps documents or graves. Built-in sites live in core/provenance/sites.ts, the user's own in the catalogue. */
export type Site = {
  readonly id: string;
  readonly type: SiteType;
  readonly name: string;
  readonly shortName: string;
  readonly city?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** Slugs of the provenance fields that must be filled before the provenance counts as complete. */
  readonly requiredFields: readonly string[];
  /** Slug of a form in core/provenance/citation. */
  readonly citationForm: string;
  readonly builtIn: boolean;
};

/** `maybe-same`: somebody compared two records and could not tell whether they are one man. */
export const noteTopics = ['note', 'question', 'searched-not-found', 'family-waiting', 'conflict-resolved', 'maybe-same'] as const;
type NoteTopic = (typeof noteTopics)[number];

/** A free line about any entity: a note, an open question, "searched and not found", "family waiting since". */
export type Note = {
  readonly id: string;
  readonly about: string;
  readonly topic: NoteTopic;
  readonly text: string;
  /**
   * Of `conflict-resolved`: ids of the values that excluded each other when a conflict was settled; absent on notes made before
   * it was recorded. Of `maybe-same`: the id of the other record.
   */
  readonly settles?: readonly string[] | undefined;
  readonly agent: string;
  readonly createdAt: string;
  readonly withdrawn?: { readonly reason: string; readonly change: string } | undefined;
};

export type NamedList = { readonly id: string; readonly name: string; readonly members: readonly string[] };
