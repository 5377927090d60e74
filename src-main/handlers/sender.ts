import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isOurUrl } from '../contract/origin';

/**
 * A message counts only when it comes from the top frame of a page of our origin. `senderFrame` is null when the frame
 * has gone or navigated away: then nobody is there to be answered.
 */
export function isOurFrame(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurUrl(frame.url);
}
