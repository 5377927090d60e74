import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Outcome } from '../contract/results';
import { hasDisplay, type Machine } from './browsers';

type Done = Outcome<Record<string, never>>;

/** Opens a file with the system's own program. The path is ours, never the page's, and goes to no shell. */
export function openFile(machine: Machine, path: string): Promise<Done> {
  if (machine.platform === 'win32') return run(machine, 'explorer.exe', [path]);
  return run(machine, machine.platform === 'darwin' ? 'open' : 'xdg-open', [path]);
}

/** Shows a file in its folder; where the system cannot mark it, the folder alone. */
export function revealFile(machine: Machine, path: string): Promise<Done> {
  // Explorer reads its own command line: quotes around the whole argument, which Node would set, make it open another folder.
  if (machine.platform === 'win32') return run(machine, 'explorer.exe', [`/select,"${path}"`], true);
  return machine.platform === 'darwin' ? run(machine, 'open', ['-R', path]) : run(machine, 'xdg-open', [dirname(path)]);
}

function run(machine: Machine, command: string, args: readonly string[], verbatim = false): Promise<Done> {
  if (!hasDisplay(machine)) return Promise.resolve({ ok: false, failure: { why: 'not-possible-here' } });
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: verbatim });
    child.once('error', () => resolve({ ok: false, failure: { why: 'not-possible-here' } }));
    child.once('spawn', () => {
      child.unref();
      resolve({ ok: true, value: {} });
    });
  });
}
