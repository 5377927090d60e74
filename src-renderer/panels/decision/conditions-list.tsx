import { conditionsForConfirmation } from '../../core/evidence/conditions';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { useText } from '../../text/use-text';
import { ConditionLine } from '../evidence/condition-line';
import { useCatalogue } from '../shell/catalogue';
import styles from './decision.module.css';

type ConditionsListProps = { readonly rows: Pick<DecisionSubjectRows, 'heads' | 'document' | 'evidence'>; readonly conclusion?: string };

/** The seven conditions of a confirmation (domain.md §4), each met or with what is missing, never by a colour alone. */
export function ConditionsList({ rows, conclusion = '' }: ConditionsListProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const { heads, document, evidence } = rows;
  const deciding = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString(), conclusion };
  const isConfirmed = heads.some(({ to }) => to === 'confirmed');
  const conditions = conditionsForConfirmation(isConfirmed ? { heads, document } : { heads, document, deciding }, evidence);
  const met = conditions.filter((condition) => condition.met).length;
  return (
    <div className={styles.conditions}>
      <h3 className={styles.conditionsHeading}>{text('decision.conditions', { met, all: conditions.length })}</h3>
      <ul>
        {conditions.map((condition) => (
          <ConditionLine key={condition.condition} condition={condition} evidence={evidence} />
        ))}
      </ul>
    </div>
  );
}
