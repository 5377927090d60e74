import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Desk } from '../../src-main/contract/desk';
import type { DeskWatch } from '../desk/connect';
import { DeskContext } from '../panels/shell/desk';
import { useLanguage } from '../text/language-context';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { DeskLostContext } from './desk-loss';
import { FullScreenMessage } from './full-screen-message';

type State = { readonly step: 'connecting' } | { readonly step: 'failed'; readonly detail: string } | { readonly step: 'connected'; readonly desk: Desk };

export type ConnectDesk = (watch: DeskWatch) => Desk | Promise<Desk>;

/** Nothing is shown without a host: without one there is no vault, and work would not be safe. */
export function DeskGate({ connect, children }: { readonly connect: ConnectDesk; readonly children: ReactNode }) {
  const text = useText();
  const { language } = useLanguage();
  const [state, setState] = useState<State>({ step: 'connecting' });
  const [lost, setLost] = useState(false);

  // One connection for the whole life of the window: each would keep an event stream open and tell its own losses.
  const connection = useRef<Promise<Desk> | null>(null);
  const attempt = useCallback(async () => {
    try {
      connection.current ??= Promise.resolve(connect({ onLost: () => setLost(true), onFound: () => setLost(false) }));
      const desk = await connection.current;
      await desk.call('app.info', {});
      setState({ step: 'connected', desk });
    } catch (error) {
      setState({ step: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  }, [connect]);
  useEffect(() => {
    void attempt();
  }, [attempt]);

  const desk = state.step === 'connected' ? state.desk : null;
  useEffect(() => {
    // The native menu speaks the page's language; the loopback host has no menu and ignores it.
    desk?.call('app.useLanguage', { language }).catch(() => undefined);
  }, [desk, language]);

  if (state.step === 'connecting') return null;
  if (state.step === 'failed') {
    return (
      <FullScreenMessage
        icon="database"
        heading={text('app.desk-missing.heading')}
        details={state.detail}
        detailsLabel={text('app.error.details')}
        actions={
          <Button kind="primary" onPress={attempt}>
            {text('app.error.retry')}
          </Button>
        }
      >
        <p>{text('app.desk-missing.what')}</p>
      </FullScreenMessage>
    );
  }
  return (
    <DeskContext value={state.desk}>
      <DeskLostContext value={lost}>{children}</DeskLostContext>
    </DeskContext>
  );
}
