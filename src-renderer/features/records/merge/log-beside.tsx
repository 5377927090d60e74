import { type ReactNode, useId } from 'react';
import { useSummaries } from '../../../panels/shell/summaries';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import type { ManRead } from './two-men';

/** What people decided, noted and marked of each: all of it stays with the man of both. */
export function LogBeside({ first, second }: { readonly first: ManRead; readonly second: ManRead }) {
  const text = useText();
  return (
    <>
      <Pair
        heading={text('merge.decisions')}
        parts={[first, second].map((man) => (decisionsOf(man).length === 0 ? null : <Decisions key={man.record.soldier.id} man={man} />))}
      />
      <Pair
        heading={text('record.notes')}
        parts={[first, second].map((man) => (man.record.notes.length === 0 ? null : <Notes key={man.record.soldier.id} man={man} />))}
      />
      <Pair
        heading={text('merge.marks')}
        parts={[first, second].map((man) => (man.record.marks.length === 0 ? null : <Marks key={man.record.soldier.id} man={man} />))}
      />
    </>
  );
}

function Pair({ heading, parts }: { readonly heading: string; readonly parts: readonly ReactNode[] }) {
  const id = useId();
  if (parts.every((part) => part === null)) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.groupName}>
        {heading}
      </h3>
      <div className={styles.pair}>
        <div>{parts[0]}</div>
        <div>{parts[1]}</div>
      </div>
    </section>
  );
}

function decisionsOf({ record }: ManRead) {
  return record.soldier.status;
}

function Decisions({ man }: { readonly man: ManRead }) {
  const text = useText();
  const line = useWhoAndWhen(man);
  return (
    <ul className={styles.log}>
      {decisionsOf(man).map(({ change, from, to, reason, agent, wall }) => (
        <li key={change}>
          <span>{text('merge.decided', { from: text(`status.${from}`), to: text(`status.${to}`) })}</span>
          <span className={styles.written}>{reason}</span>
          <span className={looks.muted}>{line(agent, wall)}</span>
        </li>
      ))}
    </ul>
  );
}

function Notes({ man }: { readonly man: ManRead }) {
  const text = useText();
  const line = useWhoAndWhen(man);
  return (
    <ul className={styles.log}>
      {man.record.notes.map(({ id, topic, text: words, agent, createdAt }) => (
        <li key={id}>
          <span className={styles.topic}>{text(`record.topic.${topic}`)}</span>
          <span>{words}</span>
          <span className={looks.muted}>{line(agent, createdAt)}</span>
        </li>
      ))}
    </ul>
  );
}

function Marks({ man }: { readonly man: ManRead }) {
  const text = useText();
  const line = useWhoAndWhen(man);
  const { summaries } = useSummaries();
  const nameOf = (id: string) => summaries.find((summary) => summary.id === id)?.name || text('records.noName');
  const own = new Set(man.evidence.marks.flatMap(({ kind, between }) => (kind === 'same' ? between : [])).concat(man.record.soldier.id));
  return (
    <ul className={styles.log}>
      {man.record.marks.map(({ id, kind, between, reason, agent, createdAt }) => (
        <li key={id}>
          <span>
            {text(`record.mark.${kind}`)} {nameOf(between.find((one) => !own.has(one)) ?? between.find((one) => one !== man.record.soldier.id) ?? '')}
          </span>
          <span className={styles.written}>{reason}</span>
          <span className={looks.muted}>{line(agent, createdAt)}</span>
        </li>
      ))}
    </ul>
  );
}

function useWhoAndWhen({ record }: ManRead): (agent: string, when: string) => string {
  const text = useText();
  const { date } = useFormats();
  return (agent, when) => text('record.noteBy', { who: record.agents.find(({ id }) => id === agent)?.name || text('record.unknownPerson'), date: date(when) });
}
