import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Outcome } from '../contract/results';
import type { LaunchOptions } from '../host/arguments';
import { dataFolderAt, describeError, prepareDataFolder } from '../host/data-folder';
import { exists } from '../host/exists';
import { createHandlers } from '../host/handlers';
import { cannotStart, type Started, started } from '../host/problems';
import { readRunning, takeLock } from '../host/running-lock';
import { findHolder } from '../host/second-launch';
import type { ProcessText } from '../text/language';
import type { Vault } from '../vault/vault';
import type { Machine } from './browsers';
import { createEventStreams } from './event-streams';
import { type Clock, watchLastWindow } from './last-window';
import { listenForFolder, portForFolder, rememberPort } from './port';
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
  readonly openVault: (root: string) => Promise<Outcome<Vault>>;
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
  const holder = await findHolder(folder, Date.now());
  if (holder.state === 'held') {
    if (holder.answered === null) return cannotStart({ why: 'already-running', folder: folder.root, pid: holder.by.pid });
    say.address(holder.answered);
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
        const opened = options.open ? await openOne(port) : null;
        return opened?.opened === true ? text.alreadyOpenNewWindow(folder.root) : text.alreadyOpenAt(fullAddress(port, session.secret));
      },
    },
    report: options.report,
  });
  const listening = await listenForFolder(server, wanted.value);
  if (!listening.ok) return listening;
  const port = listening.value;

  const lock = await takeLock(folder.lockFile, { pid: process.pid, host: 'loopback', port, control, startedAt: Date.now() }, holder.state === 'left-behind');
  if (lock === null) {
    server.close();
    const winner = await readRunning(folder.lockFile);
    return cannotStart({ why: 'already-running', folder: folder.root, pid: winner?.pid ?? 0 });
  }
  const vault = await openVaultSafely(options, folder.vault);
  if (!vault.ok) {
    server.close();
    await lock.release();
    return cannotStart({ why: 'vault-unreadable', folder: folder.root, detail: vault.detail });
  }
  const host = createHandlers(vault.value, loopbackServices(folder, options.version, options.machine, events.send));
  await rememberPort(folder, port);
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
    await host.close();
    server.closeAllConnections();
    await lock.release();
  });
  return started({ port, address, ended, end });
}

async function openVaultSafely(
  options: LoopbackOptions,
  root: string,
): Promise<{ readonly ok: true; readonly value: Vault } | { readonly ok: false; readonly detail: string }> {
  try {
    const opened = await options.openVault(root);
    if (opened.ok) return opened;
    return { ok: false, detail: 'detail' in opened.failure ? opened.failure.detail : opened.failure.why };
  } catch (error) {
    return { ok: false, detail: describeError(error) };
  }
}
