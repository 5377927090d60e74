export type Gate = {
  readonly isClosed: () => boolean;
  /** Resolves at once while it is open, else when it is opened. */
  readonly whenOpen: () => Promise<void>;
  readonly open: () => void;
  readonly close: () => void;
};

/** What work passes between two of its steps, so that it can be held up. Open at first. */
export function createGate(): Gate {
  let closed = false;
  let waiting: (() => void)[] = [];
  return {
    isClosed: () => closed,
    whenOpen: () => (closed ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    open() {
      closed = false;
      for (const go of waiting) go();
      waiting = [];
    },
    close() {
      closed = true;
    },
  };
}
