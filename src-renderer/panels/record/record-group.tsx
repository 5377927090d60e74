import { useId, useState } from 'react';
import type { Property } from '../../core/properties/property';
import { assertValue } from '../../data/actions/assert-value';
import { useText } from '../../text/use-text';
import { IconButton } from '../../ui/icon-button';
import { useReading } from '../citation/reading';
import { useCatalogue } from '../shell/catalogue';
import { newDraft } from './draft/value-draft';
import { PropertyPicker } from './property-picker';
import { PropertyValues } from './property-values';
import styles from './record.module.css';
import type { ShownGroup } from './record-state';
import { ValueForm } from './value-form';

export type RecordGroupProps = {
  readonly soldier: string;
  readonly group: ShownGroup;
  /** Opens the history of one property's values. */
  readonly onHistory: (property: string) => void;
};

type Adding = { readonly step: 'pick' } | { readonly step: 'type'; readonly property: Property };

/** One group of the record: what is filled, and a place to add. */
export function RecordGroup({ soldier, group, onHistory }: RecordGroupProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const { document, site } = useReading();
  const [adding, setAdding] = useState<Adding | null>(null);
  const id = useId();
  const close = () => setAdding(null);
  const heading = group.group === 'unknown' ? text('record.unknownGroup') : text(`properties.group.${group.group}`);
  const add = text('record.addTo', { group: heading });
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header className={styles.groupHead}>
        <h2 id={id} className={styles.groupName}>
          {heading}
        </h2>
        {group.addable.length === 0 ? null : <IconButton name={add} icon="add" size="small" onPress={() => setAdding({ step: 'pick' })} />}
      </header>
      {adding?.step === 'pick' ? (
        <PropertyPicker properties={group.addable} onPick={(property) => setAdding({ step: 'type', property })} onClose={close} />
      ) : null}
      {adding?.step === 'type' ? (
        <ValueForm
          key={adding.property.slug}
          initial={newDraft(adding.property, document, site?.type === 'cemetery' ? site.id : undefined)}
          onSave={(assertion) => assertValue(catalogue, { soldier, assertion })}
          onClose={close}
        />
      ) : null}
      {group.properties.map((shown) => (
        <PropertyValues
          key={shown.slug}
          soldier={soldier}
          shown={shown}
          onAnother={() => (shown.property === undefined ? undefined : setAdding({ step: 'type', property: shown.property }))}
          onHistory={() => onHistory(shown.slug)}
        />
      ))}
    </section>
  );
}
