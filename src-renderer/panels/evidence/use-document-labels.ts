import { useLiveQuery } from 'dexie-react-hooks';
import { documentsByIds, scansByIds } from '../../data/queries/documents';
import { allSites } from '../../data/queries/sites';
import { useText } from '../../text/use-text';
import { sourceLabel } from '../citation/source-label';
import { useCatalogue } from '../shell/catalogue';

/** Documents in one line each, by their ids; empty until they are read, and for none. */
export function useDocumentLabels(ids: readonly string[]): (document: string | undefined) => string {
  const text = useText();
  const catalogue = useCatalogue();
  const asked = [...new Set(ids)].sort().join(' ');
  const found = useLiveQuery(async () => {
    const rows = await documentsByIds(catalogue, asked === '' ? [] : asked.split(' '));
    // A document of which nothing is said yet is called by its file.
    const scans = await scansByIds(
      catalogue,
      [...rows.values()].flatMap(({ pages }) => pages[0]?.scan ?? []),
    );
    return { rows, scans };
  }, [catalogue, asked]);
  const sites = useLiveQuery(() => allSites(catalogue), [catalogue]);
  return (id) => {
    const document = found?.rows.get(id ?? '');
    if (document === undefined) return '';
    const site = sites?.find((own) => own.id === document.fields.site);
    return sourceLabel(document, site, found?.scans.get(document.pages[0]?.scan ?? '')) || text('record.unnamedSource');
  };
}
