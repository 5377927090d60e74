/** Work that is asked for oftener than it can well be done, such as reading a long list again while it is being filled. */
export type Pacer = {
  /** Does it now, or when it has rested enough since the last time; asked for several times meanwhile, it is done once. */
  ask(): void;
  /** Does it without rest, since nothing more is coming; what is under way now is done once more. */
  hurry(): void;
  stop(): void;
};

/** How many times as long as the work took it rests: at most a fifth of the time goes into it. */
const rest = 4;

/** `onFailure`: what the work threw, unless it was stopped meanwhile. */
export function createPacer(work: () => Promise<void>, onFailure: (error: unknown) => void, now: () => number = () => performance.now()): Pacer {
  let running = false;
  let again = false;
  let hurried = false;
  let stopped = false;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    running = true;
    const began = now();
    try {
      await work();
    } catch (error) {
      if (!stopped) onFailure(error);
    }
    next = hurried ? 0 : now() + (now() - began) * rest;
    hurried = false;
    running = false;
    if (!again) return;
    again = false;
    ask();
  }
  function ask(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(0, next - now()));
  }
  return {
    ask,
    hurry() {
      hurried = running;
      next = 0;
      ask();
    },
    stop() {
      stopped = true;
      again = false;
      clearTimeout(timer);
    },
  };
}
