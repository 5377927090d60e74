import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import type { Inclusion } from '../../core/exchange/withhold';
import { currentAgent } from '../../data/queries/agents';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useChosenMen } from '../../panels/shell/chosen-men';
import { useNavigation } from '../../panels/shell/navigation';
import { useSummaries } from '../../panels/shell/summaries';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { EmptyState } from '../../ui/empty-state';
import { useNarrow } from '../../ui/use-narrow';
import { BundleForm } from './bundle-form';
import { suggestedBundleName } from './bundle-name';
import { useBundleRun } from './bundle-run';
import { ChooseMen } from './choose-men';
import styles from './exchange.module.css';
import { RunPanel } from './run-panel';
import { useOutgoing } from './use-outgoing';
import { useWriteBundle } from './use-write-bundle';

/** Rem; narrower, the men and the bundle stand one below the other. */
const stackedBelow = 54;

/** Exchange, the way out: choose men, see what goes and what stays, write one bundle (interface.md, Exchange). */
export function ExchangeScreen() {
  const text = useText();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const { summaries, loaded } = useSummaries();
  const run = useBundleRun();
  const remembered = useChosenMen();
  const frame = useRef<HTMLDivElement>(null);
  const stacked = useNarrow(frame, stackedBelow);
  const [inclusion, setInclusion] = useState<Inclusion>({ restricted: false, sensitive: false });
  const chosen = useMemo(() => {
    const there = new Set(summaries.map(({ id }) => id));
    return remembered.filter((id) => there.has(id));
  }, [remembered, summaries]);
  const now = new Date(catalogue.now()).toISOString();
  const today = now.slice(0, 10);
  const content = useOutgoing(chosen, inclusion, today);
  const agent = useLiveQuery(() => currentAgent(catalogue), [catalogue]);
  const write = useWriteBundle(agent, now);
  if (loaded && summaries.length === 0) {
    return (
      <EmptyState
        icon="exchange"
        heading={text('exchange.title')}
        actions={<Button onPress={() => navigation.goToScreen('catalogue')}>{text('exchange.toCatalogue')}</Button>}
      >
        {text('exchange.empty')}
      </EmptyState>
    );
  }
  return (
    <div ref={frame} className={classes(styles.panes, stacked && styles.stacked)}>
      <ChooseMen summaries={summaries} chosen={chosen} />
      <section className={styles.work} aria-label={text('exchange.out')}>
        <h1>{text('exchange.out')}</h1>
        {run.state === 'idle' ? null : <RunPanel run={run} />}
        {run.state === 'writing' ? null : chosen.length === 0 ? (
          <p>{text('exchange.noneChosen')}</p>
        ) : content === undefined ? null : (
          <BundleForm
            content={content}
            inclusion={inclusion}
            onInclusion={setInclusion}
            suggestedName={suggestedBundleName(
              content.whole.summaries.map(({ name, otherNames }) => [name, ...otherNames]),
              today,
            )}
            contact={agent?.name ?? ''}
            onWrite={(values) => void write(content, values)}
          />
        )}
      </section>
    </div>
  );
}
