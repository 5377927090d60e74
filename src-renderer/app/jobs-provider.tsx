import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { type Job, type JobHandle, type Jobs, JobsContext } from '../panels/shell/jobs';

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const cancellers = useRef(new Map<string, AbortController>());

  const edit = useCallback((id: string, parts: Partial<Job>) => setJobs((present) => present.map((job) => (job.id === id ? { ...job, ...parts } : job))), []);
  const remove = useCallback((id: string) => {
    cancellers.current.delete(id);
    setJobs((present) => present.filter((job) => job.id !== id));
  }, []);

  const start = useCallback<Jobs['start']>(
    ({ label, total = null, cancellable = true }): JobHandle => {
      const id = crypto.randomUUID();
      const controller = new AbortController();
      cancellers.current.set(id, controller);
      setJobs((present) => [...present, { id, label, done: 0, total, detail: '', state: 'running', problem: '', cancellable }]);
      return {
        id,
        signal: controller.signal,
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
      cancellers.current.get(id)?.abort();
    },
    [edit],
  );

  const value = useMemo<Jobs>(() => ({ jobs, start, cancel, dismiss: remove }), [jobs, start, cancel, remove]);
  return <JobsContext value={value}>{children}</JobsContext>;
}
