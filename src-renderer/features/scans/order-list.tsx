import { useMemo, useState } from 'react';
import { useThumbnail } from '../../panels/page-source/use-thumbnail';
import { ThumbnailImage } from '../../panels/viewer/thumbnail-image';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { LongList } from '../../ui/long-list';
import styles from './order-list.module.css';
import type { WaitingDocument } from './waiting-document';

/** What a line says. */
type OrderedItem = Pick<WaitingDocument, 'id' | 'name' | 'cover'>;

type OrderListProps = {
  readonly label: string;
  readonly items: readonly OrderedItem[];
  /** Takes the one at `from` out and sets it at `to`, both counted from 0. */
  readonly onMove: (from: number, to: number) => void;
};

/** Documents or pages in an order that is changed by dragging a line, or by its arrows. */
export function OrderList({ label, items, onMove }: OrderListProps) {
  const text = useText();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const placed = useMemo(() => items.map((item, index) => ({ item, index })), [items]);
  const rest = () => {
    setDragged(null);
    setOver(null);
  };
  return (
    <LongList
      label={label}
      items={placed}
      itemKey={({ item }) => item.id}
      itemClass={styles.item}
      render={({ item, index }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrows on the line do the same by keyboard.
        <div
          className={classes(
            styles.line,
            index === dragged && styles.dragged,
            dragged !== null && index === over && (index < dragged ? styles.before : index > dragged && styles.after),
          )}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', item.name);
            setDragged(index);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = 'move';
            setOver(index);
          }}
          onDrop={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            rest();
            onMove(dragged, index);
          }}
          onDragEnd={rest}
        >
          <span className={styles.place}>{index + 1}</span>
          <span className={styles.picture}>{item.cover === undefined ? <Icon name="document" /> : <Picture cover={item.cover} name={item.name} />}</span>
          <span className={styles.name} title={item.name}>
            {item.name}
          </span>
          <IconButton
            size="small"
            icon="chevronUp"
            name={text('scans.group.up', { name: item.name })}
            isDisabled={index === 0}
            onPress={() => onMove(index, index - 1)}
          />
          <IconButton
            size="small"
            icon="chevronDown"
            name={text('scans.group.down', { name: item.name })}
            isDisabled={index === items.length - 1}
            onPress={() => onMove(index, index + 1)}
          />
        </div>
      )}
    />
  );
}

function Picture({ cover: { scan, page, size, turn }, name }: { readonly cover: NonNullable<WaitingDocument['cover']>; readonly name: string }) {
  const made = useThumbnail(scan, page, size);
  return typeof made === 'string' ? <Icon name="document" /> : <ThumbnailImage blob={made} alt={name} turn={turn} />;
}
