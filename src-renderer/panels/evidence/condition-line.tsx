import { useState } from 'react';
import type { Condition, Pointer } from '../../core/evidence/conditions';
import type { Evidence } from '../../core/evidence/evidence';
import { dependenceAmong, sourcesOf } from '../../core/evidence/sources';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { HeardOnly } from '../../ui/heard-only';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import type { ConditionState } from '../decision/shown-conditions';
import { CreatingBodyForm } from './creating-body-form';
import styles from './evidence.module.css';
import { type Pointers, usePointers } from './use-pointers';

type ConditionLineProps = {
  readonly condition: Condition;
  readonly state: ConditionState;
  /** Men found who may be he and whom nobody examined. */
  readonly unexamined: readonly string[];
  readonly evidence: Evidence;
};

const icons = { met: 'check', unmet: 'minus', yours: 'person', review: 'question' } as const;

/** One condition of a confirmation: whether it holds, what is missing, and the values, sources and men it speaks of, each a way there. */
export function ConditionLine({ condition, state, unexamined, evidence }: ConditionLineProps) {
  const text = useText();
  const words = useMessageText();
  const pointers = usePointers(evidence);
  const found = unexamined.map((id): Pointer => ({ to: 'man', id }));
  const about = [...condition.about, ...found.filter(({ id }) => !condition.about.some((pointer) => pointer.id === id))];
  const [naming, setNaming] = useState<string | null>(null);
  const dependent = condition.condition === 'independent-sources' && !condition.met ? dependentPairs(evidence, pointers) : [];
  return (
    <li className={state === 'met' ? styles.met : styles.unmet} data-condition={condition.condition} data-met={state === 'met'}>
      <Icon name={icons[state]} />
      <div className={styles.conditionWords}>
        <span>
          {text(`decision.condition.${condition.condition}`)}
          {state === 'yours' ? text('decision.yours') : <HeardOnly>{text(state === 'met' ? 'decision.met' : 'decision.unmet')}</HeardOnly>}
        </span>
        {unexamined.length === 0 ? null : (
          <span className={looks.muted}>{text(state === 'review' ? 'decision.toReview' : 'evidence.unexamined', { count: unexamined.length })}</span>
        )}
        {condition.met ? null : <span className={looks.muted}>{text('decision.lacking', { what: condition.missing.map(words).join(' ; ') })}</span>}
        {dependent.map(({ key, first, second, why }) => (
          <span key={key} className={looks.muted}>
            {text(`evidence.dependent.${why}`, { first, second })}
          </span>
        ))}
        {about.length === 0 ? null : (
          <span className={styles.links}>
            {about.map((pointer) => (
              <PointerLink key={`${pointer.to}/${pointer.id}`} pointer={pointer} pointers={pointers} onName={() => setNaming(pointer.id)} />
            ))}
          </span>
        )}
        {naming === null ? null : <CreatingBodyForm document={naming} label={pointers.documentLabel(naming)} onClose={() => setNaming(null)} />}
      </div>
    </li>
  );
}

function PointerLink({ pointer, pointers, onName }: { readonly pointer: Pointer; readonly pointers: Pointers; readonly onName: () => void }) {
  const text = useText();
  const label = pointers.labelOf(pointer);
  return pointer.to === 'creating-body' ? (
    <button type="button" className={classes(looks.link, styles.link)} onClick={onName}>
      {text('evidence.nameBody', { document: label })}
    </button>
  ) : (
    <button type="button" className={classes(looks.link, styles.link)} title={label} onClick={() => pointers.go(pointer)}>
      {label}
    </button>
  );
}

// Why two of his sources are one: what nobody stated is said by its own button.
function dependentPairs(evidence: Evidence, { documentLabel }: Pointers) {
  const sources = sourcesOf(evidence);
  const dependence = dependenceAmong(evidence.documents);
  return sources.flatMap((a, index) =>
    sources.slice(index + 1).flatMap((b) => {
      const why = dependence(a, b);
      if (why === null || why === 'body-unknown') return [];
      return [{ key: `${a.id}/${b.id}`, first: documentLabel(a.id), second: documentLabel(b.id), why }];
    }),
  );
}
