import type { NameVerdict } from '../../core/names/compare';
import { verdictMessage } from '../../core/names/compare';
import { useMessageText } from '../../text/use-message';
import { classes } from '../../ui/classes';
import styles from './candidates.module.css';

/** How strongly two men resemble each other, in words; colour only repeats them. */
export function Strength({ verdict }: { readonly verdict: NameVerdict }) {
  const say = useMessageText();
  return <span className={classes(styles.strength, verdict === 'near-certain' && styles.strong)}>{say(verdictMessage(verdict))}</span>;
}
