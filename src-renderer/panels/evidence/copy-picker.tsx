import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { documentsByCote, documentsOfSameMen } from '../../data/queries/copy-candidates';
import type { DocumentRow } from '../../data/rows';
import { useText } from '../../text/use-text';
import { ComboBox } from '../../ui/combo-box';
import { narrow } from '../../ui/narrow';
import { useCatalogue } from '../shell/catalogue';
import { useDocumentLabels } from './use-document-labels';

const none: readonly DocumentRow[] = [];

/** Chooses the original: the other documents of the same men first, then any by its cote or title. */
export function CopyPicker({ document, onChoose }: { readonly document: string; readonly onChoose: (original: string) => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const [typed, setTyped] = useState('');
  const near = useLiveQuery(() => documentsOfSameMen(catalogue, document), [catalogue, document]) ?? none;
  const found = useLiveQuery(() => documentsByCote(catalogue, document, typed), [catalogue, document, typed]) ?? none;
  const label = useDocumentLabels([...near, ...found].map(({ id }) => id));
  const choice = (help: string) => (row: DocumentRow) => ({ id: row.id, label: label(row.id), help });
  const own = narrow(near.map(choice(text('evidence.sameMansDocument'))), typed);
  const others = found.filter(({ id }) => !near.some((row) => row.id === id)).map(choice(text('evidence.otherDocument')));
  return (
    <ComboBox
      label={text('evidence.original')}
      isRequired
      filtering="none"
      text={typed}
      onTextChange={setTyped}
      choices={[...own, ...others]}
      onChoose={({ id }) => onChoose(id)}
      placeholder={text('evidence.originalPlaceholder')}
      whenEmpty={text('evidence.noDocument')}
      opensOnFocus
      autoFocus
    />
  );
}
