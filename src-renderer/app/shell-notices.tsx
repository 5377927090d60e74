import { useLiveQuery } from 'dexie-react-hooks';
import { use } from 'react';
import { currentAgent } from '../data/queries/agents';
import { UnfinishedReadings } from '../panels/ocr/unfinished-readings';
import { useCatalogue } from '../panels/shell/catalogue';
import { useCatalogues } from '../panels/shell/catalogues';
import { useNavigation } from '../panels/shell/navigation';
import { useFormats } from '../text/use-formats';
import { useText } from '../text/use-text';
import { Notice } from '../ui/notice';
import { DeskLostContext } from './desk-loss';
import { ReceivedMen } from './received-men';
import { SampleStayed } from './sample-stayed';
import { SettingsNotice } from './settings-notice';
import styles from './shell.module.css';
import { useFreeSpace } from './use-free-space';

/** Below it an import of one box could fail half-way, in bytes. */
const lowSpace = 2_000_000_000;

/** What concerns the whole work and must be seen on every screen. */
export function ShellNotices() {
  const text = useText();
  const { bytes } = useFormats();
  const { place } = useNavigation();
  const catalogue = useCatalogue();
  const { list, current } = useCatalogues();
  const lost = use(DeskLostContext);
  const free = useFreeSpace();
  const agent = useLiveQuery(async () => (await currentAgent(catalogue)) ?? null, [catalogue]);
  const sample = list.find((entry) => entry.id === current)?.sample === true;
  return (
    <div className={styles.notices}>
      {lost ? (
        <Notice kind="error" heading={text('app.desk-lost.heading')}>
          {text('app.desk-lost.what')}
        </Notice>
      ) : null}
      {free !== null && free < lowSpace ? (
        <Notice kind="warning" heading={text('app.low-space.heading')}>
          {text('app.low-space.what', { free: bytes(free) })}
        </Notice>
      ) : null}
      <SampleStayed />
      <ReceivedMen />
      <UnfinishedReadings />
      {agent === null && !sample && place.screen !== 'settings' ? (
        <SettingsNotice kind="warning" heading={text('app.who.heading')} panel="person" verb={text('app.who.say')}>
          {text('app.who.what')}
        </SettingsNotice>
      ) : null}
    </div>
  );
}
