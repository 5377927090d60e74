import type { Change } from '../core/changes/change';
import type { ProjectedAgent } from '../core/changes/project/agent';
import type { ProjectedAssertion } from '../core/changes/project/assertion';
import type { ProjectedAttachment } from '../core/changes/project/attachment';
import type { ProjectedDocument } from '../core/changes/project/document';
import type { ProjectedList } from '../core/changes/project/list';
import type { ProjectedNote } from '../core/changes/project/note';
import type { ProjectedScan } from '../core/changes/project/scan';
import type { ProjectedSite } from '../core/changes/project/site';
import type { ProjectedSoldier } from '../core/changes/project/soldier';
import type { ProjectedTranscription } from '../core/changes/project/transcription';
import type { Message } from '../core/message';
import type { ManProfile } from '../core/model/profile';
import type { Mark } from '../core/model/soldier';
import type { SoldierSummary } from '../core/model/summary';
import type { TranscriptionOrigin } from '../core/model/transcription';

/** A change as received, whole, under the columns by which it is looked up. */
export type ChangeRow = {
  readonly id: string;
  readonly entity: string;
  readonly batch: string;
  readonly targets?: readonly string[];
  /** Soldiers, documents and other entities that the content speaks of, so that their history finds it. */
  readonly about: readonly string[];
  readonly change: Change;
};

export type SoldierRow = ProjectedSoldier;
/** `scans` and `inbox` are columns: `inbox` is the time of coming in, present only while the document waits unattached. */
export type DocumentRow = ProjectedDocument & { readonly scans: readonly string[]; readonly inbox?: string };
export type ScanRow = ProjectedScan;
/** `document` repeats the citation's, as a column. */
export type AssertionRow = ProjectedAssertion & { readonly document?: string };
/**
 * `open` is the time from which it waits for a decision; absent when decided or withdrawn. `missing` is what a confirmation
 * that was given lacks now; absent when nothing does: with it the claim is shown as reopened (core/evidence/status).
 */
export type AttachmentRow = ProjectedAttachment & { readonly open?: string; readonly missing?: readonly Message[] };
export type MarkRow = Mark;
export type NoteRow = ProjectedNote;
export type SiteRow = ProjectedSite;
export type AgentRow = ProjectedAgent;
export type ListRow = ProjectedList;
export type TranscriptionRow = ProjectedTranscription;
/** The text that is shown of a page, derived from its readings: what the search reads, and what says that a page has one. */
export type PageTextRow = {
  readonly scan: string;
  /** From 0. */
  readonly page: number;
  readonly transcription: string;
  readonly origin: TranscriptionOrigin;
  /** Its lines, one below the other. */
  readonly text: string;
};
/** `open` as on an attachment, by the status shown; only on the row of a man's root, since he waits once. */
export type SummaryRow = SoldierSummary & { readonly open?: string };
export type ProfileRow = ManProfile;

/** One page's thumbnail, kept beside the catalogue because it can be made again from the original. */
export type ThumbnailRow = {
  readonly scan: string;
  /** From 0. */
  readonly page: number;
  readonly bytes: ArrayBuffer;
  readonly mediaType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** One batch as the headers of its changes tell it. `size` is 0 until the change that opens it is here. */
export type BatchRow = {
  readonly id: string;
  readonly agent: string;
  readonly label: string;
  readonly size: number;
  readonly count: number;
  /** Smallest and greatest id of its changes. */
  readonly first: string;
  readonly last: string;
  readonly wall: string;
};

export type CounterName = 'men' | 'pages' | 'inbox' | 'review';
export type CounterRow = { readonly name: CounterName; readonly value: number };
export type SettingRow = { readonly key: string; readonly value: unknown };
export type OutboxRow = { readonly id: string };
/** A change that stood here under an id for which the vault's version was preferred: nothing is thrown away. */
export type SetAsideRow = { readonly id: string; readonly hash: string; readonly setAsideAt: string; readonly change: Change };
