import type { ChannelHandlers } from '../contract/channels';
import type { Vault } from '../vault/vault';
import { createBundleChannels } from './bundle-jobs';
import { createTextChannels } from './save-text';
import type { HostServices } from './services';

type Host = {
  readonly handlers: ChannelHandlers;
  /** The vault gives up what is under way; nothing half written stays behind. */
  close(): Promise<void>;
};

/** Every channel, the same in both hosts: the vault's own and those that need what the host provides. */
export function createHandlers(vault: Vault, services: HostServices): Host {
  return {
    handlers: {
      ...vault.channels,
      ...createBundleChannels(vault, services),
      ...createTextChannels(services),
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
    close: () => vault.close(),
  };
}
