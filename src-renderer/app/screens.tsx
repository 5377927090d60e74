import { type ComponentType, lazy } from 'react';
import type { Screen } from '../panels/shell/place';
import type { TextKey } from '../text/text-key';
import type { IconName } from '../ui/icon-paths';

type ScreenEntry = {
  readonly labelKey: TextKey;
  readonly icon: IconName;
  readonly shortcut: string;
  /** Name of the counter shown beside it. */
  readonly counter?: 'inbox' | 'review';
  readonly Content: ComponentType;
};

/** The screens of the frame, in the order of the navigation; each is loaded when it is first opened. */
export const screenEntries: { readonly [screen in Screen]: ScreenEntry } = {
  catalogue: {
    labelKey: 'app.catalogue',
    icon: 'catalogue',
    shortcut: 'Mod+1',
    Content: lazy(async () => ({ default: (await import('../features/records/records-screen')).RecordsScreen })),
  },
  inbox: {
    labelKey: 'app.inbox',
    icon: 'inbox',
    shortcut: 'Mod+2',
    counter: 'inbox',
    Content: lazy(async () => ({ default: (await import('../features/scans/inbox-screen')).InboxScreen })),
  },
  review: {
    labelKey: 'app.review',
    icon: 'review',
    shortcut: 'Mod+3',
    counter: 'review',
    Content: lazy(async () => ({ default: (await import('../features/review/review-screen')).ReviewScreen })),
  },
  exchange: {
    labelKey: 'app.exchange',
    icon: 'exchange',
    shortcut: 'Mod+4',
    Content: lazy(async () => ({ default: (await import('../features/exchange/exchange-screen')).ExchangeScreen })),
  },
  duplicates: {
    labelKey: 'app.duplicates',
    icon: 'copy',
    shortcut: 'Mod+5',
    Content: lazy(async () => ({ default: (await import('../features/duplicates/duplicates-screen')).DuplicatesScreen })),
  },
  settings: {
    labelKey: 'app.settings',
    icon: 'settings',
    shortcut: 'Mod+,',
    Content: lazy(async () => ({ default: (await import('../features/settings/settings-screen')).SettingsScreen })),
  },
};
