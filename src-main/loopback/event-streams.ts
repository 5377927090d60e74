import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskEvent } from '../contract/events';
import { securityHeaders } from '../host/headers';
import type { LastWindow } from './last-window';

export type EventStreams = { connect(request: IncomingMessage, response: ServerResponse): void; send(event: DeskEvent): void; endAll(): void };

/** A line now and then, so that a window that vanished without a word is noticed by the failing write. */
const heartbeatMilliseconds = 15_000;

/** One server-sent event stream (HTML Living Standard, §9.2) for each open window. */
export function createEventStreams(lastWindow: LastWindow): EventStreams {
  const streams = new Set<ServerResponse>();
  return {
    connect: (request, response) => {
      response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      request.socket.setNoDelay(true);
      streams.add(response);
      lastWindow.opened();
      const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMilliseconds);
      response.once('close', () => {
        clearInterval(heartbeat);
        streams.delete(response);
        lastWindow.closed();
      });
    },
    send: (event) => {
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    endAll: () => {
      for (const stream of streams) stream.end();
    },
  };
}
