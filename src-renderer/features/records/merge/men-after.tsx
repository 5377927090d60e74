import type { Evidence } from '../../../core/evidence/evidence';
import { valuesOfWrongSources } from '../../../core/evidence/standing';
import { shownAssertions } from '../../../core/summary/shown';
import { useText } from '../../../text/use-text';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';

/** The name that a man of this evidence would show; empty when he has none. */
export function nameShown(evidence: Evidence): string {
  return shownAssertions('name', evidence.assertions, evidence.soldier.chosen, valuesOfWrongSources(evidence))[0]?.written.text.trim() ?? '';
}

/** The two men as they would stand: under which names, with how much. */
export function MenAfter({ men }: { readonly men: readonly { readonly label: string; readonly evidence: Evidence }[] }) {
  const text = useText();
  return (
    <div className={styles.after}>
      {men.map(({ label, evidence }) => {
        const values = evidence.assertions.filter(({ withdrawn }) => withdrawn === undefined);
        const documents = new Set(evidence.attachments.filter(({ withdrawn }) => withdrawn === undefined).map(({ document }) => document));
        return (
          <section key={label} className={styles.head} aria-label={label}>
            <p className={looks.muted}>{label}</p>
            <h2 className={styles.name}>{nameShown(evidence) || text('records.noName')}</h2>
            <p className={looks.muted}>
              {[text('merge.valueCount', { count: values.length }), text('merge.documentCount', { count: documents.size })].join(' · ')}
            </p>
          </section>
        );
      })}
    </div>
  );
}
