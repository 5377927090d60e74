import { type Job, useJobs } from '../panels/shell/jobs';
import { useText } from '../text/use-text';
import type { ProgressBarProps } from '../ui/progress-bar';

/** What holds a job up and what ends it, as its progress bar offers them. */
export function useJobReins(): (job: Job) => Pick<ProgressBarProps, 'pause' | 'cancel'> {
  const text = useText();
  const { cancel, pause, resume } = useJobs();
  return ({ id, label: what, state, cancellable, pausable }) => {
    const isPaused = state === 'paused';
    const canStop = state === 'running' || isPaused;
    return {
      pause:
        pausable && canStop
          ? { label: text(isPaused ? 'app.resume-job' : 'app.pause-job', { what }), isPaused, onPress: () => (isPaused ? resume(id) : pause(id)) }
          : undefined,
      cancel: cancellable && canStop ? { label: text('app.cancel-job', { what }), onCancel: () => cancel(id) } : undefined,
    };
  };
}
