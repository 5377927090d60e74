import type { ReactNode } from 'react';
import { useNavigation } from '../panels/shell/navigation';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

type SettingsNoticeProps = {
  readonly kind: 'warning' | 'error';
  readonly heading: string;
  /** A sentence, with what is to be done in the settings. */
  readonly children: ReactNode;
  /** The part of the settings in which it is done, and the words of the button that leads there. */
  readonly panel: 'person' | 'catalogues';
  readonly verb: string;
  readonly dismiss?: { readonly label: string; readonly onDismiss: () => void };
};

/** What is wrong with the whole work and is mended in the settings. */
export function SettingsNotice({ panel, verb, ...notice }: SettingsNoticeProps) {
  const { go } = useNavigation();
  return (
    <Notice
      {...notice}
      actions={
        <Button size="small" onPress={() => go({ screen: 'settings', panel })}>
          {verb}
        </Button>
      }
    />
  );
}
