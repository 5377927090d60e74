import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { firstLanguage, isLanguage, type Language, locales } from './language';
import { LanguageContext } from './language-context';
import { messagesByLanguage } from './messages';
import { reportTextProblem } from './text-problem';

const storageKey = 'matricule.language';

/** Speaks the language chosen before, or the system's at the first start. `language` fixes it, for tests. */
export function TextProvider({ children, language: fixed }: { readonly children: ReactNode; readonly language?: Language }) {
  const [chosen, setChosen] = useState<Language>(() => fixed ?? storedLanguage() ?? firstLanguage(navigator.languages));
  useEffect(() => {
    document.documentElement.lang = chosen;
  }, [chosen]);
  const context = useMemo(
    () => ({
      language: chosen,
      setLanguage: (next: Language) => {
        setChosen(next);
        storeLanguage(next);
      },
    }),
    [chosen],
  );
  return (
    <LanguageContext value={context}>
      <IntlProvider locale={locales[chosen]} defaultLocale={locales.fr} messages={messagesByLanguage[chosen]} onError={reportTextProblem}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lasts until the window closes.
  }
}
