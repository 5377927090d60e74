import { createContext } from 'react';
import type { Channel, ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import type { Desk } from '../../src-main/contract/desk';

/** Whether the host has stopped answering since the window opened. */
export const DeskLostContext = createContext(false);

/** The same desk; every answer also tells whether the host is still there. */
export function noticeLoss(desk: Desk, tell: (lost: boolean) => void): Desk {
  function seen<Answer>(answer: Answer): Answer {
    tell(isLoss(answer));
    return answer;
  }
  return {
    call: async <Name extends Channel>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>> => seen(await desk.call(channel, input)),
    keepOriginal: async (...input) => seen(await desk.keepOriginal(...input)),
    readRange: async (...input) => seen(await desk.readRange(...input)),
    onEvent: (listener) => desk.onEvent(listener),
  };
}

function isLoss(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('failure' in answer)) return false;
  const { failure } = answer;
  return typeof failure === 'object' && failure !== null && 'why' in failure && failure.why === 'host-lost';
}
