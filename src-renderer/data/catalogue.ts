import type { Desk } from '../../src-main/contract/desk';
import type { Failure } from '../../src-main/contract/results';
import type { ChangeDraft } from '../core/changes/change';
import type { Result } from '../core/result';
import type { CatalogueDatabase } from './database';
import type { UndoFailure, WriteFailure } from './failures';
import type { SummaryRow } from './rows';
import type { UndoableBatch } from './undo';

/** Randomness is an argument, so that tests can repeat a run. */
export type Random = {
  /** A version 4 UUID in lower case. */
  uuid(): string;
  /** So many random bytes in lower-case hexadecimal. */
  hex(bytes: number): string;
};

/** What the status bar says about the safety of the work. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** The catalogue has everything on disk; the safety copy lacks `waiting` changes and is tried again by itself. */
  | { readonly state: 'vault-behind'; readonly waiting: number; readonly reason: Failure | { readonly why: 'no-answer'; readonly detail: string } };

export type Written = { readonly batch: string; readonly changes: readonly string[] };

export type WriteOptions = {
  /** What is being done, as the action's slug; shown by undo and history, kept in a header: never personal data. */
  readonly batchLabel: string;
  /** Goes on with a batch begun by an earlier write (a new UUID begins it), so that a long import is undone as one. */
  readonly batch?: string;
};

/**
 * Drafts, or a function that reads rows and makes them. The function runs when all earlier writes are done, so that the
 * heads it stands `over` are the newest: two quick edits of one field are no conflict.
 */
export type Drafts<Why> = readonly ChangeDraft[] | (() => Promise<Result<readonly ChangeDraft[], Why>>);

export type SummariesChanged = {
  readonly changed: readonly SummaryRow[];
  readonly removed: readonly string[];
  /** Men of whom nothing changed but the text of pages that speak of them: for the search alone. */
  readonly texts?: readonly string[] | undefined;
};

/** An open catalogue: what queries read and actions write. */
export type Catalogue = {
  readonly id: string;
  readonly desk: Desk;
  /** For reading only. */
  readonly database: CatalogueDatabase;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Id of the agent stamped on every change; the agent's name may not have been given yet. */
  readonly agent: () => string;
  /** Writes one batch; resolves when the disk has it (strict). The safety copy follows and is told by `saveState`. */
  write<Why = never>(drafts: Drafts<Why>, options: WriteOptions): Promise<Result<Written, Why | WriteFailure>>;
  /** What `undo` would take back: my own latest batch, across restarts; null when there is none. */
  undoable(): Promise<UndoableBatch | null>;
  /** What `redo` would bring back. */
  redoable(): Promise<UndoableBatch | null>;
  /** Refuses while later work rests on the batch, and names it, unless `knowing` says that the person has seen it. */
  undo(options?: { readonly knowing?: boolean }): Promise<Result<UndoableBatch, UndoFailure>>;
  redo(): Promise<Result<UndoableBatch, UndoFailure>>;
  readonly saveState: {
    current(): SaveState;
    /** Returns the function that stops listening. */
    subscribe(listener: () => void): () => void;
  };
  /** Resolves when the vault has everything, or with the reason why it has not. */
  settled(): Promise<SaveState>;
  /** Tells which summaries each write changed or removed. Returns the function that stops listening. */
  onSummaries(listener: (event: SummariesChanged) => void): () => void;
  /** What was found when catalogue and vault were joined. */
  readonly joined: JoinReport;
  /** Lets the other windows in. Waits for writes under way. */
  close(): Promise<void>;
};

export type JoinReport = {
  /** Changes read from the vault that the catalogue lacked. */
  readonly applied: number;
  /** Changes sent to the vault that it lacked. */
  readonly sent: number;
  /** Lines of the journal that are no whole change. They stay in the journal. */
  readonly unreadable: number;
  /** Ids of received changes whose clock is more than a day ahead. */
  readonly ahead: readonly string[];
  /** Ids of the records of soldiers that came in beside those that were here; none where a whole catalogue was restored. */
  readonly soldiers: readonly string[];
};
