import { useLiveQuery } from 'dexie-react-hooks';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { type ManRead, readMan } from './two-men';

/** A man as he is shown and judged; undefined while he is read, null when he is gone or nobody is asked for. */
export function useMan(id: string | null): ManRead | null | undefined {
  const catalogue = useCatalogue();
  return useLiveQuery(async () => (id === null ? null : ((await readMan(catalogue, id)) ?? null)), [catalogue, id]);
}
