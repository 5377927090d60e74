import type { Message } from '../../core/message';
import { useText } from '../../text/use-text';
import { OtherPeople } from '../people/other-people';
import styles from './decision.module.css';

/** The rule of the second person where it stands in the way (domain.md §4, condition 7): who can confirm, and how he goes on here. */
export function SecondPerson({ missing }: { readonly missing: readonly Message[] }) {
  const text = useText();
  const alone = missing.some(({ key }) => key === 'status.missing.secondSession');
  if (!alone && !missing.some(({ key }) => key === 'status.missing.secondPerson')) return null;
  return (
    <section className={styles.second} aria-label={text('decision.condition.second-person')}>
      <p>{text(alone ? 'decision.second.alone' : 'decision.second.why')}</p>
      <OtherPeople />
    </section>
  );
}
