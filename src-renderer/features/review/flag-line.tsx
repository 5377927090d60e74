import { useLiveQuery } from 'dexie-react-hooks';
import { lastDecision } from '../../core/evidence/status';
import { own } from '../../core/own';
import { withdrawNote } from '../../data/actions/withdraw-note';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { madeBy } from '../../data/queries/made-by';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import styles from './review.module.css';

/** How an item came into the queue where no person gave a reason: by the work that made it. */
const known: { readonly [label: string]: string } = {
  'create-soldier': 'record',
  'attach-documents': 'attached',
  'assert-value': 'cited',
  'assert-values': 'cited',
  'correct-assertion': 'cited',
  'move-values': 'moved',
  'split-soldier': 'moved',
  'split-attachment': 'moved',
  'split-document': 'document',
};

/** Since when it is flagged, by whom and why, and what was asked for since. */
export function FlagLine({ rows }: { readonly rows: DecisionSubjectRows }) {
  const text = useText();
  const { ago, date } = useFormats();
  const catalogue = useCatalogue();
  const { subject, heads, made, questions, evidence } = rows;
  const label = useLiveQuery(() => madeBy(catalogue, subject.id), [catalogue, subject.id]);
  const now = new Date(catalogue.now());
  const nameOf = (agent: string) => evidence.agents.find(({ id }) => id === agent)?.name ?? text('review.someone');
  const last = lastDecision(heads);
  const flagged = last?.to === 'flagged' ? last : undefined;
  const since = flagged?.wall ?? made.at;
  const why = flagged === undefined ? text(`review.why.${own(known, label ?? '') ?? 'other'}`) : `« ${flagged.reason} »`;
  return (
    <>
      <p className={looks.muted} title={date(since)}>
        {text('review.flagged', { ago: ago(since, now), who: nameOf(flagged?.agent ?? made.agent), why })}
      </p>
      {questions.length === 0 ? null : (
        <ul className={styles.questions} aria-label={text('review.questions')}>
          {questions.map(({ id, createdAt, agent, text: asked }) => (
            <li key={id}>
              <span>
                {text('review.asked', { ago: ago(createdAt, now), who: nameOf(agent) })} <span className={styles.written}>« {asked} »</span>
              </span>
              <Button size="small" icon="check" onPress={() => void withdrawNote(catalogue, { note: id, reason: text('review.answered.reason') })}>
                {text('review.answered')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
