import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { ChannelHandlers } from '../contract/channels';
import { transferMessages } from '../contract/transfers';
import { answer } from '../host/answer';
import type { Vault } from '../vault/vault';
import { createKeeping, type Keeping } from './keep';
import { messages } from './messages';
import { isOurFrame } from './sender';

/** Answers the preload's messages: the sender's frame is checked, then what came is parsed, then what goes out. */
export function registerHandlers(vault: Vault, handlers: ChannelHandlers): Keeping {
  const keeping = createKeeping(vault, () => performance.now());
  const handle = (name: string, run: (raw: unknown, event: IpcMainInvokeEvent) => unknown) =>
    ipcMain.handle(name, (event, raw: unknown) => {
      if (!isOurFrame(event)) throw new Error('message from a foreign frame');
      return run(raw, event);
    });
  handle(messages.call, async (raw) => {
    const { channel, input } = transferMessages.call.parse(raw);
    const result = await answer(handlers, channel, input);
    if (!result.ok) throw new Error(result.detail);
    return result.value;
  });
  handle(messages.keepPath, (raw, event) =>
    keeping.keepPath(raw, (told) => {
      if (!event.sender.isDestroyed()) event.sender.send(messages.keepProgress, told);
    }),
  );
  handle(messages.keepBegin, (raw) => keeping.begin(raw));
  handle(messages.keepChunk, (raw) => keeping.chunk(raw));
  handle(messages.keepFinish, (raw) => keeping.finish(raw));
  ipcMain.on(messages.keepAbort, (event: IpcMainEvent, raw: unknown) => {
    if (isOurFrame(event)) keeping.abort(raw);
  });
  return keeping;
}
