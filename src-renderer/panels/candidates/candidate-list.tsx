import type { ReactNode } from 'react';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import styles from './candidates.module.css';
import { Strength } from './strength';
import type { Candidate } from './use-candidates';
import { useManName } from './use-man-name';

type CandidateListProps = {
  readonly candidates: readonly Candidate[];
  /** Id of the man whose comparison is open. */
  readonly open: string | null;
  /** Pressing the open one again closes it. */
  readonly onOpen: (man: string | null) => void;
  /** What stands under the open one: its comparison, and what can be done. */
  readonly renderOpen: (candidate: Candidate) => ReactNode;
  readonly label: string;
};

/** Candidates, best first, one line each: name, strength, what agrees and what differs in a word. One is open at a time. */
export function CandidateList({ candidates, open, onOpen, renderOpen, label }: CandidateListProps) {
  const text = useText();
  const nameOf = useManName();
  return (
    <ul className={styles.list} aria-label={label}>
      {candidates.map((candidate) => {
        const { profile, comparison } = candidate;
        const isOpen = profile.id === open;
        const name = nameOf(profile);
        return (
          <li key={profile.id} className={classes(styles.candidate, isOpen && styles.openCandidate)}>
            <button type="button" className={styles.line} aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : profile.id)}>
              <span className={styles.candidateName}>{name}</span>
              <Strength verdict={comparison.verdict} />
              <span className={styles.inShort}>
                {text('candidates.inShort', {
                  agreeing: comparison.agreeing.map(({ property }) => text(`properties.${property}`)).join(', ') || text('candidates.nameOnly'),
                  count: comparison.disagreeing.length,
                })}
              </span>
            </button>
            {isOpen ? <div className={styles.opened}>{renderOpen(candidate)}</div> : null}
          </li>
        );
      })}
    </ul>
  );
}
