import type { BridgeMessages } from '../contract/bridge';

export const messages: BridgeMessages = {
  call: 'desk:call',
  keepPath: 'desk:keep-path',
  keepBegin: 'desk:keep-begin',
  keepChunk: 'desk:keep-chunk',
  keepFinish: 'desk:keep-finish',
  keepAbort: 'desk:keep-abort',
  keepProgress: 'desk:keep-progress',
  event: 'desk:event',
};
