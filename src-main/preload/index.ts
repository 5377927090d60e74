import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { BridgeMessages, DeskBridge } from '../contract/bridge';
import type { FileLike } from '../contract/desk';
import type { DeskEvent } from '../contract/events';

const messages: BridgeMessages = {
  call: 'desk:call',
  keepPath: 'desk:keep-path',
  keepBegin: 'desk:keep-begin',
  keepChunk: 'desk:keep-chunk',
  keepFinish: 'desk:keep-finish',
  keepAbort: 'desk:keep-abort',
  keepProgress: 'desk:keep-progress',
  event: 'desk:event',
};

/** The path of a file that the user dropped or picked; it goes to the main process and nowhere else. Empty for a made or pasted file. */
function pathOf(file: FileLike): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

async function keepByPath(transfer: string, catalogue: string, path: string, onBytes: (sent: number) => void): Promise<unknown> {
  const progress = (_: unknown, told: { readonly transfer: string; readonly bytes: number }) => {
    if (told.transfer === transfer) onBytes(told.bytes);
  };
  ipcRenderer.on(messages.keepProgress, progress);
  try {
    return await ipcRenderer.invoke(messages.keepPath, { transfer, catalogue, path });
  } finally {
    ipcRenderer.off(messages.keepProgress, progress);
  }
}

/** One chunk under way at a time: the next is read when the main process has said that the last is on its way to the disk. */
async function keepByChunks(transfer: string, catalogue: string, file: FileLike, onBytes: (sent: number) => void): Promise<unknown> {
  const { chunkBytes } = await ipcRenderer.invoke(messages.keepBegin, { transfer, catalogue, size: file.size });
  for (let from = 0; from < file.size; from += chunkBytes) {
    const to = Math.min(from + chunkBytes, file.size);
    let bytes: ArrayBuffer;
    try {
      bytes = await file.slice(from, to).arrayBuffer();
    } catch (error) {
      ipcRenderer.send(messages.keepAbort, { transfer });
      await ipcRenderer.invoke(messages.keepFinish, { transfer });
      return { ok: false, failure: { why: 'cannot-read', detail: error instanceof Error ? error.name : 'unreadable' } };
    }
    const wanted = await ipcRenderer.invoke(messages.keepChunk, { transfer, bytes: new Uint8Array(bytes) });
    if (!wanted) break;
    onBytes(to);
  }
  return ipcRenderer.invoke(messages.keepFinish, { transfer });
}

const desk: DeskBridge = Object.freeze({
  host: 'electron',
  call: (channel, input) => ipcRenderer.invoke(messages.call, { channel, input }),
  keep: (transfer, catalogue, file, onBytes) => {
    const path = pathOf(file);
    return path === '' ? keepByChunks(transfer, catalogue, file, onBytes) : keepByPath(transfer, catalogue, path, onBytes);
  },
  abortKeep: (transfer) => ipcRenderer.send(messages.keepAbort, { transfer }),
  onEvent: (listener) => {
    const told = (_: unknown, event: DeskEvent) => listener(event);
    ipcRenderer.on(messages.event, told);
    return () => void ipcRenderer.off(messages.event, told);
  },
} satisfies DeskBridge);

contextBridge.exposeInMainWorld('desk', desk);
