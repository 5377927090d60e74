import type { EffectiveStatus } from '../evidence/status';
import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { Agent, NamedList, Note, Site } from '../model/others';
import type { Scan } from '../model/scan';
import type { Attachment, Mark, Soldier } from '../model/soldier';
import type { SoldierSummary } from '../model/summary';
import type { Transcription } from '../model/transcription';

/** Everything the catalogue holds about the men chosen, before anything is withheld (design.md §9: the closure). */
export type CatalogueSlice = {
  readonly soldiers: readonly Soldier[];
  readonly summaries: readonly SoldierSummary[];
  /** Live and withdrawn: a withdrawal is part of the evidence. */
  readonly assertions: readonly Assertion[];
  readonly attachments: readonly Attachment[];
  readonly documents: readonly Document[];
  /**
   * Documents that never go out but count: those that show a file of `documents` for other men or for nobody, and those
   * that one of them is a copy of. Their restrictions hold, and the chain of copying runs through them.
   */
  readonly surroundings?: readonly Document[] | undefined;
  readonly scans: readonly Scan[];
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  readonly sites: readonly Site[];
  readonly agents: readonly Agent[];
  readonly lists: readonly NamedList[];
  /** What was read of the pages of `scans`, withdrawn readings too. */
  readonly transcriptions?: readonly Transcription[] | undefined;
  /** What is shown of each attachment, by id, worked out from what goes out. Set by core/exchange/withhold. */
  readonly claims?: ReadonlyMap<string, EffectiveStatus> | undefined;
  /** `<soldier> <property>` where a value stays behind: choices made for them say nothing. Set by core/exchange/withhold. */
  readonly silentChoices?: ReadonlySet<string> | undefined;
};
