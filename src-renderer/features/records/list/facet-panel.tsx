import { useState } from 'react';
import { type FacetChoice, type FacetCounts, type FacetName, facetNames, isChosen, noChoice, toggleFacet } from '../../../core/search/facets';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import styles from './list.module.css';

type FacetPanelProps = {
  readonly choice: FacetChoice;
  readonly counts: FacetCounts;
  readonly onChoice: (choice: FacetChoice) => void;
  /** The word for a value: a status, a site, a war, a list. */
  readonly labelOf: (name: FacetName, value: string) => string;
};

const shownAtFirst = 8;

/** What can be filtered by, with how many men each value would show. */
export function FacetPanel({ choice, counts, onChoice, labelOf }: FacetPanelProps) {
  const text = useText();
  return (
    <nav className={styles.facets} aria-label={text('records.filters')} data-pane="" tabIndex={-1}>
      <div className={styles.facetsHead}>
        <h2>{text('records.filters')}</h2>
        {isChosen(choice) ? (
          <Button kind="quiet" size="small" onPress={() => onChoice(noChoice)}>
            {text('records.clearFilters')}
          </Button>
        ) : null}
      </div>
      {facetNames.map((name) => (
        <Facet key={name} name={name} choice={choice} counts={counts} onChoice={onChoice} labelOf={labelOf} />
      ))}
    </nav>
  );
}

function Facet({ name, choice, counts, onChoice, labelOf }: FacetPanelProps & { readonly name: FacetName }) {
  const text = useText();
  const formats = useFormats();
  const [whole, setWhole] = useState(false);
  const chosen = choice[name];
  const values = [...new Set([...counts[name].keys(), ...chosen])]
    .map((value) => ({ value, label: labelOf(name, value), count: counts[name].get(value) ?? 0 }))
    .sort((left, right) => right.count - left.count || formats.compare(left.label, right.label));
  if (values.length === 0) return null;
  const shown = whole ? values : values.filter((entry, index) => index < shownAtFirst || chosen.includes(entry.value));
  return (
    <fieldset className={styles.facet}>
      <legend>{text(`records.facet.${name}`)}</legend>
      {shown.map(({ value, label, count }) => (
        <div key={value} className={styles.facetValue}>
          <Checkbox isSelected={chosen.includes(value)} onChange={() => onChoice(toggleFacet(choice, name, value))}>
            <span className={styles.facetLabel}>
              {label}
              <span className={styles.facetCount}>{formats.number(count)}</span>
            </span>
          </Checkbox>
        </div>
      ))}
      {values.length > shownAtFirst ? (
        <Button kind="quiet" size="small" onPress={() => setWhole(!whole)}>
          {whole ? text('records.fewer') : text('records.more', { count: values.length - shownAtFirst })}
        </Button>
      ) : null}
    </fieldset>
  );
}
