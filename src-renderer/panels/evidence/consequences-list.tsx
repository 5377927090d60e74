import { type ReactNode, useEffect, useRef } from 'react';
import { type Consequence, type Moved, weighsOnDecisions } from '../../core/evidence/consequences';
import type { WhatRestsOn } from '../../data/queries/what-rests-on';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import { useNavigation } from '../shell/navigation';
import { useSummaries } from '../shell/summaries';
import styles from './evidence.module.css';
import { useDocumentLabels } from './use-document-labels';

type ConsequencesListProps = {
  /** Undefined while the rules run. */
  readonly rests: WhatRestsOn | null | undefined;
  /** Says nothing where nothing weighs, as beside a value being typed. */
  readonly quiet?: boolean;
};

/** "What rested on this", before the user agrees: for each man the decisions that would fall, what would be lost, and the conflicts that would open. */
export function ConsequencesList({ rests, quiet = false }: ConsequencesListProps) {
  const text = useText();
  if (rests === null || (quiet && rests === undefined)) return null;
  if (rests === undefined) return <p className={looks.muted}>{text('evidence.rests.looking')}</p>;
  const men = quiet ? rests.men.filter(weighsOnDecisions) : rests.men;
  if (men.length === 0) {
    return quiet ? null : (
      <p className={looks.muted} role="status">
        {text('evidence.rests.nothing')}
      </p>
    );
  }
  return <Weighed men={men} unjudged={rests.unjudged} quiet={quiet} />;
}

function Weighed({ men, unjudged, quiet }: { readonly men: WhatRestsOn['men']; readonly unjudged: number; readonly quiet: boolean }) {
  const text = useText();
  const section = useRef<HTMLElement>(null);
  // It comes after the form has opened and pushes the button down: both are brought into sight.
  useEffect(() => {
    section.current?.closest('form')?.querySelector('button[type=submit]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const heading = text(quiet ? 'evidence.rests.atSave' : 'evidence.rests.heading');
  const reopened = men.flatMap(({ moved }) => moved).filter((move) => move.reopened).length;
  const weakened = men.flatMap((man) => [...man.weakened, ...man.moved]).filter((move) => !move.reopened && !move.restored).length;
  const opens = men.flatMap((man) => man.opens).length;
  return (
    <section ref={section} className={classes(styles.rests, !men.some(weighsOnDecisions) && styles.restsLight)} aria-label={heading} aria-live="polite">
      <h4 className={styles.restsHeading}>{heading}</h4>
      <p>{text('evidence.rests.counts', { men: men.length, reopened, weakened, opens })}</p>
      <ul className={styles.restsMen}>
        {men.map((man) => (
          <ManLines key={man.man} consequence={man} />
        ))}
      </ul>
      {unjudged === 0 ? null : <p>{text('evidence.rests.unjudged', { count: unjudged })}</p>}
    </section>
  );
}

function ManLines({ consequence }: { readonly consequence: Consequence }) {
  const text = useText();
  const words = useMessageText();
  const { list } = useFormats();
  const navigation = useNavigation();
  const { summaries } = useSummaries();
  const { man, moved, weakened, lost, gained, opens, closes, asks } = consequence;
  const label = useDocumentLabels([...moved, ...weakened].flatMap(({ document }) => document ?? []));
  const name = summaries.find((summary) => summary.id === man)?.name || text('records.noName');
  const conditions = (names: Consequence['lost']) => list(names.map((condition) => text(`decision.condition.${condition}`)));
  const findings = (found: Consequence['opens']) => found.map(({ key, what }) => ({ key, words: words(what) }));
  return (
    <li className={styles.restsMan}>
      <button type="button" className={classes(looks.link, styles.link)} onClick={() => navigation.go({ screen: 'catalogue', soldier: man })}>
        {name}
      </button>
      <ul>
        {moved.map((move) => (
          <MovedLine key={move.subject.id} move={move} of={label(move.document)} />
        ))}
        {weakened.map((move) => (
          <Line key={move.subject.id} icon="minus">
            {text('evidence.rests.weakened', { what: label(move.document) || text('evidence.rests.identity'), status: text(`status.${move.from}`) })}
          </Line>
        ))}
        {findings(opens).map((finding) => (
          <Line key={finding.key} icon="conflict">
            {text('evidence.rests.opens', { what: finding.words })}
          </Line>
        ))}
        {findings(asks).map((finding) => (
          <Line key={finding.key} icon="question">
            {text('evidence.rests.asks', { what: finding.words })}
          </Line>
        ))}
        {findings(closes).map((finding) => (
          <Line key={finding.key} icon="check">
            {text('evidence.rests.closes', { what: finding.words })}
          </Line>
        ))}
        {lost.length === 0 ? null : <Line icon="minus">{text('evidence.rests.lost', { what: conditions(lost) })}</Line>}
        {gained.length === 0 ? null : <Line icon="check">{text('evidence.rests.gained', { what: conditions(gained) })}</Line>}
      </ul>
    </li>
  );
}

function MovedLine({ move, of }: { readonly move: Moved; readonly of: string }) {
  const text = useText();
  const formats = useFormats();
  const { decision, from, to, document } = move;
  const what = document === undefined ? text('evidence.rests.identity') : text('evidence.rests.claim', { document: of });
  const becomes = to === 'withdrawn' ? text('evidence.rests.gone') : text(`status.${to}`);
  const since = decision === undefined ? '' : text('evidence.rests.decided', { date: formats.date(decision.wall), reason: decision.reason });
  const kind = move.reopened ? 'reopened' : move.restored ? 'restored' : 'changed';
  return (
    <Line icon={move.restored ? 'check' : 'undo'}>
      {text(`evidence.rests.${kind}`, { what, from: text(`status.${from}`), to: becomes })}
      {since === '' ? null : <span className={styles.since}> {since}</span>}
    </Line>
  );
}

function Line({ icon, children }: { readonly icon: 'minus' | 'conflict' | 'question' | 'check' | 'undo'; readonly children: ReactNode }) {
  return (
    <li className={styles.restsLine}>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}
