import { useState } from 'react';
import type { Site } from '../../core/model/others';
import { builtInSites } from '../../core/provenance/sites';
import { foldForSearch } from '../../core/search/fold';
import { addSite } from '../../data/actions/add-site';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { useCatalogue } from '../shell/catalogue';
import type { CommonValue } from './common-values';
import styles from './provenance-editor.module.css';

const ownSite = 'own';

type SiteFieldProps = { readonly stored: CommonValue; readonly sites: ReadonlyMap<string, Site>; readonly onSite: (site: Site) => void };

/** Where the document is kept: three shortcuts, and the open list, to which a name of one's own can be added in place. */
export function SiteField({ stored, sites, onSite }: SiteFieldProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const site = sites.get(stored.same ? stored.value : '');
  const [typed, setTyped] = useState<string | null>(null);
  const query = typed ?? '';
  const wanted = foldForSearch(query);
  const found = [...sites.values()].filter(({ name, shortName, city = '' }) => foldForSearch(`${name} ${shortName} ${city}`).includes(wanted));
  const choices = [
    ...found.map(({ id, name, city }) => ({ id, label: name, help: city === undefined || name.includes(city) ? undefined : city })),
    ...(query.trim() === '' || found.some(({ name }) => foldForSearch(name) === wanted)
      ? []
      : [{ id: ownSite, label: text('provenance-editor.addSite', { name: query.trim() }), help: text('provenance-editor.addSiteHelp') }]),
  ];

  async function choose(id: string) {
    const known = sites.get(id);
    setTyped(null);
    if (known !== undefined) return onSite(known);
    const name = query.trim();
    const fields = { type: 'repository', name, shortName: name, requiredFields: ['coteAsWritten'], citationForm: 'plain' } as const;
    const made = await addSite(catalogue, fields);
    if (made.ok) onSite({ ...fields, id: made.value.site, builtIn: false });
  }

  return (
    <div className={styles.site}>
      <div className={styles.shortcuts}>
        {builtInSites.map((entry) => (
          <Button
            key={entry.id}
            size="small"
            kind={site?.id === entry.id ? 'primary' : 'secondary'}
            aria-pressed={site?.id === entry.id}
            onPress={() => onSite(entry)}
          >
            {entry.type === 'repository' ? (entry.city ?? entry.shortName) : entry.shortName}
          </Button>
        ))}
      </div>
      <ComboBox
        label={text('provenance.field.site')}
        isRequired
        filtering="none"
        choices={choices}
        text={typed ?? site?.name ?? ''}
        onTextChange={(next) => setTyped(next === site?.name ? null : next)}
        onChoose={(choice) => void choose(choice.id)}
        placeholder={text(stored.same ? 'provenance-editor.siteHint' : 'provenance-editor.different')}
      />
    </div>
  );
}
