import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { cannotStart, type Started, started } from './problems';

export type LaunchOptions = {
  /** Absolute path. */
  readonly dataFolder: string;
  readonly port: number | null;
  /** False: print the address and open nothing. */
  readonly open: boolean;
};

/** Ports that Chromium refuses to open (net/base/port_util.cc), among those a user may bind. */
const refusedByChromium = new Set([1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080]);

export function usablePort(port: number): boolean {
  return Number.isInteger(port) && port >= 1024 && port <= 65535 && !refusedByChromium.has(port);
}

/** The user's home folder, or null: a container's user without an entry in the list of accounts has none. */
export function homeFolder(): string | null {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}

/** Reads `--data DIR`, `--port N`, `--no-open` and `--browser` (which only says that this host is meant). `--name=value` is accepted too. */
export function readArguments(args: readonly string[], home: string | null, workingFolder: string): Started<LaunchOptions> {
  let dataFolder = home === null ? null : join(home, 'Matricule');
  let port: number | null = null;
  let open = true;
  const waiting = args.flatMap((argument) => splitAssignment(argument));
  for (let at = 0; at < waiting.length; at += 1) {
    const argument = waiting[at] ?? '';
    if (argument === '--no-open') open = false;
    else if (argument === '--browser') continue;
    else if (argument === '--data' || argument === '--port') {
      at += 1;
      const value = waiting[at];
      if (value === undefined || value === '' || value.startsWith('--')) return cannotStart({ why: 'missing-value', argument });
      if (argument === '--data') dataFolder = resolve(workingFolder, value);
      else if (/^\d{1,5}$/.test(value) && usablePort(Number(value))) port = Number(value);
      else return cannotStart({ why: 'bad-port', value });
    } else return cannotStart({ why: 'unknown-argument', argument });
  }
  return dataFolder === null ? cannotStart({ why: 'no-home' }) : started({ dataFolder, port, open });
}

/** The `--data` of an Electron command line, which also carries Chromium's own switches: everything else is passed over. */
export function readDataFolder(args: readonly string[], home: string | null, workingFolder: string): Started<string> {
  const waiting = args.flatMap((argument) => splitAssignment(argument));
  const value = waiting[waiting.indexOf('--data') + 1];
  if (waiting.includes('--data') && value !== undefined && value !== '' && !value.startsWith('--')) return started(resolve(workingFolder, value));
  return home === null ? cannotStart({ why: 'no-home' }) : started(join(home, 'Matricule'));
}

function splitAssignment(argument: string): readonly string[] {
  const equals = argument.indexOf('=');
  return argument.startsWith('--') && equals > 0 ? [argument.slice(0, equals), argument.slice(equals + 1)] : [argument];
}
