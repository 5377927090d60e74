import { useMemo, useState } from 'react';
import type { Citation } from '../../../core/model/page';
import { useNavigation } from '../../../panels/shell/navigation';
import { useRemembered } from '../../../panels/shell/remembered';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { SplitPane } from '../../../ui/split-pane';
import { asOneMan } from './as-one-man';
import { setBeside } from './beside';
import { BesideGroupTable } from './beside-table';
import { BlockedNotice } from './blocked-notice';
import { DocumentsBeside } from './documents-beside';
import { LogBeside } from './log-beside';
import { ManHead } from './man-head';
import styles from './merge.module.css';
import { MergeForm } from './merge-form';
import { NamesCompared } from './names-compared';
import { outcomeOf } from './outcome';
import { OutcomePanel } from './outcome-panel';
import { PagePreview } from './page-preview';
import type { TwoMen } from './two-men';
import { useSources } from './use-sources';

export type Two = Extract<TwoMen, { readonly state: 'two' }>;

/** Everything known of two men beside each other, what one record of both would show, and what follows from joining them. */
export function MergeTable({ two }: { readonly two: Two }) {
  const text = useText();
  const { go } = useNavigation();
  const [share, setShare] = useRemembered('merge.share', 0.62);
  const [shown, setShown] = useState<Citation | null>(null);
  const { first, second, blocking, comparison } = two;
  const [choices, setChoices] = useState<{ readonly [property: string]: string }>({});
  const one = useMemo(() => asOneMan(first.evidence, second.evidence), [first, second]);
  const chosen = useMemo(
    () => ({ ...one.soldier.chosen, ...Object.fromEntries(Object.entries(choices).map(([property, id]) => [property, [id]])) }),
    [one, choices],
  );
  const groups = useMemo(
    () => setBeside([...first.record.assertions.values()].flat(), [...second.record.assertions.values()].flat(), one.soldier.chosen),
    [first, second, one],
  );
  const outcome = useMemo(() => outcomeOf([first.evidence, second.evidence], [{ ...one, soldier: { ...one.soldier, chosen } }]), [first, second, one, chosen]);
  const documents = useMemo(() => new Map([...first.record.documents, ...second.record.documents]), [first, second]);
  const sources = useSources(documents, setShown);
  const open = (soldier: string) => go({ screen: 'catalogue', soldier });
  const beside = (
    <div className={styles.frame}>
      <header className={styles.tools}>
        <Button kind="quiet" size="small" icon="back" onPress={() => open(first.record.soldier.id)}>
          {text('merge.back')}
        </Button>
        <h1 className={styles.title}>{text('merge.heading')}</h1>
      </header>
      <section className={styles.scroll} aria-label={text('merge.beside')} data-pane="" tabIndex={-1}>
        <div className={styles.heads}>
          <ManHead man={first} onOpen={open} />
          <ManHead man={second} onOpen={open} />
        </div>
        {comparison === undefined ? null : <NamesCompared comparison={comparison} />}
        {blocking.map((mark) => (
          <BlockedNotice key={mark.id} mark={mark} agents={first.evidence.agents} />
        ))}
        <OutcomePanel outcome={outcome} />
        {groups.map((group) => (
          <BesideGroupTable
            key={group.group}
            group={group}
            choices={choices}
            sources={sources}
            onChoose={(property, value) => setChoices({ ...choices, [property]: value })}
          />
        ))}
        <DocumentsBeside first={first} second={second} sources={sources} />
        <LogBeside first={first} second={second} />
      </section>
      <MergeForm two={two} choices={choices} />
    </div>
  );
  if (shown === null) return beside;
  return (
    <SplitPane
      label={text('merge.split')}
      share={share}
      onShareChange={setShare}
      smallest={0.4}
      largest={0.75}
      start={beside}
      end={<PagePreview citation={shown} documents={documents} onChange={setShown} onClose={() => setShown(null)} />}
    />
  );
}
