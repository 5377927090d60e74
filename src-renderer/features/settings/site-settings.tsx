import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Site } from '../../core/model/others';
import { allSites } from '../../data/queries/sites';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import styles from './settings.module.css';
import { SiteForm } from './site-form';

/** Every site documents can come from; the built-in ones are the same on every machine, the user's own can be edited. */
export function SiteSettings() {
  const text = useText();
  const catalogue = useCatalogue();
  const sites = useLiveQuery(() => allSites(catalogue), [catalogue]) ?? [];
  const [editing, setEditing] = useState<Site | 'new' | null>(null);
  return (
    <>
      <div className={styles.actions}>
        <p className={`${styles.muted} ${styles.grow}`}>{text('settings.sites-why')}</p>
        <Button icon="add" isDisabled={editing !== null} onPress={() => setEditing('new')}>
          {text('settings.add-site')}
        </Button>
      </div>
      {editing === 'new' ? <SiteForm site={null} onDone={() => setEditing(null)} /> : null}
      <ul className={styles.rows}>
        {sites.map((site) =>
          editing !== null && editing !== 'new' && editing.id === site.id ? (
            <li key={site.id}>
              <SiteForm site={site} onDone={() => setEditing(null)} />
            </li>
          ) : (
            <li key={site.id} className={styles.row}>
              <div className={styles.grow}>
                <strong>{site.shortName}</strong>
                <p className={styles.muted}>{[site.name, site.city].filter((part) => part !== undefined && part !== '').join(' · ')}</p>
              </div>
              <Tag>{text(`settings.site-type.${site.type}`)}</Tag>
              {site.builtIn ? (
                <span className={styles.muted}>{text('settings.built-in')}</span>
              ) : (
                <Button size="small" kind="quiet" onPress={() => setEditing(site)}>
                  {text('settings.edit')}
                </Button>
              )}
            </li>
          ),
        )}
      </ul>
    </>
  );
}
