import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueSummary } from '../contract/catalogues';
import { catalogueId } from '../contract/names';
import type { Outcome } from '../contract/results';
import { type Catalogue, type CatalogueOptions, createCatalogueFolder, openCatalogue, readCatalogueInfo } from './catalogue';
import { readFailure, syncFolder, writeFailure } from './disk';
import { emptyHash } from './journal/line';
import { namesIn } from './originals/places';
import { done, refused } from './outcomes';
import { createQueue } from './queue';

type NewCatalogue = { readonly id: string; readonly title: string; readonly sample: boolean; readonly createdAt: string };

type Catalogues = {
  list(): Promise<Outcome<CatalogueSummary[]>>;
  /** Creating one that is there with the same id changes nothing: the answer to the first try may have been lost. */
  create(input: NewCatalogue): Promise<Outcome<Record<string, never>>>;
  remove(id: string): Promise<Outcome<Record<string, never>>>;
  /**
   * Runs the task with an open catalogue, or answers `unknown-catalogue`, or `host-lost` after the closing. `ending` asks
   * the task to give up, because the catalogue is being removed or closed: both wait for it.
   */
  use<Value>(id: string, task: (catalogue: Catalogue, ending: AbortSignal) => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
  close(): Promise<void>;
};

type OpenCatalogue = { readonly catalogue: Catalogue; readonly ending: AbortController; readonly tasks: Set<Promise<unknown>> };

/** The catalogues below `<root>/catalogues`, each opened at its first use. */
export function createCatalogues(root: string, options: CatalogueOptions): Catalogues {
  const folder = join(root, 'catalogues');
  const removedFolder = join(root, 'removed');
  const open = new Map<string, OpenCatalogue>();
  const queue = createQueue();
  let closed = false;

  async function find(id: string): Promise<OpenCatalogue | null> {
    const found = open.get(id);
    if (found !== undefined) return found;
    if (!catalogueId.safeParse(id).success || !(await namesIn(folder)).includes(id)) return null;
    const path = join(folder, id);
    const catalogue = openCatalogue(path, await readCatalogueInfo(path, id), options);
    // Two first uses at once must share one journal, or their lines would cross.
    const other = open.get(id);
    if (other !== undefined) return other;
    const ending = new AbortController();
    // One listener for each original on its way in.
    setMaxListeners(0, ending.signal);
    const opened = { catalogue, ending, tasks: new Set<Promise<unknown>>() };
    open.set(id, opened);
    return opened;
  }

  async function use<Value>(id: string, task: (catalogue: Catalogue, ending: AbortSignal) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    try {
      const found = closed ? null : await find(id);
      if (closed) return refused({ why: 'host-lost' });
      if (found === null || found.ending.signal.aborted) return refused({ why: 'unknown-catalogue' });
      const running = task(found.catalogue, found.ending.signal);
      found.tasks.add(running);
      try {
        return await running;
      } finally {
        found.tasks.delete(running);
      }
    } catch (error) {
      return refused(readFailure(error));
    }
  }

  /** Nothing of the catalogue is under way or open afterwards. */
  async function end({ catalogue, ending, tasks }: OpenCatalogue): Promise<void> {
    ending.abort();
    await Promise.allSettled(tasks);
    await catalogue.close();
  }

  async function summary(catalogue: Catalogue): Promise<CatalogueSummary> {
    const { id, title, sample, createdAt } = catalogue.info;
    const journal = await catalogue.journal();
    const head = journal.ok ? journal.value.head() : { count: 0, hash: emptyHash };
    const failure = journal.ok ? null : journal.failure;
    const damaged = catalogue.infoDamaged ? 'catalogue.json' : failure?.why === 'damaged' || failure?.why === 'cannot-read' ? failure.detail : null;
    return { id, title, sample, createdAt, journal: head, ...(damaged === null ? {} : { damaged }) };
  }

  return {
    async list() {
      try {
        const summaries: CatalogueSummary[] = [];
        for (const id of [...(await namesIn(folder))].sort()) {
          const found = await use(id, async (catalogue) => done(await summary(catalogue)));
          if (found.ok) summaries.push(found.value);
          else if (found.failure.why !== 'unknown-catalogue') return found;
        }
        return done(summaries);
      } catch (error) {
        return refused(readFailure(error));
      }
    },
    create: ({ id, title, sample, createdAt }) =>
      queue.run(async () => {
        try {
          if (closed) return refused({ why: 'host-lost' });
          if ((await find(id)) !== null) return done({});
          await createCatalogueFolder(options.disk, join(folder, id), { format: 1, id, title, sample, createdAt });
          return done({});
        } catch (error) {
          return refused(await writeFailure(error, options.disk, root, 0));
        }
      }),
    remove: (id) =>
      queue.run(async () => {
        try {
          if (closed) return refused({ why: 'host-lost' });
          const found = await find(id);
          if (found === null) return refused({ why: 'unknown-catalogue' });
          if (!found.catalogue.info.sample) return refused({ why: 'not-possible-here' });
          await end(found);
          await mkdir(removedFolder, { recursive: true });
          const away = join(removedFolder, `${id}-${randomUUID()}`);
          await rename(found.catalogue.folder, away);
          await syncFolder(folder);
          // What cannot be deleted now is swept at the next opening; the catalogue is gone already.
          await rm(away, { recursive: true, force: true }).catch(() => undefined);
          return done({});
        } catch (error) {
          return refused(await writeFailure(error, options.disk, root, 0));
        } finally {
          const found = open.get(id);
          if (found?.ending.signal.aborted) open.delete(id);
        }
      }),
    use,
    async close() {
      closed = true;
      await queue.run(async () => undefined);
      await Promise.all([...open.values()].map(end));
      open.clear();
    },
  };
}
