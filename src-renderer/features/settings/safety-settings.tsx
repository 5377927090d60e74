import { useCallback, useEffect, useState } from 'react';
import type { SafetyState } from '../../../src-main/contract/safety';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useDesk } from '../../panels/shell/desk';
import { useFailureText } from '../../panels/shell/failure-text';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './settings.module.css';
import { VerifyOriginals } from './verify-originals';

/** Where the safety copy is, how old, and checking it now. */
export function SafetySettings() {
  const text = useText();
  const desk = useDesk();
  const catalogue = useCatalogue();
  const failureText = useFailureText();
  const { bytes, ago, dateTime, number } = useFormats();
  const [state, setState] = useState<SafetyState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  const ask = useCallback(
    async (channel: 'safety.state' | 'safety.snapshot') => {
      const answer = await desk.call(channel, { catalogue: catalogue.id });
      setProblem(answer.ok ? null : failureText(answer.failure));
      if (answer.ok) setState(answer.value);
    },
    [desk, catalogue, failureText],
  );
  useEffect(() => {
    void ask('safety.state');
  }, [ask]);

  return (
    <div className={styles.form}>
      <p className={styles.muted}>{text('settings.safety-why')}</p>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      {state === null ? null : (
        <dl className={styles.facts}>
          <dt>{text('settings.last-snapshot')}</dt>
          <dd>{state.lastSnapshot === null ? text('settings.never') : `${ago(state.lastSnapshot, new Date())} (${dateTime(state.lastSnapshot)})`}</dd>
          <dt>{text('settings.snapshots')}</dt>
          <dd>{number(state.snapshots)}</dd>
          <dt>{text('settings.originals')}</dt>
          <dd>{text('settings.originals-size', { count: state.originals.count, size: bytes(state.originals.bytes) })}</dd>
          <dt>{text('settings.space')}</dt>
          <dd>{text('settings.space-of', { free: bytes(state.space.free), total: bytes(state.space.total) })}</dd>
        </dl>
      )}
      <div className={styles.actions}>
        <Button
          icon="shield"
          isDisabled={working}
          onPress={async () => {
            setWorking(true);
            await ask('safety.snapshot');
            setWorking(false);
          }}
        >
          {text('settings.snapshot-now')}
        </Button>
      </div>
      <VerifyOriginals />
    </div>
  );
}
