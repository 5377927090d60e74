import { randomUUID } from 'node:crypto';
import type { ChannelHandlers } from '../contract/channels';
import type { Vault } from '../vault/vault';
import { plainFileName } from './plain-file-name';
import type { HostServices } from './services';
import { throttled } from './throttle';

type BundleChannels = Pick<ChannelHandlers, 'bundles.chooseTarget' | 'bundles.write' | 'bundles.cancel' | 'bundles.reveal'>;

/** At most this often a progress event, in milliseconds. */
const progressEvery = 100;

/** Bundles being written: where the user said, seen and stopped by their job id. A target serves once. */
export function createBundleChannels(vault: Vault, services: HostServices): BundleChannels {
  const targets = new Map<string, string>();
  const running = new Map<string, AbortController>();
  const written = new Map<string, string>();
  return {
    'bundles.chooseTarget': async ({ suggestedName }) => {
      const chosen = await services.choosePath('bundle', plainFileName(suggestedName, ['zip']));
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return { ok: true, value: null };
      const target = randomUUID();
      targets.set(target, chosen.value);
      return { ok: true, value: { target, shown: chosen.value } };
    },
    'bundles.write': async ({ catalogue, job, target, plan }) => {
      const targetPath = targets.get(target);
      if (targetPath === undefined) return { ok: false, failure: { why: 'cannot-write', detail: 'unknown target' } };
      if (running.has(job)) return { ok: false, failure: { why: 'cannot-write', detail: 'job already running' } };
      targets.delete(target);
      const stop = new AbortController();
      running.set(job, stop);
      const tell = throttled<Parameters<Parameters<Vault['writeBundle']>[0]['onProgress']>[0]>(progressEvery, services.now, (progress) =>
        services.emit({ type: 'bundle.progress', job, ...progress }),
      );
      try {
        const outcome = await vault.writeBundle({
          catalogue,
          plan,
          targetPath,
          onProgress: (progress) => tell(progress, progress.bytes >= progress.totalBytes),
          signal: stop.signal,
        });
        if (outcome.ok) written.set(job, targetPath);
        // A failure is often cured by the user (space made, folder unlocked): the same place may be tried again.
        else targets.set(target, targetPath);
        return outcome;
      } finally {
        running.delete(job);
      }
    },
    'bundles.cancel': async ({ job }) => {
      running.get(job)?.abort();
      return { ok: true, value: {} };
    },
    'bundles.reveal': async ({ job }) => {
      const path = written.get(job);
      return path === undefined ? { ok: false, failure: { why: 'cannot-read', detail: 'no bundle of this session' } } : services.revealFile(path);
    },
  };
}
