export type Clock = {
  after(milliseconds: number, run: () => void): { stop(): void };
};

export const realClock: Clock = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return { stop: () => clearTimeout(timer) };
  },
};

export type LastWindow = {
  opened(): void;
  closed(): void;
  /** A window was asked for: it counts as open for so many milliseconds, until its own stream does. */
  expect(milliseconds: number): void;
  stop(): void;
};

/** How long the server waits after the last window's stream has closed: a reload takes less. */
const graceMilliseconds = 10_000;

/** Counts the open event streams and calls `ended` once, ten seconds after the last of them closed. Before a first window nothing ends. */
export function watchLastWindow(clock: Clock, ended: () => void): LastWindow {
  let open = 0;
  let waiting: { stop(): void } | null = null;
  const opened = () => {
    open += 1;
    waiting?.stop();
    waiting = null;
  };
  const closed = () => {
    open -= 1;
    if (open > 0) return;
    waiting?.stop();
    waiting = clock.after(graceMilliseconds, ended);
  };
  return {
    opened,
    closed,
    expect: (milliseconds) => {
      // Before a first window nothing is counted down.
      if (waiting === null && open === 0) return;
      opened();
      clock.after(milliseconds, closed);
    },
    stop: () => {
      waiting?.stop();
      waiting = null;
    },
  };
}
