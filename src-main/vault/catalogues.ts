import { randomUUID } from 'node:crypto';
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

export type NewCatalogue = { readonly id: string; readonly title: string; readonly sample: boolean; readonly createdAt: string };

export type Catalogues = {
  list(): Promise<Outcome<CatalogueSummary[]>>;
  /** Creating one that is there with the same id changes nothing: the answer to the first try may have been lost. */
  create(input: NewCatalogue): Promise<Outcome<Record<string, never>>>;
  remove(id: string): Promise<Outcome<Record<string, never>>>;
  /** Runs the task with an open catalogue, or answers `unknown-catalogue`. */
  use<Value>(id: string, task: (catalogue: Catalogue) => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
  close(): Promise<void>;
};

/** The catalogues below `<root>/catalogues`, each opened at its first use. */
export function createCatalogues(root: string, options: CatalogueOptions): Catalogues {
  const folder = join(root, 'catalogues');
  const removedFolder = join(root, 'removed');
  const open = new Map<string, Catalogue>();
  const queue = createQueue();

  async function find(id: string): Promise<Catalogue | null> {
    const found = open.get(id);
    if (found !== undefined) return found;
    if (!catalogueId.safeParse(id).success || !(await namesIn(folder)).includes(id)) return null;
    const path = join(folder, id);
    const catalogue = openCatalogue(path, await readCatalogueInfo(path, id), options);
    // Two first uses at once must share one journal, or their lines would cross.
    const other = open.get(id);
    if (other !== undefined) return other;
    open.set(id, catalogue);
    return catalogue;
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
          const catalogue = await find(id);
          if (catalogue !== null) summaries.push(await summary(catalogue));
        }
        return done(summaries);
      } catch (error) {
        return refused(readFailure(error));
      }
    },
    create: ({ id, title, sample, createdAt }) =>
      queue.run(async () => {
        try {
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
          const catalogue = await find(id);
          if (catalogue === null) return refused({ why: 'unknown-catalogue' });
          if (!catalogue.info.sample) return refused({ why: 'not-possible-here' });
          await catalogue.close();
          open.delete(id);
          await mkdir(removedFolder, { recursive: true });
          const away = join(removedFolder, `${id}-${randomUUID()}`);
          await rename(catalogue.folder, away);
          await syncFolder(folder);
          await rm(away, { recursive: true, force: true });
          return done({});
        } catch (error) {
          return refused(await writeFailure(error, options.disk, root, 0));
        }
      }),
    async use(id, task) {
      try {
        const catalogue = await find(id);
        return catalogue === null ? refused({ why: 'unknown-catalogue' }) : await task(catalogue);
      } catch (error) {
        return refused(readFailure(error));
      }
    },
    async close() {
      for (const catalogue of open.values()) await catalogue.close();
      open.clear();
    },
  };
}
