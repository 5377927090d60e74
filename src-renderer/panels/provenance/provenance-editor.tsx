import { useLiveQuery } from 'dexie-react-hooks';
import { documentsByIds } from '../../data/queries/documents';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import styles from './provenance-editor.module.css';
import { ProvenanceForm } from './provenance-form';

type ProvenanceEditorProps = {
  readonly documents: readonly string[];
  /** The page shown beside it, from 1, for the citation. */
  readonly page?: number | undefined;
};

/** Where documents come from, one or many at once: what is typed goes to all of them when a field is left. Meant for a side panel about 27 rem wide. */
export function ProvenanceEditor({ documents, page }: ProvenanceEditorProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const ids = documents.join(' ');
  const rows = useLiveQuery(async () => [...(await documentsByIds(catalogue, ids === '' ? [] : ids.split(' '))).values()], [catalogue, ids]);
  if (documents.length === 0) return <p className={styles.none}>{text('provenance-editor.noneSelected')}</p>;
  if (rows === undefined || rows.length === 0) return null;
  // By the rows that are there, so that a box typed in belongs to the documents it was typed for.
  return <ProvenanceForm key={rows.map(({ id }) => id).join(' ')} documents={rows} page={page} />;
}
