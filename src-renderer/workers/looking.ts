/** Whether somebody waits for a page, for work that can wait until nobody does. */
export type Looking = {
  /** Counts `work` until it is over, however it ends. */
  while<Value>(work: Promise<Value>): Promise<Value>;
  /** Resolves once nobody waits; undefined when nobody does. */
  over(): Promise<void> | undefined;
};

export function createLooking(): Looking {
  let count = 0;
  let over: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  function end(): void {
    count -= 1;
    if (count > 0) return;
    over?.resolve();
    over = undefined;
  }

  return {
    while(work) {
      count += 1;
      return work.finally(end);
    },
    over() {
      if (count === 0) return undefined;
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
