import type { Change, ChangeDraft } from '../../core/changes/change';
import { isSealed } from '../../core/properties';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue, Drafts, JoinReport, SummariesChanged, WriteOptions, Written } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import type { UndoFailure, WriteFailure } from '../failures';
import type { OpenInput } from '../open';
import type { UndoableBatch } from '../undo';
import { batchBehind, describeBatch, findRedoable, findUndoable, redoLabel, revertDrafts, undoLabel } from '../undoing/find';
import type { Sender } from '../vault/sender';
import { applyChanges } from './apply';
import { inChunks } from './chunks';
import { deriveNextChunk } from './derive-again';
import { createQueue } from './queue';
import type { Stamper } from './stamper';
import { storageFailure } from './write-failure';

type SessionParts = {
  readonly input: OpenInput;
  readonly database: CatalogueDatabase;
  readonly agent: string;
  readonly stamper: Stamper;
  readonly sender: Sender;
  readonly joined: JoinReport;
  /** Lets other windows in. */
  readonly release: () => void;
};

/** The open catalogue: one queue of writes, one database, one vault behind. */
export function createSession({ input, database, agent, stamper, sender, joined, release }: SessionParts): Catalogue {
  const queue = createQueue();
  const listeners = new Set<(event: SummariesChanged) => void>();
  let closed = false;

  const put = async (changes: readonly Change[]): Promise<WriteFailure | null> => {
    let written = 0;
    for (const chunk of inChunks(changes)) {
      try {
        const changed = await applyChanges(database, chunk, { outbox: true, clock: stamper.clock() });
        for (const listener of listeners) listener(changed);
      } catch (error) {
        return storageFailure(error, written);
      }
      written += chunk.length;
      sender.kick();
    }
    return null;
  };
  // Between the writes, so that nobody waits for a catalogue of an older version to be made again.
  const deriveOn = async () => {
    const changed = closed ? null : await deriveNextChunk(database);
    if (changed === null) return;
    for (const listener of listeners) listener(changed);
    void queue.run(deriveOn);
  };
  void queue.run(deriveOn);
  const writeNow = async <Why>(drafts: Drafts<Why>, options: WriteOptions): Promise<Result<Written, Why | WriteFailure>> => {
    if (closed) return failure({ why: 'closed' });
    const made = typeof drafts === 'function' ? await drafts() : success(drafts);
    if (!made.ok) return made;
    const sealed = sealedProperty(made.value);
    if (sealed !== null) return failure({ why: 'sealed-property', property: sealed });
    const batch = options.batch ?? input.random.uuid();
    if (made.value.length === 0) return success({ batch, changes: [] });
    const changes = await stamper.stamp(made.value, { id: batch, label: options.batchLabel, agent });
    sender.saving();
    const failed = await put(changes);
    if (failed !== null) {
      sender.kick();
      return failure(failed);
    }
    return success({ batch, changes: changes.map((change) => change.id) });
  };
  const write = <Why = never>(drafts: Drafts<Why>, options: WriteOptions) => queue.run(() => writeNow(drafts, options));
  const undoable = async (): Promise<UndoableBatch | null> => {
    const batch = await findUndoable(database, agent);
    return batch === null ? null : describeBatch(database, batch, batch);
  };
  const redoable = async (): Promise<UndoableBatch | null> => {
    const undone = await findRedoable(database, agent);
    return undone === null ? null : describeBatch(database, undone, await batchBehind(database, undone));
  };
  /** Reverts what `find` names, in the queue, so that what is named is what is reverted. */
  const revert = async (find: () => Promise<UndoableBatch | null>, knowing: boolean, batchLabel: string): Promise<Result<UndoableBatch, UndoFailure>> => {
    const named: UndoableBatch[] = [];
    const written = await write<UndoFailure>(
      async () => {
        const found = await find();
        if (found === null) return failure({ why: 'nothing-to-undo' });
        if (found.later.length > 0 && !knowing) return failure({ why: 'work-rests-on-it', later: found.later });
        named.push(found);
        const row = await database.batches.get(found.id);
        return success(row === undefined ? [] : await revertDrafts(database, row));
      },
      { batchLabel },
    );
    if (!written.ok) return written;
    const [found] = named;
    return found === undefined ? failure({ why: 'nothing-to-undo' }) : success(found);
  };
  return {
    id: input.id,
    desk: input.desk,
    database,
    random: input.random,
    now: input.now,
    agent: () => agent,
    write,
    undoable,
    redoable,
    undo: (options) => revert(undoable, options?.knowing ?? false, undoLabel),
    redo: () => revert(redoable, true, redoLabel),
    saveState: { current: sender.current, subscribe: sender.subscribe },
    settled: () => queue.run(async () => undefined).then(sender.settled),
    onSummaries(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    joined,
    close: () =>
      queue.run(async () => {
        closed = true;
        sender.stop();
        await sender.settled();
        listeners.clear();
        database.close();
        release();
      }),
  };
}

function sealedProperty(drafts: readonly ChangeDraft[]): string | null {
  for (const { kind, payload } of drafts) {
    if (kind === 'assert' && typeof payload.property === 'string' && isSealed(payload.property)) return payload.property;
  }
  return null;
}
