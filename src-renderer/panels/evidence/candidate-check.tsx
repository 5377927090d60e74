import { useLiveQuery } from 'dexie-react-hooks';
import { useContext, useState } from 'react';
import { standingCandidates } from '../../core/evidence/candidates';
import type { Evidence } from '../../core/evidence/evidence';
import type { ManProfile } from '../../core/model/profile';
import { markDistinct } from '../../data/actions/mark-distinct';
import { recordCandidates } from '../../data/actions/record-candidates';
import { profileOf } from '../../data/queries/profiles';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import { CandidateFinderContext } from '../candidates/candidates-context';
import { useCandidates } from '../candidates/use-candidates';
import { ReasonForm } from '../record/reason-form';
import { useCatalogue } from '../shell/catalogue';
import { useNavigation } from '../shell/navigation';
import { useSummaries } from '../shell/summaries';
import styles from './evidence.module.css';

type CandidateCheckProps = { readonly soldier: string; readonly evidence: Evidence };

/** Condition 5 worked off in place: who else he may be, each excluded with a reason, and the search noted with whom it showed. */
export function CandidateCheck(props: CandidateCheckProps) {
  const catalogue = useCatalogue();
  const { soldier } = props;
  const profile = useLiveQuery(() => profileOf(catalogue, soldier), [catalogue, soldier]);
  const finder = useContext(CandidateFinderContext);
  return profile === undefined || finder === null ? null : <Check {...props} profile={profile} />;
}

function Check({ soldier, evidence, profile }: CandidateCheckProps & { readonly profile: ManProfile }) {
  const text = useText();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const { summaries } = useSummaries();
  const { looking, candidates } = useCandidates(profile);
  const [task, setTask] = useState<{ readonly exclude: string } | 'note' | null>(null);
  const seen = candidates.map(({ profile: other }) => other.id);
  const standing = [...new Set([...standingCandidates(evidence), ...seen])];
  const nameOf = (id: string) => summaries.find((summary) => summary.id === id)?.name || text('records.noName');
  const close = () => setTask(null);
  return (
    <section className={styles.evidence} aria-label={text('evidence.candidates')}>
      <h3 className={styles.restsHeading}>{text('evidence.candidates')}</h3>
      {looking ? <p className={looks.muted}>{text('evidence.rests.looking')}</p> : null}
      {!looking && standing.length === 0 ? <p className={looks.muted}>{text('evidence.noCandidate')}</p> : null}
      <ul className={styles.conditions}>
        {standing.map((id) => (
          <li key={id} className={styles.links}>
            <button type="button" className={classes(looks.link, styles.link)} onClick={() => navigation.go({ screen: 'catalogue', soldier: id })}>
              {nameOf(id)}
            </button>
            <button
              type="button"
              className={classes(looks.link, styles.link)}
              onClick={() => navigation.go({ screen: 'catalogue', soldier, panel: `merge:${id}` })}
            >
              {text('evidence.compare')}
            </button>
            <button type="button" className={classes(looks.link, styles.link)} onClick={() => setTask({ exclude: id })}>
              {text('evidence.twoMen')}
            </button>
          </li>
        ))}
      </ul>
      {task === null ? (
        <div className={looks.actions}>
          <Button size="small" isDisabled={looking} onPress={() => setTask('note')}>
            {text('evidence.noteSearch')}
          </Button>
        </div>
      ) : null}
      {task === 'note' ? (
        <ReasonForm
          heading={text('evidence.noteSearch')}
          verb={text('ui.save')}
          help={text('evidence.noteSearchHelp', { count: seen.length })}
          onDone={(words) => recordCandidates(catalogue, { soldier, text: words, candidates: seen })}
          onClose={close}
        />
      ) : null}
      {task !== null && task !== 'note' ? (
        <ReasonForm
          heading={text('evidence.excludeHeading', { name: nameOf(task.exclude) })}
          verb={text('record.markVerb')}
          help={text('record.markHelp.distinct')}
          onDone={(reason) => markDistinct(catalogue, { first: soldier, second: task.exclude, reason })}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
