import type { Channel, ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import type { Desk } from '../../src-main/contract/desk';
import type { DeskEvent } from '../../src-main/contract/events';
import type { DeskWatch } from './connect';
import { failAnswer, parseAnswer, parseEvent } from './parsing';
import { readRange } from './read-range';
import { upload } from './upload';

/** `Desk` over the loopback server. One event stream stays open: it tells events, and it tells whether the server is there. */
export function httpDesk(watch: DeskWatch): Desk {
  const listeners = new Set<(event: DeskEvent) => void>();
  let lost = false;
  const tell = (nowLost: boolean) => {
    if (nowLost === lost) return;
    lost = nowLost;
    if (lost) watch.onLost();
    else watch.onFound();
  };
  const events = new EventSource('/desk/events');
  events.addEventListener('open', () => tell(false));
  events.addEventListener('error', () => tell(true));
  events.addEventListener('message', (message: MessageEvent<string>) => {
    const event = parseEvent(JSON.parse(message.data));
    if (event !== null) for (const listener of listeners) listener(event);
  });

  return {
    call: async <Name extends Channel>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>> => {
      const response = await post(`/desk/${channel}`, input);
      if (response === null || response.status === 403) {
        tell(true);
        return failAnswer(channel, { why: 'host-lost' });
      }
      if (response.status !== 200) throw new Error(`${channel}: ${response.status} ${response.text}`);
      return parseAnswer(channel, JSON.parse(response.text));
    },
    keepOriginal: (catalogue, file, listener) => upload(catalogue, file, listener, () => tell(true)),
    readRange: (catalogue, sha, from, to) => readRange(catalogue, sha, from, to, () => tell(true)),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Null when nobody answers, or the answer breaks off in the middle. */
async function post(path: string, input: unknown): Promise<{ readonly status: number; readonly text: string } | null> {
  const body = JSON.stringify(input);
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    return { status: response.status, text: await response.text() };
  } catch {
    return null;
  }
}
