import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locales } from '../text/language';
import { useLanguage } from '../text/language-context';
import { TextProvider } from '../text/text-provider';
import { keepKeyboard } from '../ui/keep-keyboard';
import { AppearanceProvider } from './appearance-provider';
import { CatalogueGate } from './catalogue-gate';
import { type ConnectDesk, DeskGate } from './desk-gate';
import { ErrorBoundary } from './error-screen';
import { Shell } from './shell';

export function App({ connect }: { readonly connect: ConnectDesk }) {
  return (
    <TextProvider>
      <InLanguage connect={connect} />
    </TextProvider>
  );
}

function InLanguage({ connect }: { readonly connect: ConnectDesk }) {
  const { language } = useLanguage();
  useEffect(() => keepKeyboard(document), []);
  return (
    <I18nProvider locale={locales[language]}>
      <ErrorBoundary>
        <AppearanceProvider>
          <DeskGate connect={connect}>
            <CatalogueGate>
              <Shell />
            </CatalogueGate>
          </DeskGate>
        </AppearanceProvider>
      </ErrorBoundary>
    </I18nProvider>
  );
}
