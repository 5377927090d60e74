import type { Channel, ChannelInput } from './channels';
import type { FileLike } from './desk';
import type { DeskEvent } from './events';

/** Names of the messages between preload and main process. A type, because the sandboxed preload takes no code of the contract in. */
export type BridgeMessages = {
  readonly call: 'desk:call';
  readonly keepPath: 'desk:keep-path';
  readonly keepBegin: 'desk:keep-begin';
  readonly keepChunk: 'desk:keep-chunk';
  readonly keepFinish: 'desk:keep-finish';
  readonly keepAbort: 'desk:keep-abort';
  readonly keepProgress: 'desk:keep-progress';
  readonly event: 'desk:event';
};

/**
 * What the preload puts on `window.desk`. Answers are `unknown`: the page parses them with the contract's schemas.
 * An AbortSignal cannot cross the bridge, so a transfer has an id (UUID) by which it is given up. Ranges of originals
 * are fetched from the page's own origin, `/desk/original/<catalogue>/<sha>`, the same in both hosts.
 */
export type DeskBridge = {
  readonly host: 'electron';
  call<Name extends Channel>(channel: Name, input: ChannelInput<Name>): Promise<unknown>;
  keep(transfer: string, catalogue: string, file: FileLike, onBytes: (sent: number) => void): Promise<unknown>;
  abortKeep(transfer: string): void;
  onEvent(listener: (event: DeskEvent) => void): () => void;
};
