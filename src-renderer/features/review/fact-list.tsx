import type { Assertion } from '../../core/model/assertion';
import { MixedMark } from '../../panels/record/mixed-mark';
import { useValueWords } from '../../panels/status/value-words';
import { useText } from '../../text/use-text';
import { IconButton } from '../../ui/icon-button';
import type { Fact } from './compare-facts';
import styles from './review.module.css';

export type ShowSource = {
  /** The source of a value in one line; empty when it has none. */
  readonly labelOf: (assertion: Assertion) => string;
  readonly show: (assertion: Assertion) => void;
  /** Id of the document under review. */
  readonly document: string | undefined;
};

/** Values by property, each as written, as understood, and where it says so. */
export function FactList({ facts, source }: { readonly facts: readonly Fact[]; readonly source: ShowSource }) {
  const text = useText();
  return (
    <dl className={styles.facts}>
      {facts.map(({ property, values }) => (
        <div key={property} className={styles.fact}>
          <dt>{text(`properties.${property}`)}</dt>
          {values.map((value) => (
            <dd key={value.id}>
              <ValueLine assertion={value} source={source} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

export function ValueLine({ assertion, source }: { readonly assertion: Assertion; readonly source: ShowSource }) {
  const text = useText();
  const words = useValueWords();
  const { written, value, citation, legibility } = assertion;
  const normalised = words(value);
  const label = source.labelOf(assertion);
  const marks = [
    ...(written.form === undefined ? [] : [text(`properties.form.${written.form}`)]),
    ...(legibility === 'doubtful' ? [text('review.doubtful')] : []),
    ...(citation !== undefined && citation.document === source.document ? [text('review.thisDocument')] : []),
  ];
  return (
    <div className={styles.value}>
      <div className={styles.valueWords}>
        <span className={styles.written} {...(written.language === undefined ? {} : { lang: written.language })}>
          « {written.text} »
        </span>
        {value.type === 'name' ? <MixedMark written={written.text} compact /> : null}
        {normalised === '' || normalised === written.text || value.type === 'name' ? null : <span>{normalised}</span>}
        <span className={styles.source}>{[...marks, citation === undefined ? text('review.noSource') : label].filter((part) => part !== '').join(' · ')}</span>
      </div>
      {citation === undefined ? null : (
        <IconButton name={text('review.showSource', { what: written.text })} icon="citation" size="small" onPress={() => source.show(assertion)} />
      )}
    </div>
  );
}
