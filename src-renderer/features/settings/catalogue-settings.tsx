import { useCatalogues } from '../../panels/shell/catalogues';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { NewCatalogue } from './new-catalogue';
import styles from './settings.module.css';

export function CatalogueSettings() {
  const text = useText();
  const { date } = useFormats();
  const { list, current, open } = useCatalogues();
  return (
    <div className={styles.form}>
      <p className={styles.muted}>{text('settings.catalogues-why')}</p>
      <ul className={styles.rows}>
        {list.map((entry) => (
          <li key={entry.id} className={styles.row}>
            <div className={styles.grow}>
              <strong>{entry.title}</strong> {entry.sample ? <Tag>{text('settings.sample')}</Tag> : null}
              <p className={styles.muted}>{text('settings.catalogue-facts', { date: date(entry.createdAt), count: entry.journal.count })}</p>
            </div>
            {entry.id === current ? <Tag>{text('settings.open-now')}</Tag> : <Button onPress={() => open(entry.id)}>{text('settings.open')}</Button>}
          </li>
        ))}
      </ul>
      <NewCatalogue />
    </div>
  );
}
