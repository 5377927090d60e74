import type { Vault, VaultOpened } from '../vault/vault';
import { type DataFolder, describeError } from './data-folder';
import { cannotStart, type Started } from './problems';

/** The vault, or the sentence why the program cannot start on it; an exception on the way is one, too. */
export async function openFolderVault(folder: DataFolder, opening: Promise<VaultOpened>): Promise<Started<Vault>> {
  try {
    const opened = await opening;
    if (opened.ok) return opened;
    const { failure } = opened;
    if (failure.why === 'in-use') return cannotStart({ why: 'already-running', folder: folder.root, pid: failure.pid });
    return cannotStart({ why: 'vault-unreadable', folder: folder.root, detail: 'detail' in failure ? failure.detail : failure.why });
  } catch (error) {
    return cannotStart({ why: 'vault-unreadable', folder: folder.root, detail: describeError(error) });
  }
}
