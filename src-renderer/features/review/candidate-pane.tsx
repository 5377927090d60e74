import { useEffect, useMemo, useRef, useState } from 'react';
import { nameFormsOf } from '../../core/candidates/compare-forms';
import type { ManProfile, ProfileValue } from '../../core/model/profile';
import { CandidateList } from '../../panels/candidates/candidate-list';
import { ComparisonView } from '../../panels/candidates/comparison-view';
import { type Candidate, useCandidates } from '../../panels/candidates/use-candidates';
import { type Command, useCommands } from '../../panels/shell/commands';
import { useNavigation } from '../../panels/shell/navigation';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { OtherManForm } from './other-man-form';
import styles from './review.module.css';

/** So many are looked at for one item; more are found on the page of duplicates. */
const mostShown = 6;

type CandidatePaneProps = {
  /** Of the man under review. */
  readonly profile: ManProfile;
  readonly name: string;
  /** Shows the page from which a candidate's or the man's value was read. */
  readonly onShowSource: (value: ProfileValue, man: string) => void;
  /** After something was said of a candidate: the focus goes back to the queue. */
  readonly onDone: () => void;
};

/** Who else he may be: what agrees and what differs in two columns, and what is to be said of it, in place or beside. */
export function CandidatePane({ profile, name, onShowSource, onDone }: CandidatePaneProps) {
  const text = useText();
  const navigation = useNavigation();
  const { looking, candidates } = useCandidates(profile, { limit: mostShown });
  const [open, setOpen] = useState<string | null>(null);
  const [parting, setParting] = useState<string | null>(null);
  const frame = useRef<HTMLElement>(null);
  const shown = candidates.find(({ profile: other }) => other.id === open);
  const merge = ({ profile: other }: Candidate) => navigation.go({ screen: 'catalogue', soldier: profile.id, panel: `merge:${other.id}` });
  const actions = {
    next: () => {
      const at = candidates.findIndex(({ profile: other }) => other.id === open);
      setOpen(candidates[(at + 1) % Math.max(1, candidates.length)]?.profile.id ?? null);
    },
    merge: () => {
      const candidate = shown ?? candidates[0];
      if (candidate !== undefined) merge(candidate);
    },
    part: () => {
      const candidate = shown ?? candidates[0];
      setOpen(candidate?.profile.id ?? null);
      setParting(candidate?.profile.id ?? null);
    },
    some: () => candidates.length > 0,
  };
  const latest = useRef(actions);
  latest.current = actions;
  const commands = useMemo<readonly Command[]>(() => {
    const when = () => latest.current.some();
    return [
      { id: 'review-candidate', labelKey: 'review.command.candidate', group: 'review', shortcut: 'C', when, run: () => latest.current.next() },
      { id: 'review-merge', labelKey: 'review.command.merge', group: 'review', shortcut: 'M', when, run: () => latest.current.merge() },
      { id: 'review-distinct', labelKey: 'review.command.distinct', group: 'review', shortcut: 'D', when, run: () => latest.current.part() },
    ];
  }, []);
  useCommands(commands);
  useEffect(() => {
    if (open !== null) frame.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <section ref={frame} className={styles.part}>
      <h3 className={styles.partHeading}>{text('review.candidates', { count: candidates.length })}</h3>
      {candidates.length === 0 ? (
        <p className={looks.muted} role="status">
          {text(looking ? 'review.candidates.looking' : 'review.candidates.none')}
        </p>
      ) : (
        <CandidateList
          label={text('review.candidates', { count: candidates.length })}
          candidates={candidates}
          open={open}
          onOpen={(man) => {
            setOpen(man);
            setParting(null);
          }}
          renderOpen={(candidate) => {
            const other = candidate.profile;
            const otherName = nameFormsOf(other)[0] ?? text('review.noName');
            return (
              <>
                {parting === other.id ? (
                  <OtherManForm
                    first={profile.id}
                    second={other.id}
                    name={otherName}
                    onClose={(said) => {
                      setParting(null);
                      if (said) onDone();
                    }}
                  />
                ) : (
                  <div className={looks.actions}>
                    <Button size="small" icon="link" onPress={() => merge(candidate)}>
                      {text('review.merge')}
                    </Button>
                    <Button size="small" icon="reject" onPress={() => setParting(other.id)}>
                      {text('review.distinct')}
                    </Button>
                    <Button size="small" kind="quiet" icon="person" onPress={() => navigation.go({ screen: 'catalogue', soldier: other.id })}>
                      {text('review.openRecord')}
                    </Button>
                  </div>
                )}
                <ComparisonView
                  comparison={candidate.comparison}
                  first={profile}
                  second={other}
                  firstName={name}
                  secondName={otherName}
                  level={4}
                  onShowSource={(value) => onShowSource(value, profile.values.includes(value) ? profile.id : other.id)}
                />
              </>
            );
          }}
        />
      )}
    </section>
  );
}
