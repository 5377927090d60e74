import { useContext, useId, useState } from 'react';
import { assertValue } from '../../data/actions/assert-value';
import { useText } from '../../text/use-text';
import { IconButton } from '../../ui/icon-button';
import { useReading } from '../citation/reading';
import { useCatalogue } from '../shell/catalogue';
import { draftKey } from './draft/drafts';
import { newDraft } from './draft/value-draft';
import { PropertyPicker } from './property-picker';
import { PropertyValues } from './property-values';
import styles from './record.module.css';
import type { ShownGroup } from './record-state';
import { SavedLineContext } from './saved-line';
import { type Adding, newSlot } from './use-adding';
import { ValueForm } from './value-form';

type RecordGroupProps = {
  readonly soldier: string;
  readonly group: ShownGroup;
  readonly adding: Adding;
  /** Opens the history of one value of a property. */
  readonly onHistory: (property: string, value: string) => void;
};

/** One group of the record: what is filled, what is being added, and a place to add. */
export function RecordGroup({ soldier, group, adding, onHistory }: RecordGroupProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const { document, site } = useReading();
  const [picking, setPicking] = useState(false);
  const { say } = useContext(SavedLineContext);
  const id = useId();
  const heading = group.group === 'unknown' ? text('record.unknownGroup') : text(`properties.group.${group.group}`);
  const add = text('record.addTo', { group: heading });
  return (
    <section className={styles.group} aria-labelledby={id} data-group={group.group}>
      <header className={styles.groupHead}>
        <h2 id={id} className={styles.groupName}>
          {heading}
        </h2>
        {group.addable.length === 0 ? null : <IconButton name={add} icon="add" size="small" onPress={() => setPicking(true)} />}
      </header>
      {picking ? (
        <PropertyPicker
          properties={group.addable}
          onPick={(property) => {
            setPicking(false);
            adding.open(property);
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
      {adding.forms
        .filter((property) => property.group === group.group)
        .map((property) => (
          <ValueForm
            key={property.slug}
            initial={newDraft(property, document, site?.type === 'cemetery' ? site.id : undefined)}
            draftKey={draftKey(catalogue.id, soldier, newSlot(property.slug))}
            onSave={async (assertion) => {
              const kept = await assertValue(catalogue, { soldier, assertion });
              if (kept.ok) say(kept.value.assertion);
              return kept;
            }}
            askedAgain={adding.askedAgain(property)}
            onClose={() => adding.close(property)}
            proposalOf={(assertion) => ({ kind: 'add-value', soldier, assertion })}
          />
        ))}
      {group.properties.map((shown) => (
        <PropertyValues
          key={shown.slug}
          soldier={soldier}
          shown={shown}
          onAnother={() => (shown.property === undefined ? undefined : adding.open(shown.property))}
          onHistory={(value) => onHistory(shown.slug, value)}
        />
      ))}
    </section>
  );
}
