import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { openConflicts } from '../../core/evidence/conflicts';
import { findingsOf } from '../../core/evidence/findings';
import { countingValues, type Discredit, discreditsAmong } from '../../core/evidence/standing';
import type { Assertion } from '../../core/model/assertion';
import { identityStatuses } from '../../core/model/status';
import { liveOf } from '../../core/summary/shown';
import { allAgents } from '../../data/queries/agents';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { doneTo } from '../../data/queries/history';
import { ConditionsList } from '../../panels/decision/conditions-list';
import { FindingLine } from '../../panels/evidence/finding-line';
import { Struck, WrongSource } from '../../panels/evidence/wrong-source';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import { compareFacts } from './compare-facts';
import { FactList, type ShowSource, ValueLine } from './fact-list';
import styles from './review.module.css';

type RecordPaneProps = {
  readonly rows: DecisionSubjectRows;
  readonly source: ShowSource;
  /** Who else he may be, and his sources: before his facts. */
  readonly children: ReactNode;
};

/** What is known of the man, set out for the decision: facts by whether they agree, spellings, conditions, earlier decisions. */
export function RecordPane({ rows, source, children }: RecordPaneProps) {
  const text = useText();
  const { evidence } = rows;
  const names = liveOf('name', evidence.assertions);
  const counting = countingValues(evidence);
  const { agreeing, disagreeing, alone } = compareFacts(counting, rows.document);
  const wrong = evidence.assertions.filter((value) => value.withdrawn === undefined && !counting.includes(value));
  const discredits = discreditsAmong(evidence.documents);
  const unsettled = openConflicts(evidence);
  const noticed = findingsOf(evidence).filter(({ weight, settled: isSettled }) => weight !== 'explained' && !isSettled);
  const disputed = new Set(unsettled.map(({ property }) => property));
  const open = disagreeing.filter(({ property }) => disputed.has(property));
  const settled = disagreeing.filter(({ property }) => !disputed.has(property));
  return (
    <div className={styles.record}>
      {children}
      {noticed.map((finding) => (
        <FindingLine key={finding.key} soldier={rows.soldier} finding={finding} notes={evidence.notes} />
      ))}
      {open.length === 0 ? null : (
        <Part heading={text('review.disagreeing')} icon="conflict">
          <FactList facts={open} source={source} />
        </Part>
      )}
      {settled.length === 0 ? null : (
        <Part heading={text('review.settled')} icon="conflict">
          <FactList facts={settled} source={source} />
        </Part>
      )}
      <Part heading={text('review.agreeing')} icon="check" when={agreeing.length > 0} none={text(`review.nothingAgrees.${rows.subject.type}`)}>
        <FactList facts={agreeing} source={source} />
      </Part>
      {alone.length === 0 ? null : (
        <Part heading={text('review.alone')}>
          <FactList facts={alone} source={source} />
        </Part>
      )}
      <Part heading={text('review.spellings', { count: names.length })} when={names.length > 0} none={text('review.noSpelling')}>
        {names.map((name) => (
          <ValueLine key={name.id} assertion={name} source={source} />
        ))}
      </Part>
      {wrong.length === 0 ? null : (
        <Part heading={text('evidence.wrongValues')} icon="conflict">
          {wrong.map((value) => (
            <WrongValue key={value.id} value={value} source={source} discredit={discredits.get(value.citation?.document ?? '')} />
          ))}
        </Part>
      )}
      <ConditionsList rows={rows} />
      <EarlierDecisions rows={rows} />
    </div>
  );
}

type WrongValueProps = { readonly value: Assertion; readonly source: ShowSource; readonly discredit: Discredit | undefined };

/** A value read in a source marked as wrong: in sight, struck through, with the reason. */
function WrongValue({ value, source, discredit }: WrongValueProps) {
  return (
    <div>
      <Struck>
        <ValueLine assertion={value} source={source} />
      </Struck>
      {discredit === undefined ? null : <WrongSource document={value.citation?.document ?? ''} discredit={discredit} />}
    </div>
  );
}

type PartProps = {
  readonly heading: string;
  readonly icon?: 'conflict' | 'check';
  readonly when?: boolean;
  readonly none?: string;
  readonly children: ReactNode;
};

export function Part({ heading, icon, when = true, none = '', children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3 className={styles.partHeading}>
        {icon === undefined ? null : <Icon name={icon} />}
        {heading}
      </h3>
      {when ? children : <p className={looks.muted}>{none}</p>}
    </section>
  );
}

/** Who decided what before, and why, the newest first; what was undone is not among it (it is in the history). */
function EarlierDecisions({ rows }: { readonly rows: DecisionSubjectRows }) {
  const text = useText();
  const { dateTime } = useFormats();
  const catalogue = useCatalogue();
  const { id } = rows.subject;
  const entries = useLiveQuery(() => doneTo(catalogue, id), [catalogue, id]);
  const agents = useLiveQuery(() => allAgents(catalogue), [catalogue]);
  const decisions = (entries ?? []).filter((entry) => entry.kind === 'decide' && entry.entity === id && entry.state === 'live').reverse();
  if (decisions.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.partHeading}>{text('review.earlier')}</h3>
      <ul className={styles.decisions}>
        {decisions.map(({ change, wall, agent, reason, payload }) => (
          <li key={change}>
            <span>{text('review.decided', { from: statusWord(text, payload?.from), to: statusWord(text, payload?.to) })}</span>
            <span className={styles.written}>« {reason} »</span>
            <span className={styles.source}>{[agents?.find((one) => one.id === agent)?.name ?? text('review.someone'), dateTime(wall)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function statusWord(text: ReturnType<typeof useText>, name: unknown): string {
  const status = identityStatuses.find((known) => known === name);
  return status === undefined ? String(name) : text(`status.${status}`);
}
