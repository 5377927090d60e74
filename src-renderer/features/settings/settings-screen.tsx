import type { ReactNode } from 'react';
import { OwnReasons } from '../../panels/decision/own-reasons';
import { useNavigation } from '../../panels/shell/navigation';
import { ShortcutList } from '../../panels/shell/shortcut-list';
import { useText } from '../../text/use-text';
import { HeardOnly } from '../../ui/heard-only';
import { Panel } from '../../ui/panel';
import { Tabs } from '../../ui/tabs';
import { About } from './about';
import { AppearanceSettings } from './appearance-settings';
import { CatalogueSettings } from './catalogue-settings';
import { PersonSettings } from './person-settings';
import { SafetySettings } from './safety-settings';
import styles from './settings.module.css';
import { SiteSettings } from './site-settings';

const parts = ['person', 'appearance', 'sites', 'reasons', 'safety', 'catalogues', 'shortcuts', 'about'] as const;
type Part = (typeof parts)[number];

const contents: { readonly [part in Part]: ReactNode } = {
  person: <PersonSettings />,
  appearance: <AppearanceSettings />,
  sites: <SiteSettings />,
  reasons: <OwnReasons />,
  safety: <SafetySettings />,
  catalogues: <CatalogueSettings />,
  shortcuts: <ShortcutList />,
  about: <About />,
};

export function SettingsScreen() {
  const text = useText();
  const { place, adjust } = useNavigation();
  const selected = parts.find((part) => part === place.panel) ?? 'person';
  return (
    <div className={styles.screen}>
      <h1>
        <HeardOnly>{text('app.settings')}</HeardOnly>
      </h1>
      <Tabs
        label={text('app.settings')}
        selected={selected}
        onSelect={(panel) => adjust({ panel })}
        tabs={parts.map((part) => ({
          id: part,
          label: text(`settings.${part}`),
          content: (
            <div className={styles.part}>
              <Panel heading={text(`settings.${part}`)}>{contents[part]}</Panel>
            </div>
          ),
        }))}
      />
    </div>
  );
}
