import type { Desk } from '../../../src-main/contract/desk';
import type { JournalHead } from '../../../src-main/contract/names';
import type { SaveState } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import { reach, type VaultFailure } from './reach';

/** Changes in one message to the vault: small enough to be answered soon. */
const changesInMessage = 1_000;

export type Sender = {
  current(): SaveState;
  subscribe(listener: () => void): () => void;
  /** A write has begun: not everything is safe now. */
  saving(): void;
  /** Sends what waits. Several calls make one run; a failure is tried again by itself. */
  kick(): void;
  settled(): Promise<SaveState>;
  stop(): void;
};

type SenderParts = {
  readonly database: CatalogueDatabase;
  readonly desk: Desk;
  readonly catalogue: string;
  readonly retryDelays: readonly number[];
  /** Joins with the vault first, where opening could not; answers null when that is done. */
  readonly joinFirst: () => Promise<VaultFailure | null>;
};

/** Takes the outbox to the vault's journal after each transaction (design.md §6, Order). Nothing leaves the outbox before the vault's disk has it. */
export function createSender({ database, desk, catalogue, retryDelays, joinFirst }: SenderParts): Sender {
  const listeners = new Set<() => void>();
  let state: SaveState = { state: 'saving' };
  let running: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: SaveState) => {
    if (stopped || (next.state === state.state && next.state !== 'vault-behind')) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const sendAll = async (): Promise<VaultFailure | null> => {
    const joined = await joinFirst();
    if (joined !== null) return joined;
    for (let ids = await waiting(database, changesInMessage); ids.length > 0 && !stopped; ids = await waiting(database, changesInMessage)) {
      const rows = await database.changes.bulkGet([...ids]);
      const changes = rows.flatMap((row) => (row === undefined ? [] : [row.change]));
      const answer = await reach(() => desk.call('journal.append', { catalogue, changes }));
      if (!answer.ok) return answer.failure;
      await acknowledge(database, ids, answer.value);
    }
    return null;
  };
  const run = async () => {
    do {
      again = false;
      const failed = await sendAll().catch((error: unknown): VaultFailure => ({ why: 'no-answer', detail: String(error) }));
      if (failed === null) {
        failures = 0;
        if (!again) become({ state: 'saved' });
      } else {
        const count = stopped ? 0 : await database.outbox.count().catch(() => 0);
        become({ state: 'vault-behind', waiting: count, reason: failed });
        const delay = retryDelays[Math.min(failures, retryDelays.length - 1)];
        failures += 1;
        if (delay !== undefined && !stopped) timer = setTimeout(kick, delay);
      }
    } while (again && !stopped);
    running = null;
  };
  const kick = () => {
    if (stopped) return;
    clearTimeout(timer);
    if (running === null) running = run();
    else again = true;
  };
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saving: () => {
      if (state.state !== 'vault-behind') become({ state: 'saving' });
    },
    kick,
    async settled() {
      while (running !== null) await running;
      return state;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}

/**
 * Takes what the vault has from the outbox. Not strict as all else is: should a power cut undo it, the vault is sent again what
 * it has, which changes nothing, and the next save does not wait for a second syncing of the disk.
 */
function acknowledge(database: CatalogueDatabase, ids: readonly string[], head: JournalHead): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction(['outbox', 'settings'], 'readwrite', { durability: 'relaxed' });
    for (const id of ids) transaction.objectStore('outbox').delete(id);
    transaction.objectStore('settings').put({ key: 'acknowledged', value: head });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The outbox could not be emptied.'));
  });
}

async function waiting(database: CatalogueDatabase, limit: number): Promise<readonly string[]> {
  return database.outbox.orderBy('id').limit(limit).primaryKeys();
}
