import { type ReactNode, useMemo } from 'react';
import { StartScreen } from '../features/start/start-screen';
import { CataloguesContext } from '../panels/shell/catalogues';
import { useFailureText } from '../panels/shell/failure-text';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { CatalogueProviders } from './catalogue-providers';
import { FullScreenMessage } from './full-screen-message';
import { OpenProblem } from './open-problem';
import { OpeningProgress } from './opening-progress';
import { useCatalogueOpening } from './use-catalogue-opening';

/** Finds the catalogue to open and asks what must be asked before; the work is shown only over an open catalogue. */
export function CatalogueGate({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const failureText = useFailureText();
  const { state, catalogues, retry, settle, rebuildVault, startAnew } = useCatalogueOpening();
  const content = useMemo(() => {
    switch (state.step) {
      case 'listing':
        return null;
      case 'opening':
        return state.progress === null ? null : <OpeningProgress {...state.progress} />;
      case 'list-failed':
        return (
          <FullScreenMessage
            icon="database"
            heading={text('app.list-failed.heading')}
            actions={
              <Button kind="primary" onPress={retry}>
                {text('app.error.retry')}
              </Button>
            }
          >
            <p>{failureText(state.failure)}</p>
          </FullScreenMessage>
        );
      case 'start':
        return <StartScreen />;
      case 'vault-missing':
        return (
          <FullScreenMessage
            icon="warning"
            heading={text('app.vault-missing.heading')}
            actions={
              <>
                <Button kind="primary" onPress={() => rebuildVault(state.id)}>
                  {text('app.vault-missing.rebuild')}
                </Button>
                <Button onPress={startAnew}>{text('app.vault-missing.other')}</Button>
              </>
            }
          >
            <p>{text('app.vault-missing.what')}</p>
            <p>{text('app.vault-missing.folder')}</p>
          </FullScreenMessage>
        );
      case 'outcome':
        return state.outcome.state === 'open' ? (
          <CatalogueProviders key={state.outcome.catalogue.id} catalogue={state.outcome.catalogue}>
            {children}
          </CatalogueProviders>
        ) : (
          <OpenProblem outcome={state.outcome} onRetry={() => catalogues.open(state.id)} onOutcome={(outcome) => settle(state.id, outcome)} />
        );
    }
  }, [state, children, text, failureText, retry, settle, rebuildVault, startAnew, catalogues]);
  return <CataloguesContext value={catalogues}>{content}</CataloguesContext>;
}
