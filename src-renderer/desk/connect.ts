import type { DeskBridge } from '../../src-main/contract/bridge';
import type { Desk } from '../../src-main/contract/desk';
import { bridgeDesk } from './bridge-desk';
import { httpDesk } from './http-desk';

declare global {
  interface Window {
    /** Put there by Electron's preload, absent over loopback. */
    readonly desk?: DeskBridge;
  }
}

/** Told when the host stops and starts answering again. The bridge of Electron cannot be lost: with it the window is gone. */
export type DeskWatch = { onLost(): void; onFound(): void };

/** The host behind this page; called once. `watch` hears of a lost loopback server at once; calls then answer `host-lost`. */
export async function connectDesk(watch: DeskWatch = { onLost: () => undefined, onFound: () => undefined }): Promise<Desk> {
  return window.desk === undefined ? httpDesk(watch) : bridgeDesk(window.desk);
}
