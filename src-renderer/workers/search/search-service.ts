import type { ManProfile } from '../../core/model/profile';
import { knownSite } from '../../core/provenance/sites';
import { type AskOptions, ask } from '../../core/search/ask';
import { type ManTexts, textsOf } from '../../core/search/man-texts';
import { type ManPage, textsOfPages, wordsOfPages } from '../../core/search/page-texts';
import { SearchIndex } from '../../core/search/search-index';
import type { CatalogueDatabase } from '../../data/database';
import { pagesOfMen, scansWithText } from '../../data/queries/man-pages';
import { readProfiles } from '../../data/queries/profiles';
import type { IndexFolder } from './index-folder';
import type { FromSearch, SearchState, ToSearch } from './messages';
import { packAnswer } from './packed-answer';
import { type IndexSource, StoredIndex } from './stored-index';

export type SearchSurroundings = {
  readonly database: CatalogueDatabase;
  readonly folder: IndexFolder;
  readonly tell: (message: FromSearch) => void;
  /** Resolves when messages that wait have been heard. */
  readonly takeTurns: () => Promise<void>;
};

type Question = { readonly id: number; readonly query: string; readonly options: AskOptions };

const quietTime = 20_000;

/** The index of one catalogue: loaded or built, kept up with what is written, asked. It never writes the catalogue. */
export class SearchService {
  readonly #around: SearchSurroundings;
  readonly #catalogue: string;
  readonly #stored: StoredIndex;
  #index = new SearchIndex();
  #siteNames = new Map<string, readonly string[]>();
  #state: SearchState = { done: 0, total: 0, ready: false };
  readonly #questions: Question[] = [];
  readonly #forgotten = new Set<number>();
  readonly #changed = new Set<string>();
  #isAnswering = false;
  #answering = 0;
  #updating: Promise<void> = Promise.resolve();
  #loading: Promise<unknown> = Promise.resolve();
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(catalogue: string, around: SearchSurroundings) {
    this.#catalogue = catalogue;
    this.#around = around;
    this.#stored = new StoredIndex(around.folder);
  }

  hear(message: Exclude<ToSearch, { readonly type: 'open' }>): void {
    if (message.type === 'ask') {
      this.#questions.push(message);
      void this.#answerAll();
    } else if (message.type === 'forget') {
      if (this.#answering === message.id || this.#questions.some(({ id }) => id === message.id)) this.#forgotten.add(message.id);
    } else {
      for (const id of message.ids) this.#changed.add(id);
      this.#updating = this.#updating.then(() => this.#update());
    }
  }

  /** Loads the stored index or builds it; what was written meanwhile is put in too. */
  async start(isBehind: boolean): Promise<void> {
    const loading = this.#load(isBehind);
    this.#loading = loading;
    this.#updating = loading.then(() => undefined);
    const { isCurrent, total } = await loading;
    if (!isCurrent) await this.#build(total);
  }

  async #load(isBehind: boolean): Promise<{ readonly isCurrent: boolean; readonly total: number }> {
    const source = await this.#source();
    const stored = isBehind ? null : await this.#stored.load(source);
    const total = await this.#around.database.profiles.count();
    const index = stored === null ? null : new SearchIndex(stored);
    // A stored index of another number of men is not this catalogue's.
    if (index === null || index.size() !== total) return { isCurrent: false, total };
    this.#index = index;
    this.#show({ done: total, total, ready: true });
    return { isCurrent: true, total };
  }

  /** Resolves when everything heard so far is in the index and stored, as far as it can be. */
  settled(): Promise<void> {
    return this.#updating;
  }

  async #build(total: number): Promise<void> {
    const builder = this.#index.builder();
    let shown = 0;
    this.#show({ done: 0, total, ready: false });
    const scans = await scansWithText(this.#around.database);
    await readProfiles(
      this.#around.database,
      async (profiles) => {
        const pages = await pagesOfMen(this.#around.database, profiles, scans);
        for (const profile of profiles) builder.add(this.#indexed(profile, pages));
        // Each packing costs as much as it packs: at 1,000, 2,000, 4,000 … men all of them together cost twice the last.
        if (builder.size >= 2 * shown) {
          this.#index.setBase(builder.pack());
          shown = builder.size;
          this.#show({ done: shown, total: Math.max(total, shown), ready: false });
        }
        await this.#around.takeTurns();
      },
      new AbortController().signal,
    );
    this.#index.setBase(builder.pack());
    this.#show({ done: builder.size, total: builder.size, ready: true });
    this.#updating = this.#updating.then(() => this.#save());
    await this.#updating;
  }

  /** Reads again whoever was written since. A man without a profile is gone, or has become a record of another. */
  async #update(): Promise<void> {
    const ids = [...this.#changed];
    this.#changed.clear();
    // What concerns no man is a change all the same, and the stored index says up to which it knows.
    if (ids.length === 0) return this.#save();
    await this.#readSites();
    const profiles = await this.#around.database.profiles.bulkGet(ids);
    const pages = await pagesOfMen(
      this.#around.database,
      profiles.filter((profile) => profile !== undefined),
    );
    const put: ManTexts[] = [];
    const gone: string[] = [];
    for (const [at, id] of ids.entries()) {
      const profile = profiles[at];
      if (profile === undefined) gone.push(id);
      else put.push(this.#indexed(profile, pages));
    }
    this.#index.remove(gone);
    this.#index.put(put);
    if (this.#state.ready) {
      if (this.#index.edits().isMuch) this.#index.merge();
      const size = this.#index.size();
      this.#show({ done: size, total: size, ready: true });
      await this.#save();
      this.#mergeWhenQuiet();
    }
  }

  /** So that nothing of what was taken back or erased stays in the packed file. */
  #mergeWhenQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#updating = this.#updating.then(() => {
        this.#index.merge();
        return this.#save();
      });
    }, quietTime);
  }

  async #save(): Promise<void> {
    // While the first build runs there is nothing whole to keep.
    if (this.#state.ready) await this.#stored.save(this.#index.state(), await this.#source());
  }

  async #source(): Promise<IndexSource> {
    const lastChange = await this.#around.database.changes.toCollection().lastKey();
    await this.#readSites();
    return { catalogue: this.#catalogue, lastChange: String(lastChange ?? ''), sites: JSON.stringify([...this.#siteNames]) };
  }

  async #readSites(): Promise<void> {
    const sites = await this.#around.database.sites.toArray();
    this.#siteNames = new Map(sites.map(({ id, name, shortName }) => [id, [name, shortName]]));
  }

  #textsOf(profile: ManProfile): ManTexts {
    return textsOf(profile, (site) => {
      const known = knownSite(site);
      return this.#siteNames.get(site) ?? (known === undefined ? [] : [known.name, known.shortName]);
    });
  }

  /** What the index holds of a man: of his pages only the words. */
  #indexed(profile: ManProfile, pages: ReadonlyMap<string, readonly ManPage[]>): ManTexts {
    const { id, texts } = this.#textsOf(profile);
    return { id, texts: [...texts, ...wordsOfPages(pages.get(id) ?? [])] };
  }

  async #readProfiles(ids: readonly string[]): Promise<readonly ManProfile[]> {
    return (await this.#around.database.profiles.bulkGet([...ids])).filter((profile) => profile !== undefined);
  }

  #show(state: SearchState): void {
    this.#state = state;
    this.#around.tell({ type: 'state', state });
  }

  async #answerAll(): Promise<void> {
    if (this.#isAnswering) return;
    this.#isAnswering = true;
    for (;;) {
      // Whoever types on has given up the question before: that is heard first.
      await this.#around.takeTurns();
      await this.#loading;
      const question = this.#questions.shift();
      if (question === undefined) break;
      if (!this.#forgotten.delete(question.id)) await this.#answer(question);
    }
    this.#isAnswering = false;
  }

  async #answer({ id, query, options }: Question): Promise<void> {
    this.#answering = id;
    const texts = async (ids: readonly string[]) => (await this.#readProfiles(ids)).map((profile) => this.#textsOf(profile));
    const pages = async (ids: readonly string[]) =>
      [...(await pagesOfMen(this.#around.database, await this.#readProfiles(ids)))].map(([man, read]): ManTexts => ({ id: man, texts: textsOfPages(read) }));
    try {
      const answer = await ask(this.#index, query, options, { texts, pages }, () => this.#forgotten.has(id));
      if (answer !== undefined && !this.#forgotten.delete(id)) this.#around.tell({ type: 'answer', id, answer: packAnswer(answer) });
    } catch (error) {
      this.#around.tell({ type: 'failed', id, detail: String(error) });
    }
    this.#forgotten.delete(id);
  }
}
