import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Job, type JobHandle, JobListContext, type Jobs, JobsContext } from '../panels/shell/jobs';
import { createGate, type Gate } from './gate';

/** Milliseconds between two drawings of how far the work is: more often nobody reads it, and it would be drawn for every file and page. */
const restBetween = 100;

type Reins = { readonly stop: AbortController; readonly gate: Gate };

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const reins = useRef(new Map<string, Reins>());

  const unshown = useRef(new Map<string, Partial<Job>>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const edit = useCallback((id: string, parts: Partial<Job>) => {
    const whole = { ...unshown.current.get(id), ...parts };
    unshown.current.delete(id);
    setJobs((present) => present.map((job) => (job.id === id ? { ...job, ...whole } : job)));
  }, []);
  const editSoon = useCallback(
    (id: string, parts: Partial<Job>) => {
      unshown.current.set(id, { ...unshown.current.get(id), ...parts });
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        for (const held of [...unshown.current.keys()]) edit(held, {});
      }, restBetween);
    },
    [edit],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  const remove = useCallback((id: string) => {
    reins.current.delete(id);
    unshown.current.delete(id);
    setJobs((present) => present.filter((job) => job.id !== id));
  }, []);

  const start = useCallback<Jobs['start']>(
    ({ label, total = null, cancellable = true, pausable = false }): JobHandle => {
      const id = crypto.randomUUID();
      const stop = new AbortController();
      const gate = createGate();
      reins.current.set(id, { stop, gate });
      setJobs((present) => [...present, { id, label, done: 0, total, detail: '', state: 'running', problem: '', cancellable, pausable }]);
      return {
        id,
        signal: stop.signal,
        isPaused: gate.isClosed,
        whenGoing: gate.whenOpen,
        progress: (done, nextTotal, detail) =>
          editSoon(id, { done, ...(nextTotal === undefined ? {} : { total: nextTotal }), ...(detail === undefined ? {} : { detail }) }),
        finish: () => remove(id),
        fail: (problem) => edit(id, { state: 'failed', problem }),
      };
    },
    [edit, editSoon, remove],
  );

  const cancel = useCallback(
    (id: string) => {
      edit(id, { state: 'cancelling' });
      const held = reins.current.get(id);
      held?.stop.abort();
      held?.gate.open();
    },
    [edit],
  );
  const pause = useCallback(
    (id: string) => {
      edit(id, { state: 'paused' });
      reins.current.get(id)?.gate.close();
    },
    [edit],
  );
  const resume = useCallback(
    (id: string) => {
      edit(id, { state: 'running' });
      reins.current.get(id)?.gate.open();
    },
    [edit],
  );

  const value = useMemo<Jobs>(() => ({ start, cancel, pause, resume, dismiss: remove }), [start, cancel, pause, resume, remove]);
  return (
    <JobsContext value={value}>
      <JobListContext value={jobs}>{children}</JobListContext>
    </JobsContext>
  );
}
