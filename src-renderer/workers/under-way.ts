/** Counts work that is waited for, for other work that can wait until there is none. */
export type UnderWay = {
  /** Counts `work` until it is over, however it ends. */
  while<Value>(work: Promise<Value>): Promise<Value>;
  /** Resolves once there is none; undefined when there is none now. */
  over(): Promise<void> | undefined;
};

export function createUnderWay(): UnderWay {
  let count = 0;
  let over: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  function end(): void {
    count -= 1;
    // Whoever goes through many pages asks for the next as soon as one is there.
    if (count === 0)
      setTimeout(() => {
        if (count > 0) return;
        over?.resolve();
        over = undefined;
      });
  }

  return {
    while(work) {
      count += 1;
      return work.finally(end);
    },
    over() {
      if (count === 0) return over?.promise;
      if (over === undefined) {
        let resolve = () => {};
        const promise = new Promise<void>((done) => {
          resolve = done;
        });
        over = { promise, resolve };
      }
      return over.promise;
    },
  };
}
