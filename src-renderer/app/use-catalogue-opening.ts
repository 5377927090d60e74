import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CatalogueSummary } from '../../src-main/contract/catalogues';
import type { Desk } from '../../src-main/contract/desk';
import type { Failure } from '../../src-main/contract/results';
import { failure, success } from '../core/result';
import type { Catalogue } from '../data/catalogue';
import { databaseName } from '../data/database';
import { type JoinProgress, openCatalogue } from '../data/open';
import type { OpenOutcome } from '../data/open-outcome';
import type { Catalogues, ReopenAs } from '../panels/shell/catalogues';
import { useDesk } from '../panels/shell/desk';
import { readRemembered, remember } from '../panels/shell/remembered';
import { browserRandom } from './browser-random';
import { hasDatabase, removeDatabase } from './databases';

type OpeningState =
  | { readonly step: 'listing' }
  | { readonly step: 'list-failed'; readonly failure: Failure }
  | { readonly step: 'start' }
  /** This window has the catalogue it had last, and the data folder does not know it. */
  | { readonly step: 'vault-missing'; readonly id: string }
  /** `progress` where much is read from the safety copy. */
  | { readonly step: 'opening'; readonly id: string; readonly progress: JoinProgress | null }
  | { readonly step: 'outcome'; readonly id: string; readonly outcome: OpenOutcome };

const lastOpened = 'catalogue';

type CatalogueOpening = {
  readonly state: OpeningState;
  readonly catalogues: Catalogues;
  readonly retry: () => void;
  readonly settle: (id: string, outcome: OpenOutcome) => void;
  readonly rebuildVault: (id: string) => void;
  readonly startAnew: () => void;
};

export function useCatalogueOpening(): CatalogueOpening {
  const desk = useDesk();
  const [state, setState] = useState<OpeningState>({ step: 'listing' });
  const [list, setList] = useState<readonly CatalogueSummary[]>([]);
  const [sampleProblem, setSampleProblem] = useState<Failure | null>(null);
  const open = useRef<Catalogue | null>(null);

  const settle = useCallback((id: string, outcome: OpenOutcome) => {
    open.current = outcome.state === 'open' ? outcome.catalogue : null;
    if (outcome.state === 'open') remember(lastOpened, id);
    setState({ step: 'outcome', id, outcome });
  }, []);

  /** Everything that reads the open catalogue, workers too, is gone before it closes. */
  const leaveOpen = useCallback(async (next: OpeningState) => {
    flushSync(() => setState(next));
    await open.current?.close();
    open.current = null;
  }, []);

  const openById = useCallback(
    async (id: string, agent?: string) => {
      await leaveOpen({ step: 'opening', id, progress: null });
      settle(id, await openOne(desk, id, agent, (progress) => setState({ step: 'opening', id, progress })));
    },
    [desk, leaveOpen, settle],
  );

  const reload = useCallback(async (): Promise<readonly CatalogueSummary[] | null> => {
    const answer = await desk.call('catalogues.list', {});
    if (!answer.ok) {
      setState({ step: 'list-failed', failure: answer.failure });
      return null;
    }
    setList(answer.value);
    return answer.value;
  }, [desk]);

  const choose = useCallback(async () => {
    const found = await reload();
    if (found === null) return;
    const last = readRemembered<string>(lastOpened, '');
    const known = found.find(({ id }) => id === last) ?? null;
    if (known === null && last !== '' && (await hasDatabase(databaseName(last)))) return setState({ step: 'vault-missing', id: last });
    const first = known ?? found.find(({ sample }) => !sample) ?? found[0];
    if (first === undefined) setState({ step: 'start' });
    else await openById(first.id);
  }, [reload, openById]);

  useEffect(() => {
    void choose();
  }, [choose]);

  const leaveSample = useCallback(async () => {
    const sample = list.find((entry) => entry.sample && open.current?.id === entry.id);
    if (sample === undefined) return;
    await leaveOpen({ step: 'listing' });
    const removed = await discard(desk, sample.id, true);
    setSampleProblem(removed.ok ? null : removed.failure);
    remember(lastOpened, '');
    await choose();
  }, [list, desk, leaveOpen, choose]);

  const catalogues = useMemo<Catalogues>(
    () => ({
      list,
      sampleProblem,
      current: state.step === 'outcome' && state.outcome.state === 'open' ? state.id : null,
      open: (id, agent) => void openById(id, agent),
      create: async ({ title, sample, agent }, prepare) => {
        const id = crypto.randomUUID();
        const made = await desk.call('catalogues.create', { id, title, sample, createdAt: new Date().toISOString() });
        if (!made.ok) return made;
        // The one that is open stays so until the new one is whole.
        let outcome = await openOne(desk, id, agent);
        const reopenAs: ReopenAs = async (other) => {
          if (outcome.state === 'open') await outcome.catalogue.close();
          outcome = await openOne(desk, id, other);
          return outcome.state === 'open' ? success(outcome.catalogue) : failure({ why: 'unknown-catalogue' });
        };
        if (outcome.state === 'open' && prepare !== undefined) {
          const prepared = await prepare(outcome.catalogue, reopenAs);
          if (!prepared.ok) {
            if (outcome.state === 'open') await outcome.catalogue.close();
            await discard(desk, id, sample);
            await reload();
            return prepared;
          }
        }
        await reload();
        await leaveOpen({ step: 'opening', id, progress: null });
        settle(id, outcome);
        return success(undefined);
      },
      leaveSample: () => void leaveSample(),
    }),
    [list, sampleProblem, state, desk, openById, leaveSample, leaveOpen, reload, settle],
  );

  const rebuildVault = useCallback(
    async (id: string) => {
      // The empty vault folder is the ground for the question that follows: nothing is restored without an answer.
      const made = await desk.call('catalogues.create', { id, title: 'Matricule', sample: false, createdAt: new Date().toISOString() });
      if (!made.ok) return setState({ step: 'list-failed', failure: made.failure });
      await reload();
      await openById(id);
    },
    [desk, reload, openById],
  );

  const startAnew = useCallback(() => {
    remember(lastOpened, '');
    void choose();
  }, [choose]);

  return { state, catalogues, retry: choose, settle, rebuildVault, startAnew };
}

function openOne(desk: Desk, id: string, agent?: string, onProgress?: (progress: JoinProgress) => void): Promise<OpenOutcome> {
  const who = agent === undefined ? {} : { agent };
  return openCatalogue({ desk, id, ...who, now: () => Date.now(), random: browserRandom, locks: navigator.locks, onProgress });
}

/** Takes a sample catalogue away, vault first: a database without its vault would be asked about at the next start. */
async function discard(desk: Desk, id: string, sample: boolean) {
  if (!sample) return success(undefined);
  const removed = await desk.call('catalogues.remove', { id });
  if (!removed.ok) return removed;
  await removeDatabase(databaseName(id));
  return success(undefined);
}
