import { useSyncExternalStore } from 'react';
import type { BundlePlan, BundleWritten } from '../../../src-main/contract/bundles';
import type { Desk } from '../../../src-main/contract/desk';
import type { DeskEvent } from '../../../src-main/contract/events';
import type { Failure } from '../../../src-main/contract/results';
import type { JobHandle } from '../../panels/shell/jobs';

type BundleProgress = Extract<DeskEvent, { type: 'bundle.progress' }>;
export type BundleFailure = Failure | { readonly why: 'no-answer'; readonly detail: string };

export type BundleRun =
  | { readonly state: 'idle' }
  | { readonly state: 'writing'; readonly name: string; readonly progress: BundleProgress | null; readonly cancel: () => void }
  | { readonly state: 'done'; readonly job: string; readonly written: BundleWritten }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly failure: BundleFailure };

// Kept outside the screen: the writing goes on while the user reads elsewhere, and its verdict waits here.
let run: BundleRun = { state: 'idle' };
const listeners = new Set<() => void>();

function become(next: BundleRun): void {
  run = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useBundleRun(): BundleRun {
  return useSyncExternalStore(subscribe, () => run);
}

export function forgetBundleRun(): void {
  if (run.state !== 'writing') become({ state: 'idle' });
}

type BundleOrder = {
  readonly desk: Desk;
  readonly catalogue: string;
  /** UUID of the job, by which the host knows it. */
  readonly job: string;
  readonly plan: BundlePlan;
  readonly handle: JobHandle;
  /** The failure in words, for the job's line. */
  readonly inWords: (failure: BundleFailure) => string;
};

/** Asks where to write, writes, and follows the progress. Does nothing while another bundle is being written. */
export async function writeBundle(order: BundleOrder): Promise<void> {
  if (run.state === 'writing') return;
  const { desk, job, plan, handle } = order;
  const cancel = (): void => {
    void desk.call('bundles.cancel', { job });
  };
  handle.signal.addEventListener('abort', cancel);
  become({ state: 'writing', name: plan.name, progress: null, cancel });
  const stopListening = desk.onEvent((event) => {
    if (event.type !== 'bundle.progress' || event.job !== job || run.state !== 'writing') return;
    handle.progress(event.files, event.totalFiles);
    become({ ...run, progress: event });
  });
  try {
    become(await outcomeOf(order));
  } catch (error) {
    become({ state: 'failed', failure: { why: 'no-answer', detail: error instanceof Error ? error.message : String(error) } });
  } finally {
    stopListening();
  }
  if (run.state === 'failed') handle.fail(order.inWords(run.failure));
  else handle.finish();
}

async function outcomeOf({ desk, catalogue, job, plan }: BundleOrder): Promise<BundleRun> {
  const target = await desk.call('bundles.chooseTarget', { suggestedName: plan.name });
  if (!target.ok) return { state: 'failed', failure: target.failure };
  // The user closed the dialog: nothing was begun, so there is nothing to report.
  if (target.value === null) return { state: 'idle' };
  const answer = await desk.call('bundles.write', { catalogue, job, target: target.value.target, plan });
  if (answer.ok) return { state: 'done', job, written: answer.value };
  return answer.failure.why === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', failure: answer.failure };
}
