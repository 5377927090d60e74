import { useState } from 'react';
import type { Condition, Pointer } from '../../core/evidence/conditions';
import type { Evidence } from '../../core/evidence/evidence';
import { dependenceAmong, sourcesOf } from '../../core/evidence/sources';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { HeardOnly } from '../../ui/heard-only';
import { Icon } from '../../ui/icon';
import { CreatingBodyForm } from './creating-body-form';
import styles from './evidence.module.css';
import { type Pointers, usePointers } from './use-pointers';

/** One condition of a confirmation: whether it holds, what is missing, and the values, sources and men it speaks of, each a way there. */
export function ConditionLine({ condition, evidence }: { readonly condition: Condition; readonly evidence: Evidence }) {
  const text = useText();
  const words = useMessageText();
  const pointers = usePointers(evidence);
  const [naming, setNaming] = useState<string | null>(null);
  const dependent = condition.condition === 'independent-sources' && !condition.met ? dependentPairs(evidence, pointers) : [];
  return (
    <li className={condition.met ? styles.met : styles.unmet} data-condition={condition.condition} data-met={condition.met}>
      <Icon name={condition.met ? 'check' : 'minus'} />
      <div className={styles.conditionWords}>
        <span>
          {text(`decision.condition.${condition.condition}`)}
          <HeardOnly>{condition.met ? text('decision.met') : text('decision.unmet')}</HeardOnly>
        </span>
        {condition.met ? null : <span className={styles.lacking}>{text('decision.lacking', { what: condition.missing.map(words).join(' ; ') })}</span>}
        {dependent.map(({ key, first, second, why }) => (
          <span key={key} className={styles.lacking}>
            {text(`evidence.dependent.${why}`, { first, second })}
          </span>
        ))}
        {condition.about.length === 0 ? null : (
          <span className={styles.links}>
            {condition.about.map((pointer) => (
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
    <button type="button" className={styles.link} onClick={onName}>
      {text('evidence.nameBody', { document: label })}
    </button>
  ) : (
    <button type="button" className={styles.link} title={label} onClick={() => pointers.go(pointer)}>
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
