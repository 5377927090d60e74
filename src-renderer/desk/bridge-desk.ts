import type { DeskBridge } from '../../src-main/contract/bridge';
import type { Desk } from '../../src-main/contract/desk';
import { parseAnswer, parseEvent, parseKept, refused } from './parsing';
import { readRange } from './read-range';

/** `Desk` over Electron's preload. */
export function bridgeDesk(bridge: DeskBridge): Desk {
  return {
    call: async (channel, input) => parseAnswer(channel, await bridge.call(channel, input)),
    keepOriginal: async (catalogue, file, { onBytes, signal }) => {
      if (signal.aborted) return refused({ why: 'cancelled' });
      const transfer = crypto.randomUUID();
      signal.addEventListener('abort', () => bridge.abortKeep(transfer));
      return parseKept(await bridge.keep(transfer, catalogue, file, onBytes));
    },
    readRange: (catalogue, sha, from, to) => readRange(catalogue, sha, from, to, () => undefined),
    onEvent: (listener) =>
      bridge.onEvent((raw) => {
        const event = parseEvent(raw);
        if (event !== null) listener(event);
      }),
  };
}
