import type { Citation } from '../model/page';
import { annotationOf, type WebAnnotation } from './web-annotation';

/** A value read on a place of a document. */
type PlacedValue = {
  readonly id: string;
  readonly soldier: string;
  /** Slug in core/properties. */
  readonly property: string;
  readonly written: { readonly text: string; readonly language?: string | undefined };
  readonly citation?: Citation | undefined;
  /** ISO 8601. */
  readonly createdAt: string;
};

type Body =
  | WebAnnotation['body']
  | { readonly type: 'TextualBody'; readonly value: string; readonly purpose: 'classifying' }
  | { readonly type: 'SpecificResource'; readonly source: string; readonly purpose: 'linking' };
type Item = Omit<WebAnnotation, '@context' | 'body'> & { readonly created: string; readonly body: readonly Body[] };

/** W3C Web Annotation Data Model §5: annotations that belong together, here all on one page of the collection. */
type AnnotationCollection = {
  readonly '@context': WebAnnotation['@context'];
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: { readonly id: string; readonly type: 'AnnotationPage'; readonly startIndex: 0; readonly items: readonly Item[] };
};

/**
 * The places that values of a document were read from, each with its value as written, what it says (`property` in the reader's
 * words) and of whom. Values without a place on a page are left out: there is nothing to point at.
 */
export function annotationCollection(
  document: { readonly id: string; readonly label: string },
  values: readonly PlacedValue[],
  propertyWords: (property: string) => string,
): AnnotationCollection {
  const items = values
    .flatMap(({ citation, ...value }) => (citation?.region === undefined ? [] : [{ ...value, citation }]))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .map((value): Item => {
      const { '@context': _context, body, ...annotation } = annotationOf(value);
      const classifying = { type: 'TextualBody', value: propertyWords(value.property), purpose: 'classifying' } as const;
      const linking = { type: 'SpecificResource', source: `urn:matricule:soldier:${encodeURIComponent(value.soldier)}`, purpose: 'linking' } as const;
      return { ...annotation, created: value.createdAt, body: [body, classifying, linking] };
    });
  const id = `urn:matricule:document:${encodeURIComponent(document.id)}#annotations`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: document.label,
    total: items.length,
    first: { id: `${id}-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}
