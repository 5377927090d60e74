import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { LaunchOptions } from '../host/arguments';
import { type DataFolder, dataFolderAt, describeError, prepareDataFolder } from '../host/data-folder';
import { exists } from '../host/exists';
import { createHandlers } from '../host/handlers';
import { openFolderVault } from '../host/open-vault';
import { cannotStart, type Started, started } from '../host/problems';
import type { ProcessText } from '../text/language';
import type { VaultOpened } from '../vault/vault';
import type { Machine } from './browsers';
import { createEventStreams } from './event-streams';
import { type Clock, watchLastWindow } from './last-window';
import { listenForFolder, portForFolder, rememberPort } from './port';
import { announceRunning, askFirstLaunch, type Running, withdrawRunning } from './second-launch';
import { createDeskServer, type DeskServerParts } from './server';
import { loopbackServices } from './services';
import { createSession } from './session';
import { openWindow } from './window';

export type LoopbackOptions = LaunchOptions & {
  readonly pages: string;
  readonly version: string;
  readonly text: ProcessText;
  readonly machine: Machine;
  readonly clock: Clock;
  readonly openVault: (root: string) => Promise<VaultOpened>;
  /** `address` goes to standard output, `note` to standard error. */
  readonly say: { address(line: string): void; note(line: string): void };
  readonly report: (error: unknown) => void;
};

export type Loopback = {
  readonly port: number;
  /** With the secret. */
  readonly address: string;
  /** Resolves when the last window has been closed for ten seconds, or after `end()`: everything is closed and on disk. */
  readonly ended: Promise<void>;
  end(): void;
};

/** How long a window that we opened may take to connect before the address is printed after all. */
const windowPatience = 20_000;

/** Starts the second host; nothing of the vault is touched before the folder is ours. Null: a second launch that handed over to the first. */
export async function startLoopback(options: LoopbackOptions): Promise<Started<Loopback | null>> {
  const { text, say } = options;
  if (!(await exists(join(options.pages, 'index.html')))) return cannotStart({ why: 'not-built', folder: options.pages });
  const prepared = await prepareDataFolder(dataFolderAt(options.dataFolder));
  if (!prepared.ok) return prepared;
  const folder = prepared.value;

  const wanted = await portForFolder(folder, options.port);
  if (!wanted.ok) return wanted;
  const handedOver = await askFirstLaunch(folder.runningFile);
  if (handedOver !== null) {
    say.address(handedOver);
    return started(null);
  }

  const session = createSession();
  const control = randomBytes(32).toString('base64url');
  let parts: DeskServerParts | null = null;
  let end: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    end = resolve;
  });
  const lastWindow = watchLastWindow(options.clock, end);
  const events = createEventStreams({
    ...lastWindow,
    opened: () => {
      patience?.stop();
      lastWindow.opened();
    },
  });
  let patience: { stop(): void } | null = null;
  const fullAddress = (port: number, word: string) => `http://127.0.0.1:${port}/?secret=${word}`;
  const openOne = (port: number) => openWindow(fullAddress(port, session.newTicket()), folder.browserProfile, options.machine, text);

  const server = createDeskServer({
    session,
    pages: options.pages,
    needsAddress: text.needsAddress,
    parts: () => parts,
    control: {
      word: control,
      askedForWindow: async () => {
        // The ten seconds must not run out between the asking and the window's first word.
        lastWindow.expect(windowPatience);
        const opened = options.open ? await openOne(port) : null;
        return opened?.opened === true ? text.alreadyOpenNewWindow(folder.root) : text.alreadyOpenAt(fullAddress(port, session.secret));
      },
    },
    report: options.report,
  });
  const listening = await listenForFolder(server, wanted.value);
  if (!listening.ok) return listening;
  const port = listening.value;

  const vault = await openFolderVault(folder, options.openVault(folder.vault));
  const mine = { port, control };
  const remembered = vault.ok ? await rememberLaunch(folder, mine, wanted.value === null || options.port !== null) : vault;
  if (!vault.ok || !remembered.ok) {
    server.close();
    if (vault.ok) await vault.value.close();
    return vault.ok ? remembered : vault;
  }
  const host = createHandlers(vault.value, loopbackServices(folder, options.version, options.machine, events.send));
  parts = { vault: vault.value, handlers: host.handlers, events };

  const address = fullAddress(port, session.secret);
  const opened = options.open ? await openOne(port) : null;
  if (opened?.opened === true) {
    for (const note of opened.notes) say.note(note);
    patience = options.clock.after(windowPatience, () => {
      say.note(text.notOpened);
      say.address(text.address(address));
    });
  } else {
    if (opened !== null) say.note(opened.reason);
    say.address(text.address(address));
  }

  const ended = asked.then(async () => {
    lastWindow.stop();
    patience?.stop();
    events.endAll();
    server.close();
    try {
      await host.close();
    } finally {
      server.closeAllConnections();
      await withdrawRunning(folder.runningFile, mine);
    }
  });
  return started({ port, address, ended, end });
}

/** Writes down where we listen, for a second launch, and in a new folder for ever. */
async function rememberLaunch(folder: DataFolder, mine: Running, isNew: boolean): Promise<Started<null>> {
  try {
    if (isNew) await rememberPort(folder, mine.port);
    await announceRunning(folder.runningFile, mine);
    return started(null);
  } catch (error) {
    return cannotStart({ why: 'folder-unwritable', folder: folder.root, detail: describeError(error) });
  }
}
