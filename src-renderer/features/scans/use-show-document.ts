import { useCallback } from 'react';
import { documentWithScans } from '../../data/queries/documents';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useNavigation } from '../../panels/shell/navigation';

/** Goes to where a document is: in the inbox (`here`), or in the file of the first man it is attached to. */
export function useShowDocument(here: (document: string) => void): (document: string) => void {
  const catalogue = useCatalogue();
  const { go } = useNavigation();
  return useCallback(
    (id) => {
      void documentWithScans(catalogue, id).then((found) => {
        const [attachment] = found?.attachments ?? [];
        if (found === undefined) return;
        if (found.document.inbox !== undefined || attachment === undefined) here(id);
        else go({ screen: 'catalogue', soldier: attachment.soldier, document: id });
      });
    },
    [catalogue, go, here],
  );
}
