import { propertiesOf } from './property';

/** domain.md §2, Death and burial. The chain of burials is several values; the war is part of each (§0 point 4). */
export const burialProperties = propertiesOf('burial', 'chronList/chronItem', [
  { slug: 'death-date', valueType: 'date', cardinality: 'single', discriminates: true, eacCpf: 'existDates' },
  { slug: 'death-place', valueType: 'place', cardinality: 'single', discriminates: true, eacCpf: 'place' },
  { slug: 'death-cause', valueType: 'text', sensitive: true },
  { slug: 'burial', valueType: 'burial', discriminates: true },
  { slug: 'burial-date', valueType: 'date' },
  { slug: 'plate-history', valueType: 'text' },
  { slug: 'burial-position', valueType: 'text', eacCpf: 'place/geographicCoordinates' },
]);

/** domain.md §2, After 1945: all of it sensitive. */
export const afterProperties = propertiesOf('after-1945', 'chronList/chronItem', [
  { slug: 'assembly-camp', valueType: 'place', sensitive: true },
  { slug: 'repatriation-route', valueType: 'text', sensitive: true },
  { slug: 'repatriation-date', valueType: 'date', sensitive: true },
  { slug: 'filtration', valueType: 'text', sensitive: true },
  { slug: 'arrest-date', valueType: 'date', sensitive: true },
  { slug: 'arrest-article', valueType: 'text', sensitive: true },
  { slug: 'sentence', valueType: 'text', sensitive: true },
  { slug: 'rehabilitation-date', valueType: 'date', sensitive: true },
  { slug: 'rehabilitation-body', valueType: 'text', sensitive: true },
  { slug: 'life-after', valueType: 'text', sensitive: true },
]);
