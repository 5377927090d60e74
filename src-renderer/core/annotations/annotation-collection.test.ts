import { expect, test } from 'vitest';
import { annotationCollection } from './annotation-collection';
import { citationOf } from './testing/read-annotation';

test('the places of a document go out as one collection, each with its value, what it says and of whom; what has no place is left out', () => {
  const citation = { document: 'd 1', page: { scan: 'ab', page: 0 }, region: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 } };
  const value = { soldier: 'm', property: 'birth-date', written: { text: '1915', language: 'fr' }, createdAt: '2026-11-21T10:00:00.000Z' };
  const made = annotationCollection(
    { id: 'd 1', label: 'GR 16 P 1' },
    [
      { ...value, id: 'b', citation },
      { ...value, id: 'a', citation: { document: 'd 1' } },
      { ...value, id: 'c' },
    ],
    () => 'Date de naissance',
  );
  expect(made).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', label: 'GR 16 P 1', total: 1 });
  const [item] = made.first.items;
  expect(item).toMatchObject({
    id: 'urn:matricule:assertion:b',
    type: 'Annotation',
    created: '2026-11-21T10:00:00.000Z',
    body: [
      { type: 'TextualBody', value: '1915', language: 'fr', purpose: 'identifying' },
      { type: 'TextualBody', value: 'Date de naissance', purpose: 'classifying' },
      { type: 'SpecificResource', source: 'urn:matricule:soldier:m', purpose: 'linking' },
    ],
  });
  expect(item !== undefined && citationOf(item.target)).toEqual(citation);
});
