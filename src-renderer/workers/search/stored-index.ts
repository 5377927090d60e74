import type { ManTexts } from '../../core/search/man-texts';
import type { IndexState } from '../../core/search/search-index';
import type { Segment } from '../../core/search/segment';
import { segmentFromBytes, segmentToBytes, segmentVersion } from '../../core/search/segment-file';
import type { IndexFolder } from './index-folder';

/** What an index was made from: it is current only while this is what the catalogue says of itself. */
export type IndexSource = {
  readonly catalogue: string;
  /** Id of the newest change; empty in an empty catalogue. */
  readonly lastChange: string;
  /** The names of all sites, which the texts of burials and sources hold. */
  readonly sites: string;
};

type Head = {
  readonly version: number;
  readonly source: IndexSource;
  /** The file of the packed segment. */
  readonly base: string;
  readonly gone: readonly string[];
  readonly edited: readonly ManTexts[];
};

const headName = 'head.json';

/** The index of a catalogue as files: `base-N.bin`, written when it is packed, and `head.json` with all edits since, written at every edit. */
export class StoredIndex {
  readonly #folder: IndexFolder;
  #number = 0;
  #written: { readonly segment: Segment; readonly name: string } | null = null;
  #last: Promise<void> = Promise.resolve();
  #next: { readonly state: IndexState; readonly source: IndexSource } | null = null;

  constructor(folder: IndexFolder) {
    this.#folder = folder;
  }

  /** The index as stored; null when there is none, or when it is damaged or another one than the catalogue needs. */
  async load(source: IndexSource): Promise<IndexState | null> {
    const head = headIn(await this.#folder.read(headName));
    if (head === null) return null;
    this.#number = Number(/^base-(\d+)\.bin$/.exec(head.base)?.[1] ?? 0);
    const { catalogue, lastChange, sites } = head.source;
    if (catalogue !== source.catalogue || lastChange !== source.lastChange || sites !== source.sites) return null;
    const bytes = await this.#folder.read(head.base);
    const segment = bytes === null ? null : segmentFromBytes(bytes);
    if (segment === null || !segment.ok) return null;
    this.#written = { segment: segment.value, name: head.base };
    return { base: segment.value, gone: head.gone, edited: head.edited };
  }

  /** Stores the index; while one storing runs, only the newest of those asked for meanwhile follows it. */
  save(state: IndexState, source: IndexSource): Promise<void> {
    const isWaiting = this.#next !== null;
    this.#next = { state, source };
    if (!isWaiting) this.#last = this.#last.then(() => this.#store());
    return this.#last;
  }

  async #store(): Promise<void> {
    const next = this.#next;
    this.#next = null;
    if (next === null) return;
    const before = this.#written;
    if (before?.segment !== next.state.base) {
      this.#number += 1;
      const name = `base-${this.#number}.bin`;
      if (!(await this.#folder.write(name, segmentToBytes(next.state.base)))) return;
      this.#written = { segment: next.state.base, name };
    }
    const { gone, edited } = next.state;
    const head: Head = { version: segmentVersion, source: next.source, base: this.#written?.name ?? '', gone, edited };
    const isStored = await this.#folder.write(headName, new TextEncoder().encode(JSON.stringify(head)));
    if (isStored && before !== null && before !== this.#written) await this.#folder.remove(before.name);
  }
}

function headIn(bytes: Uint8Array | null): Head | null {
  if (bytes === null) return null;
  try {
    const head = JSON.parse(new TextDecoder().decode(bytes)) as Head;
    return head.version === segmentVersion ? head : null;
  } catch {
    return null;
  }
}
