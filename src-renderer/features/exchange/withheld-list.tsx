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
  const { what, whose } = useItemWords(whole);
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
            <td>{what(item)}</td>
            <td>{whose(item)}</td>
            <td>{reason(item)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useItemWords(whole: Outgoing['whole']): { readonly what: (item: WithheldItem) => string; readonly whose: (item: WithheldItem) => string } {
  const text = useText();
  const nameOf = new Map(whole.summaries.map(({ id, name }) => [id, name]));
  const titleOf = new Map(whole.documents.map(({ id, fields }) => [id, fields.title ?? fields.cote ?? '']));
  const soldierOf = new Map([...whole.assertions, ...whole.attachments].map(({ id, soldier }) => [id, soldier]));
  const menOf = (documents: readonly string[]) => [
    ...new Set(whole.attachments.filter(({ document }) => documents.includes(document)).map(({ soldier }) => nameOf.get(soldier) ?? '')),
  ];
  return {
    what(item) {
      if (item.type === 'document') return titleOf.get(item.id) ?? '';
      if (item.type === 'file') return item.names[0] ?? item.id;
      return item.type === 'note' ? text('exchange.withheldNote') : text(`properties.${item.property}`);
    },
    whose(item) {
      if (item.type === 'assertion') return nameOf.get(item.soldier) ?? '';
      if (item.type === 'document') return menOf([item.id]).join(', ');
      if (item.type === 'file') return menOf(whole.documents.filter(({ pages }) => pages.some(({ scan }) => scan === item.id)).map(({ id }) => id)).join(', ');
      return nameOf.get(soldierOf.get(item.about) ?? item.about) ?? menOf([item.about]).join(', ');
    },
  };
}
