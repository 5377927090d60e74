import { useState } from 'react';
import { annotationCollection } from '../../core/annotations/annotation-collection';
import { documentWithScans } from '../../data/queries/documents';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import { useFailureText } from '../shell/failure-text';

type Exported = { readonly kind: 'success' | 'error' | 'info'; readonly words: string };

/** A document that is called by its file: `GR_16_P_001.jpg`. */
const ofPicture = /\.(jpe?g|png|tiff?|pdf|webp|gif|bmp|jp2)$/iu;

/** Saves the places that were read on a document, with their values, as one file of W3C Web Annotations; says where it lies or why not. */
export function useExportAnnotations(document: string, label: string): { readonly exported: Exported | null; exportNow(): Promise<void>; dismiss(): void } {
  const text = useText();
  const catalogue = useCatalogue();
  const failureText = useFailureText();
  const [exported, setExported] = useState<Exported | null>(null);
  return {
    exported,
    dismiss: () => setExported(null),
    async exportNow() {
      const found = await documentWithScans(catalogue, document);
      const collection = annotationCollection({ id: document, label }, found?.cited ?? [], (property) => text(`properties.${property}`));
      if (collection.total === 0) return setExported({ kind: 'info', words: text('evidence.noAnnotations') });
      const saved = await catalogue.desk.call('texts.save', {
        suggestedName: `annotations-${label === '' ? document.slice(0, 8) : label.replace(ofPicture, '')}.jsonld`,
        text: `${JSON.stringify(collection, null, 2)}\n`,
      });
      if (!saved.ok) setExported({ kind: 'error', words: failureText(saved.failure) });
      else if (saved.value !== null)
        setExported({ kind: 'success', words: text('evidence.annotationsSaved', { count: collection.total, where: saved.value.shown }) });
    },
  };
}
