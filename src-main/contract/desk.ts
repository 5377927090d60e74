import type { Channel, ChannelInput, ChannelOutput } from './channels';
import type { DeskEvent } from './events';
import type { KeptOriginal } from './originals';
import type { Outcome } from './results';

export type KeepListener = { readonly onBytes: (sent: number) => void; readonly signal: AbortSignalLike };
/** The part of the DOM's AbortSignal that the contract needs; it is compiled without the DOM. */
type AbortSignalLike = { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
/** The part of the DOM's File that the contract needs. */
export type FileLike = { readonly name: string; readonly size: number; slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> } };

/** What the operating system does for the page (design.md §2); one implementation in Node behind two hosts. */
export type Desk = {
  call<Name extends Channel>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>>;
  /** Copies a file into the vault under its SHA-256: temporary file, hash while writing, fsync, rename, verify. Cancelling leaves nothing. */
  keepOriginal(catalogue: string, file: FileLike, listener: KeepListener): Promise<Outcome<KeptOriginal>>;
  /** Bytes [from, to) of an original; shorter only at its end. */
  readRange(catalogue: string, sha: string, from: number, to: number): Promise<Outcome<ArrayBuffer>>;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: DeskEvent) => void): () => void;
};
