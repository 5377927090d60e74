import { parseArgs } from 'node:util';
import { benchVault } from '../../src-main/vault/vault.bench';
import { printTable } from './table';

export const description = 'keeping originals and writing bundles, against cp, zip and sha256sum. [--files N] [--size BYTES]';

/** Prints the table; nothing is checked beyond what the vault itself refuses. */
export async function bench(options: readonly string[], folder: string): Promise<boolean> {
  const { values } = parseArgs({
    args: [...options],
    options: { files: { type: 'string', default: '300' }, size: { type: 'string', default: String(3 * 1024 * 1024) } },
  });
  const rows = await benchVault({ folder, files: Number(values.files), bytesPerFile: Number(values.size) });
  printTable(
    ['what', 'MB/s', 'peer', 'MB/s', 'ratio'],
    rows.map(({ what, megabytesPerSecond, peer, peerMegabytesPerSecond }) => [
      what,
      megabytesPerSecond.toFixed(0),
      peer,
      peerMegabytesPerSecond === null ? 'not here' : peerMegabytesPerSecond.toFixed(0),
      peerMegabytesPerSecond === null ? '' : (megabytesPerSecond / peerMegabytesPerSecond).toFixed(2),
    ]),
  );
  return true;
}
