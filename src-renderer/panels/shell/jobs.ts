import { createContext, useContext } from 'react';

/** Long work that runs beside reading: import, export, checks. Shown in the status bar and in its panel. */
export type Job = {
  readonly id: string;
  /** A sentence already in the user's language, such as "Import de 214 fichiers". */
  readonly label: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  /** What is being done now, such as a file name. */
  readonly detail: string;
  /** A failed job stays until it is dismissed; a finished one goes. */
  readonly state: 'running' | 'paused' | 'cancelling' | 'failed';
  /** What went wrong, in words. */
  readonly problem: string;
  readonly cancellable: boolean;
  readonly pausable: boolean;
};

export type JobHandle = {
  readonly id: string;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  /** Whether the user has paused it. */
  readonly isPaused: () => boolean;
  /** Resolves at once while the job is not paused, else when it is resumed or cancelled. */
  readonly whenGoing: () => Promise<void>;
  readonly progress: (done: number, total?: number | null, detail?: string) => void;
  readonly finish: () => void;
  readonly fail: (problem: string) => void;
};

export type Jobs = {
  readonly start: (job: { readonly label: string; readonly total?: number | null; readonly cancellable?: boolean; readonly pausable?: boolean }) => JobHandle;
  readonly cancel: (id: string) => void;
  /** Between two steps of its work; what is begun is finished. */
  readonly pause: (id: string) => void;
  readonly resume: (id: string) => void;
  readonly dismiss: (id: string) => void;
};

export const JobsContext = createContext<Jobs | null>(null);
/** Apart from what begins and ends them: it changes many times a second, and only who shows it is drawn again. */
export const JobListContext = createContext<readonly Job[]>([]);

export function useJobs(): Jobs {
  const jobs = useContext(JobsContext);
  if (jobs === null) throw new Error('useJobs outside its provider');
  return jobs;
}

/** What is under way now, in the order in which it was begun. */
export function useJobList(): readonly Job[] {
  return useContext(JobListContext);
}
