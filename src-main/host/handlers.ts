import type { ChannelHandlers } from '../contract/channels';
import type { Vault } from '../vault/vault';
import { createBundleJobs } from './bundle-jobs';
import type { HostServices } from './services';

export type Host = {
  readonly handlers: ChannelHandlers;
  /** Stops what is under way, so that nothing half written stays behind, then closes the vault. */
  close(): Promise<void>;
};

/** Every channel, the same in both hosts: the vault's own and those that need what the host provides. */
export function createHandlers(vault: Vault, services: HostServices): Host {
  const bundles = createBundleJobs(vault, services);
  return {
    handlers: {
      ...vault.channels,
      ...bundles.channels,
      'app.info': async () => services.info,
      'app.useLanguage': async ({ language }) => {
        await services.useLanguage(language);
        return {};
      },
      'originals.openOutside': async ({ catalogue, sha }) => {
        const copy = await vault.copyForOpening(catalogue, sha);
        return copy.ok ? services.openFile(copy.value) : copy;
      },
    },
    close: async () => {
      bundles.cancelAll();
      await vault.close();
    },
  };
}
