import { OtherPeople } from '../../panels/people/other-people';
import { useText } from '../../text/use-text';
import styles from './settings.module.css';

/** Who else works on this catalogue: two people at one machine, or the same one after a restore, whose work stays under one hand. */
export function KnownPeople() {
  const text = useText();
  return (
    <section className={styles.people} aria-label={text('settings.i-am')}>
      <h3>{text('settings.i-am')}</h3>
      <p className={styles.muted}>{text('settings.i-am-why')}</p>
      <OtherPeople />
    </section>
  );
}
