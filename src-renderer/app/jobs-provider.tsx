import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { type Job, type JobHandle, type Jobs, JobsContext } from '../panels/shell/jobs';
import { createGate, type Gate } from './gate';

type Reins = { readonly stop: AbortController; readonly gate: Gate };

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const reins = useRef(new Map<string, Reins>());

  const edit = useCallback((id: string, parts: Partial<Job>) => setJobs((present) => present.map((job) => (job.id === id ? { ...job, ...parts } : job))), []);
  const remove = useCallback((id: string) => {
    reins.current.delete(id);
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
          edit(id, { done, ...(nextTotal === undefined ? {} : { total: nextTotal }), ...(detail === undefined ? {} : { detail }) }),
        finish: () => remove(id),
        fail: (problem) => edit(id, { state: 'failed', problem }),
      };
    },
    [edit, remove],
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

  const value = useMemo<Jobs>(() => ({ jobs, start, cancel, pause, resume, dismiss: remove }), [jobs, start, cancel, pause, resume, remove]);
  return <JobsContext value={value}>{children}</JobsContext>;
}
