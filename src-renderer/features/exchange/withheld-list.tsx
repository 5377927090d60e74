import type { WithheldItem } from '../../core/exchange/withhold';
import { useText } from '../../text/use-text';
import styles from './exchange.module.css';
import type { Outgoing } from './use-outgoing';

/** Why one item stays behind, in words; also used by LISEZMOI. */
export function useWithheldReason(): (item: WithheldItem) => string {
  const text = useText();
  return (item) =>
    item.type === 'document'
      ? text('exchange.reason.restricted-document', { until: item.until === '' ? 'none' : item.until, why: item.why === '' ? 'none' : item.why })
      : text(`exchange.reason.${item.reason}`);
}

/** Every item that will not go out, whose it is and why: nothing stays behind unsaid. */
export function WithheldList({ whole, withheld }: Pick<Outgoing, 'whole' | 'withheld'>) {
  const text = useText();
  const reason = useWithheldReason();
  const nameOf = new Map(whole.summaries.map(({ id, name }) => [id, name]));
  const titleOf = new Map(whole.documents.map(({ id, fields }) => [id, fields.title ?? fields.cote ?? '']));
  return (
    <table className={styles.withheld} aria-label={text('exchange.withheld')}>
      <thead>
        <tr>
          <th scope="col">{text('exchange.withheldColumn.what')}</th>
          <th scope="col">{text('exchange.withheldColumn.whose')}</th>
          <th scope="col">{text('exchange.withheldColumn.why')}</th>
        </tr>
      </thead>
      <tbody>
        {withheld.map((item) => (
          <tr key={item.id}>
            <td>{item.type === 'document' ? titleOf.get(item.id) : text(`properties.${item.property}`)}</td>
            <td>
              {item.type === 'document'
                ? whole.attachments
                    .filter(({ document }) => document === item.id)
                    .map(({ soldier }) => nameOf.get(soldier))
                    .join(', ')
                : nameOf.get(item.soldier)}
            </td>
            <td>{reason(item)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
