/** How a run of pages is steered from outside, as a job of the status bar is. */
export type RunControl = { readonly signal: AbortSignal; readonly isPaused: () => boolean; readonly whenGoing: () => Promise<void> };

export type ReadingQueue<Page, Outcome> = {
  /**
   * Reads the pages in their order, as many at once as there are lanes; `tell` is awaited after each, so what it keeps is kept before the
   * next begins. Resolves when all are told of, or when the run is aborted: then what was begun and not finished is told of to nobody.
   * Rejects with what `work` or `tell` threw, and reads no further page.
   */
  run(pages: readonly Page[], control: RunControl, tell: (page: Page, outcome: Outcome) => Promise<void>): Promise<void>;
  /** Has a page that waits read before all others; says where it is: being read now, next, in a run that is paused, or nowhere. */
  hasten(isIt: (page: Page) => boolean): 'now' | 'next' | 'paused' | 'nowhere';
};

type Run<Page, Outcome> = {
  readonly waiting: Page[];
  readonly now: Set<Page>;
  readonly control: RunControl;
  readonly tell: (page: Page, outcome: Outcome) => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (problem: unknown) => void;
  listening: boolean;
};

/**
 * Shares a few lanes among runs of pages: the newest run goes first, so that the page before the eye does not wait for a register of 2,000.
 * `rest` is called when nothing is left to do.
 */
export function createReadingQueue<Page, Outcome>(
  lanes: number,
  work: (page: Page, lane: number, signal: AbortSignal) => Promise<Outcome>,
  rest: () => void,
): ReadingQueue<Page, Outcome> {
  const idle = Array.from({ length: lanes }, (_, lane) => lane);
  let runs: readonly Run<Page, Outcome>[] = [];

  function end(run: Run<Page, Outcome>, finish: () => void): void {
    if (!runs.includes(run)) return;
    runs = runs.filter((other) => other !== run);
    run.waiting.length = 0;
    finish();
  }

  function pump(): void {
    for (const run of runs) {
      if (run.now.size === 0 && (run.waiting.length === 0 || run.control.signal.aborted)) end(run, run.resolve);
      else if (run.control.isPaused() && !run.listening) listen(run);
    }
    const next = runs.find(({ waiting, control }) => waiting.length > 0 && !control.isPaused() && !control.signal.aborted);
    const lane = next === undefined ? undefined : idle.shift();
    if (next !== undefined && lane !== undefined) {
      void step(next, lane);
      pump();
    } else if (runs.length === 0 && idle.length === lanes) rest();
  }

  function listen(run: Run<Page, Outcome>): void {
    run.listening = true;
    void run.control.whenGoing().then(() => {
      run.listening = false;
      pump();
    });
  }

  async function step(run: Run<Page, Outcome>, lane: number): Promise<void> {
    const page = run.waiting.shift() as Page;
    run.now.add(page);
    try {
      await run.tell(page, await work(page, lane, run.control.signal));
    } catch (problem) {
      if (!run.control.signal.aborted) end(run, () => run.reject(problem));
    }
    run.now.delete(page);
    idle.push(lane);
    pump();
  }

  return {
    run: (pages, control, tell) =>
      new Promise((resolve, reject) => {
        runs = [{ waiting: [...pages], control, tell, now: new Set(), resolve, reject, listening: false }, ...runs];
        control.signal.addEventListener('abort', pump);
        pump();
      }),
    hasten(isIt) {
      if (runs.some(({ now }) => [...now].some(isIt))) return 'now';
      const run = runs.find(({ waiting }) => waiting.some(isIt));
      if (run === undefined) return 'nowhere';
      const [page] = run.waiting.splice(run.waiting.findIndex(isIt), 1);
      if (page !== undefined) run.waiting.unshift(page);
      runs = [run, ...runs.filter((other) => other !== run)];
      return run.control.isPaused() ? 'paused' : 'next';
    },
  };
}
