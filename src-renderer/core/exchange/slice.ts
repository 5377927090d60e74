import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { Agent, NamedList, Note, Site } from '../model/others';
import type { Scan } from '../model/scan';
import type { Attachment, Mark, Soldier } from '../model/soldier';
import type { SoldierSummary } from '../model/summary';

/** Everything the catalogue holds about the men chosen, before anything is withheld (design.md §9: the closure). */
export type CatalogueSlice = {
  readonly soldiers: readonly Soldier[];
  readonly summaries: readonly SoldierSummary[];
  /** Live and withdrawn: a withdrawal is part of the evidence. */
  readonly assertions: readonly Assertion[];
  readonly attachments: readonly Attachment[];
  readonly documents: readonly Document[];
  readonly scans: readonly Scan[];
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  readonly sites: readonly Site[];
  readonly agents: readonly Agent[];
  readonly lists: readonly NamedList[];
};
