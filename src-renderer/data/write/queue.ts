/** Runs tasks one after another, in the order they were asked for; a task that throws does not stop the next. */
type Queue = { run<Value>(task: () => Promise<Value>): Promise<Value> };

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const mine = last.then(task);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
