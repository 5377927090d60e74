import { useLiveQuery } from 'dexie-react-hooks';
import { documentsByIds } from '../../data/queries/documents';
import { allSites } from '../../data/queries/sites';
import { useText } from '../../text/use-text';
import { sourceLabel } from '../citation/source-label';
import { useCatalogue } from '../shell/catalogue';

/** Documents in one line each, by their ids; empty until they are read, and for none. */
export function useDocumentLabels(ids: readonly string[]): (document: string | undefined) => string {
  const text = useText();
  const catalogue = useCatalogue();
  const asked = [...new Set(ids)].sort().join(' ');
  const rows = useLiveQuery(async () => (asked === '' ? new Map() : documentsByIds(catalogue, asked.split(' '))), [catalogue, asked]);
  const sites = useLiveQuery(() => allSites(catalogue), [catalogue]);
  return (id) => {
    const document = rows?.get(id ?? '');
    if (document === undefined) return '';
    return (
      sourceLabel(
        document,
        sites?.find((site) => site.id === document.fields.site),
        undefined,
      ) || text('record.unnamedSource')
    );
  };
}
