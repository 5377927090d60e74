import { type ReactNode, useEffect, useState } from 'react';
import type { Catalogue } from '../data/catalogue';
import { type SummaryList, watchSummaries } from '../data/queries/watch-summaries';
import { CandidateFinderContext } from '../panels/candidates/candidates-context';
import { forgetErased } from '../panels/record/draft/forget-erased';
import { SearchContext } from '../panels/search/search-context';
import { CatalogueContext } from '../panels/shell/catalogue';
import { SummariesContext } from '../panels/shell/summaries';
import { type CandidateFinder, createCandidateFinder } from '../workers/candidates/candidates.client';
import { type CatalogueSearch, createSearch } from '../workers/search/search.client';
import { CommandsProvider } from './commands-provider';
import { FileIntakeProvider } from './file-intake-provider';
import { JobsProvider } from './jobs-provider';
import { NavigationProvider } from './navigation-provider';
import { ToastsProvider } from './toasts-provider';

/** What the screens read through the hooks of panels/shell. */
export function CatalogueProviders({ catalogue, children }: { readonly catalogue: Catalogue; readonly children: ReactNode }) {
  const [summaries, setSummaries] = useState<SummaryList | null>(null);
  const [search, setSearch] = useState<CatalogueSearch | null>(null);
  const [finder, setFinder] = useState<CandidateFinder | null>(null);
  useEffect(() => {
    const list = watchSummaries(catalogue);
    setSummaries(list);
    return () => list.stop();
  }, [catalogue]);
  useEffect(() => {
    const opened = createSearch(catalogue);
    setSearch(opened);
    return () => opened.close();
  }, [catalogue]);
  useEffect(() => {
    const opened = createCandidateFinder(catalogue);
    setFinder(opened);
    return () => opened.close();
  }, [catalogue]);
  useEffect(() => {
    void forgetErased(catalogue);
    return catalogue.onSummaries(({ removed }) => {
      if (removed.length > 0) void forgetErased(catalogue);
    });
  }, [catalogue]);
  if (summaries === null || search === null || finder === null) return null;
  return (
    <CatalogueContext value={catalogue}>
      <SummariesContext value={summaries}>
        <SearchContext value={search}>
          <CandidateFinderContext value={finder}>
            <ToastsProvider>
              <JobsProvider>
                <NavigationProvider catalogue={catalogue.id}>
                  <CommandsProvider>
                    <FileIntakeProvider>{children}</FileIntakeProvider>
                  </CommandsProvider>
                </NavigationProvider>
              </JobsProvider>
            </ToastsProvider>
          </CandidateFinderContext>
        </SearchContext>
      </SummariesContext>
    </CatalogueContext>
  );
}
