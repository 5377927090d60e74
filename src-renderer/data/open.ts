import type { Desk } from '../../src-main/contract/desk';
import type { Random } from './catalogue';
import { startCatalogue } from './join/start';
import type { OpenOutcome } from './open-outcome';

/** The part of `navigator.locks` that is used. */
export type Locks = {
  request(name: string, options: { readonly ifAvailable: true }, callback: (lock: object | null) => Promise<void>): Promise<unknown>;
};

/** Journal lines read so far of those that are to be read: first compared with what is here, then taken over. */
export type JoinProgress = { readonly step: 'comparing' | 'applying'; readonly done: number; readonly total: number };

export type OpenInput = {
  readonly desk: Desk;
  /** UUID of the catalogue. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: Random;
  /** The agent of this window; without it, the one remembered in the catalogue, else a new id is made and remembered. */
  readonly agent?: string;
  /** Absent: no lock is taken (tests in Node). */
  readonly locks?: Locks | undefined;
  /** Milliseconds before the vault is tried again, for each attempt in a row; the last goes on. */
  readonly retryDelays?: readonly number[];
  /** Told only where there is much to read: another machine's work, or a whole catalogue. */
  readonly onProgress?: ((progress: JoinProgress) => void) | undefined;
};

/** Opens a catalogue and joins it with its vault (design.md §6). Nothing is written until a question is answered. */
export function openCatalogue(input: OpenInput): Promise<OpenOutcome> {
  return startCatalogue(input);
}
