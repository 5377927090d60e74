import { type Channel, type ChannelOutput, channels } from '../../src-main/contract/channels';
import { type DeskEvent, deskEvent } from '../../src-main/contract/events';
import type { KeptOriginal } from '../../src-main/contract/originals';
import type { Failure, Outcome } from '../../src-main/contract/results';
import { keptOutcome } from '../../src-main/contract/transfers';

/** What a host answers is checked too: a page of another version than its host must not go on with half-understood values. */
export function parseAnswer<Name extends Channel>(channel: Name, raw: unknown): ChannelOutput<Name> {
  return channels[channel].output.parse(raw) as ChannelOutput<Name>;
}

/** A failure as the channel's own answer; the few channels that answer no Outcome throw it. */
export function failAnswer<Name extends Channel>(channel: Name, failure: Failure): ChannelOutput<Name> {
  const parsed = channels[channel].output.safeParse({ ok: false, failure });
  if (!parsed.success || !('ok' in parsed.data)) throw new Error(`${channel}: ${failure.why}`);
  return parsed.data as ChannelOutput<Name>;
}

export function parseKept(raw: unknown): Outcome<KeptOriginal> {
  return keptOutcome.parse(raw);
}

/** An event this page does not know is passed over: a newer host may have more to tell. */
export function parseEvent(raw: unknown): DeskEvent | null {
  const parsed = deskEvent.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

export function refused(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
