import { useMemo, useState } from 'react';
import type { Citation } from '../../../core/model/page';
import { useNavigation } from '../../../panels/shell/navigation';
import { useText } from '../../../text/use-text';
import { asOneMan, keptChoices } from './as-one-man';
import { setBeside } from './beside';
import { BesideGroupTable, type Choices } from './beside-table';
import { BlockedNotice } from './blocked-notice';
import { DocumentsBeside } from './documents-beside';
import { LogBeside } from './log-beside';
import { ManHead } from './man-head';
import styles from './merge.module.css';
import { MergeForm } from './merge-form';
import { NamesCompared } from './names-compared';
import { outcomeOf } from './outcome';
import { OutcomePanel } from './outcome-panel';
import type { TwoMen } from './two-men';
import { useSources } from './use-sources';
import { WithPage } from './with-page';

export type Two = Extract<TwoMen, { readonly state: 'two' }>;

/** Everything known of two men beside each other, what one record of both would show, and what follows from joining them. */
export function MergeTable({ two }: { readonly two: Two }) {
  const text = useText();
  const { go } = useNavigation();
  const { first, second, blocking, comparison } = two;
  const [shown, setShown] = useState<Citation | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const one = useMemo(() => asOneMan(first.evidence, second.evidence), [first, second]);
  const kept = useMemo(() => keptChoices(first.evidence, second.evidence), [first, second]);
  const groups = useMemo(
    () => setBeside([...first.record.assertions.values()].flat(), [...second.record.assertions.values()].flat(), { ...one.soldier.chosen, ...kept }),
    [first, second, one, kept],
  );
  // What is chosen to be shown settles nothing, so the outcome does not hang on it.
  const outcome = useMemo(() => outcomeOf([first.evidence, second.evidence], [one]), [first, second, one]);
  const documents = useMemo(() => new Map([...first.record.documents, ...second.record.documents]), [first, second]);
  const sources = useSources(documents, setShown);
  const open = (soldier: string) => go({ screen: 'catalogue', soldier });
  return (
    <WithPage
      heading={text('merge.heading')}
      label={text('merge.beside')}
      soldier={first.record.soldier.id}
      documents={documents}
      shown={shown}
      onShow={setShown}
      foot={<MergeForm two={two} choices={{ ...kept, ...Object.fromEntries(Object.entries(choices).map(([property, value]) => [property, [value]])) }} />}
    >
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
    </WithPage>
  );
}
