import { conditionsForConfirmation } from '../../core/evidence/conditions';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { HeardOnly } from '../../ui/heard-only';
import { Icon } from '../../ui/icon';
import { useCatalogue } from '../shell/catalogue';
import styles from './decision.module.css';

/** The seven conditions of a confirmation (domain.md §4), each met or with what is missing, never by a colour alone. */
export function ConditionsList({ rows, conclusion = '' }: { readonly rows: DecisionSubjectRows; readonly conclusion?: string }) {
  const text = useText();
  const words = useMessageText();
  const catalogue = useCatalogue();
  const { heads, evidence } = rows;
  const deciding = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString(), conclusion };
  const isConfirmed = heads.some(({ to }) => to === 'confirmed');
  const conditions = conditionsForConfirmation(isConfirmed ? { heads } : { heads, deciding }, evidence);
  const met = conditions.filter((condition) => condition.met).length;
  return (
    <div className={styles.conditions}>
      <h3 className={styles.conditionsHeading}>{text('decision.conditions', { met, all: conditions.length })}</h3>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.condition} className={condition.met ? styles.met : styles.unmet}>
            <Icon name={condition.met ? 'check' : 'minus'} />
            <span>
              {text(`decision.condition.${condition.condition}`)}
              <HeardOnly>{condition.met ? text('decision.met') : text('decision.unmet')}</HeardOnly>
              {condition.met ? null : <span className={styles.lacking}>{text('decision.lacking', { what: condition.missing.map(words).join(' ; ') })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
