import { createContext, useContext } from 'react';
import type { CatalogueSummary } from '../../../src-main/contract/catalogues';
import type { Failure } from '../../../src-main/contract/results';
import type { Result } from '../../core/result';
import type { Catalogue } from '../../data/catalogue';

/** Closes the catalogue that is being prepared and opens it again as another agent. It can fail as any opening can. */
export type ReopenAs = (agent: string) => Promise<Result<Catalogue, Failure>>;

/** The catalogues of this data folder, and going from one to another. Each has its own database and its own vault folder. */
export type Catalogues = {
  readonly list: readonly CatalogueSummary[];
  /** Id of the one that is open; null on the first start screen. */
  readonly current: string | null;
  /** `agent`: who works from now on; absent, the one remembered in that catalogue. Opening the present one again is a way to change the person. */
  readonly open: (id: string, agent?: string) => void;
  /**
   * Makes a catalogue and opens it; `prepare` writes the first rows before anything shows. When it fails, a sample catalogue
   * is removed again whole. `agent` is who writes those rows; absent, a new agent.
   */
  create<Why = never>(
    catalogue: { readonly title: string; readonly sample: boolean; readonly agent?: string },
    prepare?: (catalogue: Catalogue, reopenAs: ReopenAs) => Promise<Result<void, Why>>,
  ): Promise<Result<void, Failure | Why>>;
  /** Closes the sample catalogue, removes its database and its vault folder, and goes to another catalogue or to the first start. */
  readonly leaveSample: () => void;
  /** Why the sample could not be removed when that was last asked for. */
  readonly sampleProblem: Failure | null;
};

export const CataloguesContext = createContext<Catalogues | null>(null);

export function useCatalogues(): Catalogues {
  const catalogues = useContext(CataloguesContext);
  if (catalogues === null) throw new Error('useCatalogues outside its provider');
  return catalogues;
}
