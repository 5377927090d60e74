import { useEffect, useState } from 'react';
import type { ChannelOutput } from '../../../src-main/contract/channels';
import { useDesk } from '../../panels/shell/desk';
import { useText } from '../../text/use-text';
import { Notice } from '../../ui/notice';
import styles from './settings.module.css';

export function About() {
  const text = useText();
  const desk = useDesk();
  const [info, setInfo] = useState<ChannelOutput<'app.info'> | null>(null);
  useEffect(() => {
    desk.call('app.info', {}).then(setInfo, () => undefined);
  }, [desk]);
  if (info === null) return null;
  return (
    <div className={styles.form}>
      <dl className={styles.facts}>
        <dt>{text('settings.version')}</dt>
        <dd>{info.version}</dd>
        <dt>{text('settings.host')}</dt>
        <dd>{text(`settings.host.${info.host}`)}</dd>
        <dt>{text('settings.runtime')}</dt>
        <dd>{`${info.runtime} · ${info.platform}`}</dd>
        <dt>{text('settings.data-folder')}</dt>
        <dd>{info.dataFolder}</dd>
        <dt>{text('settings.licence')}</dt>
        <dd>{text('settings.licence-text')}</dd>
      </dl>
      {info.host === 'loopback' ? <Notice kind="info">{text('settings.loopback-limits')}</Notice> : null}
      <p className={styles.muted}>{text('settings.declared')}</p>
    </div>
  );
}
