import { useId, useState } from 'react';
import type { Evidence } from '../../core/evidence/evidence';
import { findingsOf } from '../../core/evidence/findings';
import { identityProperty } from '../../core/evidence/findings/same-and-distinct';
import type { SoldierSummary } from '../../core/model/summary';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { ConditionsList } from '../decision/conditions-list';
import { shownConditions } from '../decision/shown-conditions';
import { useUnexamined } from '../decision/use-unexamined';
import { useCatalogue } from '../shell/catalogue';
import { CandidateCheck } from './candidate-check';
import styles from './evidence.module.css';
import { FindingLine } from './finding-line';

const shownAtFirst = 2;

/** How many of the seven conditions of a confirmation hold, and what is missing, in one line that opens the list (domain.md §4). */
export function EvidenceLine({ summary, evidence }: { readonly summary: SoldierSummary; readonly evidence: Evidence }) {
  const text = useText();
  const say = useMessageText();
  const { list } = useFormats();
  const catalogue = useCatalogue();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const unexamined = useUnexamined(evidence).men.length;
  if (summary.status === 'rejected' || summary.status === 'unidentified') return null;
  const heads = evidence.soldier.status;
  const reader = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString() };
  const conditions = shownConditions({ heads, document: undefined, evidence }, reader, unexamined);
  const missing = conditions.flatMap(({ condition }) => (condition.met ? [] : condition.missing)).map(say);
  const met = conditions.filter(({ state }) => state === 'met').length;
  const isYours = missing.length === 0 && conditions.some(({ state }) => state === 'yours');
  const ofNoProperty = findingsOf(evidence).filter(({ property }) => property === '' || property === identityProperty);
  return (
    <div className={styles.evidence}>
      <p className={styles.summary}>
        <Button
          kind="quiet"
          size="small"
          icon={isOpen ? 'chevronDown' : 'chevronRight'}
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          {text('evidence.conditionsMet', { met, all: conditions.length })}
        </Button>
        {isOpen || unexamined === 0 ? null : <span>{text('evidence.unexamined', { count: unexamined })}</span>}
        {isOpen || !isYours ? null : <span>{text('evidence.yours')}</span>}
        {isOpen || missing.length === 0 || summary.reopened ? null : (
          <span>
            {text('evidence.missing', {
              missing: list([
                ...missing.slice(0, shownAtFirst),
                ...(missing.length > shownAtFirst ? [text('record.missingMore', { count: missing.length - shownAtFirst })] : []),
              ]),
            })}
          </span>
        )}
      </p>
      {ofNoProperty.map((finding) => (
        <FindingLine key={finding.key} soldier={summary.id} finding={finding} notes={evidence.notes} />
      ))}
      {isOpen ? (
        <div id={id} className={looks.form}>
          <ConditionsList rows={{ document: undefined, heads, evidence }} level={2} />
          <CandidateCheck soldier={summary.id} evidence={evidence} />
        </div>
      ) : null}
    </div>
  );
}
