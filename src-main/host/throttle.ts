/** Lets a call through at most once every `everyMs`, dropping those between; `last` calls are let through always. */
export function throttled<Value>(everyMs: number, now: () => number, pass: (value: Value) => void): (value: Value, last?: boolean) => void {
  let passedAt = Number.NEGATIVE_INFINITY;
  return (value, last = false) => {
    const time = now();
    if (!last && time - passedAt < everyMs) return;
    passedAt = time;
    pass(value);
  };
}
