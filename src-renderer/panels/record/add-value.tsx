import { useMemo, useRef, useState } from 'react';
import type { Property } from '../../core/properties/property';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { type Command, useCommands } from '../shell/commands';
import { useShownKeys } from '../shell/use-shown-keys';
import { PropertyPicker } from './property-picker';
import styles from './record.module.css';

type AddValueProps = { readonly properties: readonly Property[]; readonly onPick: (property: Property) => void };

const shortcut = 'Alt+A';

/** One line to add whatever the record does not show yet, by pointer and by a key. */
export function AddValue({ properties, onPick }: AddValueProps) {
  const text = useText();
  const keys = useShownKeys();
  const [picking, setPicking] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'add-value',
          labelKey: 'record.addValue',
          group: 'work',
          shortcut,
          // Not while another panel lies over the record: the picker would open unseen.
          when: () => line.current?.closest('[inert]') === null,
          run: () => setPicking(true),
        },
      ],
      [],
    ),
  );
  return picking ? (
    <PropertyPicker
      properties={properties}
      byGroup
      onPick={(property) => {
        setPicking(false);
        onPick(property);
      }}
      onClose={() => setPicking(false)}
    />
  ) : (
    <div ref={line} className={styles.addValue}>
      <Button kind="quiet" icon="add" onPress={() => setPicking(true)}>
        {text('record.addValue')}
      </Button>
      <Kbd keys={keys(shortcut)} />
    </div>
  );
}
