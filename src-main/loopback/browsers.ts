import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly canRun: (path: string) => Promise<boolean>;
};

export type Browser = { readonly name: string; readonly path: string };

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    canRun: (path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
  };
}

/** False where no window can be shown. */
export function hasDisplay({ platform, environment }: Machine): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

/** The first Chromium, Chrome or Edge that is there, or null. */
export async function findBrowser(machine: Machine): Promise<Browser | null> {
  for (const browser of candidates(machine)) if (await machine.canRun(browser.path)) return browser;
  return null;
}

function candidates({ platform, environment }: Machine): readonly Browser[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter((root) => root !== undefined);
    const inside: readonly (readonly [string, string])[] = [
      ['Chromium', 'Chromium\\Application\\chrome.exe'],
      ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
      ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ];
    return inside.flatMap(([name, path]) => roots.map((root) => ({ name, path: `${root}\\${path}` })));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(environment.HOME ?? '/', 'Applications')];
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      roots.map((root) => ({ name, path: join(root, `${name}.app`, 'Contents', 'MacOS', name) })),
    );
  }
  const commands: readonly (readonly [string, string])[] = [
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Google Chrome', 'google-chrome'],
    ['Google Chrome', 'google-chrome-stable'],
    ['Microsoft Edge', 'microsoft-edge'],
    ['Microsoft Edge', 'microsoft-edge-stable'],
  ];
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].filter((folder) =>
    folder.startsWith('/'),
  );
  return commands.flatMap(([name, command]) => folders.map((folder) => ({ name, path: join(folder, command) })));
}

/** An app window with a profile of its own that talks to nobody but us. Only root needs `--no-sandbox`: Chromium refuses to start without it. */
export function browserArguments(address: string, profile: string, isRoot: boolean): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-quic',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--window-size=1440,900',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}
