import { type Channel, type ChannelHandlers, channels } from '../contract/channels';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string };

/**
 * Parses what came in, runs the channel's handler, parses what goes out. `ok: false` is a message our page would not
 * send; a handler that throws, or answers against its schema, is our own mistake and throws.
 */
export async function answer(handlers: ChannelHandlers, name: string, raw: unknown): Promise<Answer> {
  if (!isChannel(name)) return { ok: false, detail: `unknown channel ${name.slice(0, 100)}` };
  const input = channels[name].input.safeParse(raw);
  if (!input.success) return { ok: false, detail: input.error.message };
  // One name picks both the schema and the handler; the type system cannot follow that through a union.
  const handler = handlers[name] as (input: unknown) => Promise<unknown>;
  return { ok: true, value: channels[name].output.parse(await handler(input.data)) };
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(channels, name);
}
