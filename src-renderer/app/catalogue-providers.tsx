import { type ReactNode, useEffect, useState } from 'react';
import type { Catalogue } from '../data/catalogue';
import { type SummaryList, watchSummaries } from '../data/queries/watch-summaries';
import { CatalogueContext } from '../panels/shell/catalogue';
import { SummariesContext } from '../panels/shell/summaries';
import { CommandsProvider } from './commands-provider';
import { FileIntakeProvider } from './file-intake-provider';
import { JobsProvider } from './jobs-provider';
import { NavigationProvider } from './navigation-provider';
import { ToastsProvider } from './toasts-provider';

/** What the screens read through the hooks of panels/shell. */
export function CatalogueProviders({ catalogue, children }: { readonly catalogue: Catalogue; readonly children: ReactNode }) {
  const [summaries, setSummaries] = useState<SummaryList | null>(null);
  useEffect(() => {
    const list = watchSummaries(catalogue);
    setSummaries(list);
    return () => list.stop();
  }, [catalogue]);
  if (summaries === null) return null;
  return (
    <CatalogueContext value={catalogue}>
      <SummariesContext value={summaries}>
        <ToastsProvider>
          <JobsProvider>
            <NavigationProvider catalogue={catalogue.id}>
              <CommandsProvider>
                <FileIntakeProvider>{children}</FileIntakeProvider>
              </CommandsProvider>
            </NavigationProvider>
          </JobsProvider>
        </ToastsProvider>
      </SummariesContext>
    </CatalogueContext>
  );
}
