import { type KeyboardEvent, useRef, useState } from 'react';
import type { Property } from '../../core/properties/property';
import { foldForSearch, matches } from '../../core/search/fold';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import styles from './form.module.css';

export type PropertyPickerProps = {
  readonly properties: readonly Property[];
  readonly onPick: (property: Property) => void;
  readonly onClose: () => void;
};

/** What to add: narrowed as one types, Enter takes the first, the arrows go through the rest. */
export function PropertyPicker({ properties, onPick, onClose }: PropertyPickerProps) {
  const text = useText();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const label = (property: Property) => text(`properties.${property.slug}`);
  const found = properties.filter((property) => matches(foldForSearch(label(property)), query));
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query === '') return onClose();
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = document.activeElement instanceof HTMLButtonElement ? buttons.indexOf(document.activeElement) : -1;
    if (step === undefined || (at < 0 && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };
  return (
    <div className={styles.picker} onKeyDownCapture={move}>
      <div className={styles.pickerHead}>
        <SearchField
          label={text('record.pick')}
          placeholder={text('record.pick')}
          clearLabel={text('ui.clear')}
          autoFocus
          value={query}
          onChange={setQuery}
          onSubmit={() => {
            const [first] = found;
            if (first !== undefined) onPick(first);
          }}
        />
        <Button onPress={onClose}>{text('ui.cancel')}</Button>
      </div>
      <div ref={list} className={styles.choices}>
        {found.map((property) => (
          <Button key={property.slug} size="small" {...(property.sensitive ? { icon: 'shield' as const } : {})} onPress={() => onPick(property)}>
            {label(property)}
          </Button>
        ))}
        {found.length === 0 ? <p className={styles.hint}>{text('record.noProperty')}</p> : null}
      </div>
    </div>
  );
}
