import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Region } from '../model/page';
import { fitRegion, polygonRegion, sameRegion } from './region';
import { citationOf, regionOf } from './testing/read-annotation';
import { annotationOf, selectorOf, targetOf } from './web-annotation';

// Minus zero is a number no place has.
const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const rectangle = fc.record({ x: fraction, y: fraction, width: fraction, height: fraction });
const polygon = fc.array(fc.record({ x: fraction, y: fraction }), { minLength: 3, maxLength: 12 }).map((points) => polygonRegion(points) as Region);
const region = fc.oneof(rectangle, polygon);
const citation = fc.oneof(
  fc.record({ document: fc.string({ unit: 'grapheme', minLength: 1 }), page: fc.record({ scan: fc.string({ minLength: 1 }), page: fc.nat() }), region }),
  fc.record({ document: fc.string({ minLength: 1 }) }),
);

describe('a citation as a W3C Web Annotation', () => {
  test('reads back to exactly the same place, rectangle or polygon', () => {
    fc.assert(
      fc.property(region, (made) => {
        expect(regionOf(selectorOf(made))).toEqual(made);
      }),
    );
    fc.assert(
      fc.property(citation, (made) => {
        expect(citationOf(JSON.parse(JSON.stringify(targetOf(made))))).toEqual(made);
      }),
    );
  });

  test('is written as the standard has it', () => {
    const target = { document: 'd 1', page: { scan: 'ab', page: 3 }, region: { x: 0.1, y: 0.25, width: 0.5, height: 0.0625 } };
    expect(annotationOf({ id: 'a', written: { text: 'Нұрман', language: 'kk-Cyrl' }, citation: target })).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:matricule:assertion:a',
      type: 'Annotation',
      motivation: 'identifying',
      body: { type: 'TextualBody', value: 'Нұрман', language: 'kk-Cyrl', purpose: 'identifying' },
      target: {
        type: 'SpecificResource',
        source: 'urn:matricule:scan:ab#page=4',
        scope: 'urn:matricule:document:d%201',
        selector: { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: 'xywh=percent:10,25,50,6.25' },
      },
    });
    const triangle = [
      { x: 0, y: 0 },
      { x: 0.5, y: 1e-7 },
      { x: 1, y: 0.125 },
    ];
    expect(selectorOf(polygonRegion(triangle) as Region).value).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none"><polygon points="0,0 50,0.00001 100,12.5"/></svg>',
    );
  });
});

describe('a region', () => {
  test('put into another box keeps its polygon within it, and back again it is what it was', () => {
    fc.assert(
      fc.property(polygon, rectangle, (made, box) => {
        const fitted = fitRegion(made, box);
        for (const { x, y } of fitted.polygon ?? []) {
          expect(x).toBeGreaterThanOrEqual(box.x);
          expect(x).toBeLessThanOrEqual(box.x + box.width);
          expect(y).toBeGreaterThanOrEqual(box.y);
          expect(y).toBeLessThanOrEqual(box.y + box.height);
        }
        expect(sameRegion(fitRegion(made, made), fitRegion(made, made))).toBe(true);
      }),
    );
  });

  test('two points are no polygon', () => {
    expect(
      polygonRegion([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ]),
    ).toBeUndefined();
  });
});
