import { useState } from 'react';
import type { Finding } from '../../core/evidence/findings/finding';
import type { Note } from '../../core/model/others';
import { markDistinct } from '../../data/actions/mark-distinct';
import { settleFinding } from '../../data/actions/settle-finding';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import { ReasonForm } from '../record/reason-form';
import { useCatalogue } from '../shell/catalogue';
import { useNavigation } from '../shell/navigation';
import { useSummaries } from '../shell/summaries';
import styles from './evidence.module.css';

const icons = { conflict: 'conflict', question: 'question', explained: 'info' } as const;

type FindingLineProps = {
  readonly soldier: string;
  readonly finding: Finding;
  readonly notes: readonly Note[];
  /** Opens the choice among the values, where the finding is settled by one; absent, it is settled by words. */
  readonly onChoose?: (() => void) | undefined;
  /** The choice stands open beneath it. */
  readonly isChoosing?: boolean;
};

/** What was noticed about values of a man: what, why, what would settle it, and the way to settle it. A settled one says how. */
export function FindingLine({ soldier, finding, notes, onChoose, isChoosing = false }: FindingLineProps) {
  const text = useText();
  const words = useMessageText();
  const catalogue = useCatalogue();
  const [answering, setAnswering] = useState<string | null>(null);
  const { weight, settled, key, what, why, settle, others = [] } = finding;
  const isOpen = weight !== 'explained' && !settled;
  const close = () => setAnswering(null);
  return (
    <div className={classes(styles.finding, settled ? styles.settled : styles[weight])} data-finding={finding.kind} data-weight={weight} data-settled={settled}>
      <Icon name={settled ? 'check' : icons[weight]} />
      <div className={styles.findingWords}>
        <span className={styles.what}>{text(`evidence.label.${settled ? 'settled' : weight}`, { what: words(what) })}</span>
        <span>{words(why)}</span>
        {isOpen ? <span>{text('evidence.toSettle', { how: words(settle) })}</span> : null}
        {settled && weight !== 'explained' ? <span>{settledBy(finding, notes, text)}</span> : null}
        {others.map((other) => (
          <OtherMan key={other.man} soldier={soldier} man={other.man} isOpen={isOpen && !other.settled} onApart={() => setAnswering(other.man)} />
        ))}
      </div>
      {isOpen && answering === null && !isChoosing && finding.kind !== 'same-and-distinct' ? (
        <div className={styles.findingActions}>
          {onChoose === undefined ? (
            <Button size="small" onPress={() => setAnswering('note')}>
              {text(weight === 'conflict' ? 'evidence.explain' : 'evidence.answer')}
            </Button>
          ) : (
            <Button size="small" onPress={onChoose}>
              {text('record.settle')}
            </Button>
          )}
        </div>
      ) : null}
      {answering === 'note' ? (
        <ReasonForm
          heading={words(what)}
          verb={text(weight === 'conflict' ? 'evidence.explainVerb' : 'evidence.answerVerb')}
          help={text('evidence.noteHelp')}
          onDone={(note) => settleFinding(catalogue, { soldier, finding: key, note })}
          onClose={close}
        />
      ) : answering === null ? null : (
        <ReasonForm
          heading={text('record.markHeading.distinct')}
          verb={text('record.markVerb')}
          help={text('record.markHelp.distinct')}
          onDone={(reason) => markDistinct(catalogue, { first: soldier, second: answering, reason })}
          onClose={close}
        />
      )}
    </div>
  );
}

type OtherManProps = { readonly soldier: string; readonly man: string; readonly isOpen: boolean; readonly onApart: () => void };

/** The other man of a grave or a number, and what can be said of the two. */
function OtherMan({ soldier, man, isOpen, onApart }: OtherManProps) {
  const text = useText();
  const navigation = useNavigation();
  const { summaries } = useSummaries();
  const name = summaries.find((summary) => summary.id === man)?.name || text('records.noName');
  return (
    <span className={styles.links}>
      <button type="button" className={classes(looks.link, styles.link)} onClick={() => navigation.go({ screen: 'catalogue', soldier: man })}>
        {name}
      </button>
      {isOpen ? (
        <>
          <button
            type="button"
            className={classes(looks.link, styles.link)}
            onClick={() => navigation.go({ screen: 'catalogue', soldier, panel: `merge:${man}` })}
          >
            {text('evidence.sameMan')}
          </button>
          <button type="button" className={classes(looks.link, styles.link)} onClick={onApart}>
            {text('evidence.twoMen')}
          </button>
        </>
      ) : null}
    </span>
  );
}

function settledBy({ groups }: Finding, notes: readonly Note[], text: ReturnType<typeof useText>): string {
  const [group = []] = groups;
  const note = notes.find(
    ({ topic, withdrawn, settles }) => topic === 'conflict-resolved' && withdrawn === undefined && group.every((id) => settles?.includes(id)),
  );
  return note === undefined ? '' : text('record.settledBecause', { reason: note.text });
}
