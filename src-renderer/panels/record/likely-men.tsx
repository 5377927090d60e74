import { useEffect, useMemo, useState } from 'react';
import type { Site } from '../../core/model/others';
import type { ManProfile } from '../../core/model/profile';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { CandidateList } from '../candidates/candidate-list';
import { ComparisonView } from '../candidates/comparison-view';
import { type Candidate, useCandidates } from '../candidates/use-candidates';
import { useManName } from '../candidates/use-man-name';
import { useNavigation } from '../shell/navigation';
import { typedProfile } from './draft/typed-profile';
import type { ValueDraft } from './draft/value-draft';
import styles from './form.module.css';

type LikelyMenProps = {
  readonly name: ValueDraft;
  readonly burial: ValueDraft | null;
  readonly sites: ReadonlyMap<string, Site>;
  /** The person says that it is he. */
  readonly onTake: (man: string) => void;
  readonly isBusy: boolean;
};

/** Milliseconds without a key before anyone is looked for: nothing moves under the hand that types. */
const pause = 350;
const mostShown = 5;

/** The men of the catalogue whom the man being typed may be. Nothing is done by itself; a person says that it is he. */
export function LikelyMen({ name, burial, sites, onTake, isBusy }: LikelyMenProps) {
  const text = useText();
  const profile = useTyped(name, burial, sites);
  const { candidates } = useCandidates(profile, { limit: mostShown });
  const [open, setOpen] = useState<string | null>(null);
  if (profile === null || candidates.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={text('candidates.new.likely')}>
      <h3 className={styles.heading}>{text('candidates.new.likely')}</h3>
      <p className={looks.muted}>{text('candidates.new.likelyHint')}</p>
      <CandidateList
        label={text('candidates.new.likely')}
        candidates={candidates}
        open={open}
        onOpen={setOpen}
        renderOpen={(candidate) => <Likely candidate={candidate} typed={profile} onTake={onTake} isBusy={isBusy} />}
      />
    </section>
  );
}

type LikelyProps = { readonly candidate: Candidate; readonly typed: ManProfile; readonly onTake: (man: string) => void; readonly isBusy: boolean };

function Likely({ candidate: { profile, comparison }, typed, onTake, isBusy }: LikelyProps) {
  const text = useText();
  const navigation = useNavigation();
  const name = useManName()(profile);
  return (
    <>
      <ComparisonView comparison={comparison} first={typed} second={profile} firstName={text('candidates.new.typedMan')} secondName={name} level={4} />
      <div className={looks.actions}>
        <Button onPress={() => onTake(profile.id)} isDisabled={isBusy}>
          {text('candidates.new.itIsHe')}
        </Button>
        <Button kind="quiet" icon="person" onPress={() => navigation.go({ screen: 'catalogue', soldier: profile.id })}>
          {text('candidates.new.openLikely')}
        </Button>
        <span className={looks.muted}>{text('candidates.new.itIsHeMeans')}</span>
      </div>
    </>
  );
}

/** The typed man once the hand rests; the same object while nothing of him changes. */
function useTyped(name: ValueDraft, burial: ValueDraft | null, sites: ReadonlyMap<string, Site>): ManProfile | null {
  const now = useMemo(() => typedProfile(name, burial, (id) => sites.get(id)), [name, burial, sites]);
  const [rested, setRested] = useState<ManProfile | null>(null);
  const words = JSON.stringify(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is compared by its words; a draft is made anew at each drawing.
  useEffect(() => {
    const timer = setTimeout(() => setRested(now), pause);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
}
