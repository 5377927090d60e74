import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { useText } from '../../text/use-text';
import { ConditionLine } from '../evidence/condition-line';
import { useCatalogue } from '../shell/catalogue';
import styles from './decision.module.css';
import { shownConditions } from './shown-conditions';
import { useUnexamined } from './use-unexamined';

type ConditionsListProps = {
  readonly rows: Pick<DecisionSubjectRows, 'heads' | 'document' | 'evidence'>;
  readonly conclusion?: string;
  /** Of its heading: 2 right under the name of a record. */
  readonly level?: 2 | 3;
};

/** The seven conditions of a confirmation (domain.md §4), each met or with what is missing, never by a colour alone. */
export function ConditionsList({ rows, conclusion = '', level = 3 }: ConditionsListProps) {
  const text = useText();
  const Heading = `h${level}` as const;
  const catalogue = useCatalogue();
  const { men } = useUnexamined(rows.evidence);
  const reader = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString(), conclusion };
  const conditions = shownConditions(rows, reader, men.length);
  const met = conditions.filter(({ state }) => state === 'met').length;
  return (
    <div className={styles.conditions}>
      <Heading className={styles.conditionsHeading}>{text('decision.conditions', { met, all: conditions.length })}</Heading>
      <ul>
        {conditions.map(({ condition, state }) => (
          <ConditionLine
            key={condition.condition}
            condition={condition}
            state={state}
            unexamined={condition.condition === 'candidates-excluded' ? men : []}
            evidence={rows.evidence}
          />
        ))}
      </ul>
    </div>
  );
}
