export type Queue = { run<Value>(task: () => Promise<Value>): Promise<Value> };

/** Runs tasks one after another in the order they came, whatever becomes of the earlier ones. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = last.then(task, task);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
