import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Property } from '../../core/properties/property';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import { SearchField } from '../../ui/search-field';
import styles from './form.module.css';
import { rankedProperties } from './property-order';

type PropertyPickerProps = {
  readonly properties: readonly Property[];
  /** With the properties of several groups: says which, and finds by a group's name too. */
  readonly byGroup?: boolean;
  readonly onPick: (property: Property) => void;
  readonly onClose: () => void;
};

/** What to add: narrowed as one types, Enter takes the first, the arrows go through the rest. */
export function PropertyPicker({ properties, byGroup = false, onPick, onClose }: PropertyPickerProps) {
  const text = useText();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => picker.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, []);
  const label = (property: Property) => text(`properties.${property.slug}`);
  const groupOf = (property: Property) => (byGroup ? text(`properties.group.${property.group}`) : '');
  const found = rankedProperties(properties, query, label, groupOf);
  // Nothing typed: group by group, as the record stands. Typed: one list, the likeliest first.
  const groups = byGroup && query.trim() === '' ? [...new Set(found.map(({ group }) => group))] : null;
  const button = (property: Property) => (
    <Button key={property.slug} size="small" {...(property.sensitive ? { icon: 'shield' as const } : {})} onPress={() => onPick(property)}>
      {label(property)}
      {groups === null && byGroup ? <span className={styles.ofGroup}> {groupOf(property)}</span> : null}
    </Button>
  );
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
    <div ref={picker} className={classes(looks.box, styles.picker)} data-keyboard-guest="" onKeyDownCapture={move}>
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
      <div ref={list} className={groups === null ? styles.choices : styles.choiceGroups}>
        {groups === null
          ? found.map(button)
          : groups.map((group) => (
              <section key={group} className={styles.choiceGroup} aria-label={text(`properties.group.${group}`)}>
                <span className={looks.muted} aria-hidden="true">
                  {text(`properties.group.${group}`)}
                </span>
                <div className={styles.choices}>{found.filter((property) => property.group === group).map(button)}</div>
              </section>
            ))}
        {found.length === 0 ? <p className={looks.muted}>{text('record.noProperty')}</p> : null}
      </div>
    </div>
  );
}
