import { propertiesOf } from './property';

/** domain.md §2, Army. Notices repeat: a man was officially dead twice and lived, so none of them is single-valued. */
export const armyProperties = propertiesOf('army', 'chronList/chronItem', [
  { slug: 'voenkomat', valueType: 'text' },
  { slug: 'call-up-date', valueType: 'date', cardinality: 'single', discriminates: true },
  { slug: 'call-up-place', valueType: 'place', cardinality: 'single' },
  { slug: 'army-rank', valueType: 'text' },
  { slug: 'army-unit', valueType: 'unit', discriminates: true },
  { slug: 'field-post-number', valueType: 'text', discriminates: true },
  { slug: 'last-letter-date', valueType: 'date' },
  { slug: 'missing-notice', valueType: 'date' },
  { slug: 'death-notice', valueType: 'date' },
]);

/** domain.md §2, Capture. A prisoner's number means nothing without its camp, so the two are one value. */
export const captureProperties = propertiesOf('capture', 'chronList/chronItem', [
  { slug: 'capture-date', valueType: 'date', cardinality: 'single', discriminates: true },
  { slug: 'capture-place', valueType: 'place', cardinality: 'single', discriminates: true },
  { slug: 'capture-circumstance', valueType: 'text' },
  { slug: 'camp-number', valueType: 'camp-number', discriminates: true },
  { slug: 'camp-stay', valueType: 'text' },
  { slug: 'camp-stay-dates', valueType: 'date' },
  { slug: 'arbeitskommando', valueType: 'unit', discriminates: true },
  { slug: 'hospital', valueType: 'text' },
]);

/** domain.md §2, Legion: constraint as stated, in neutral words, without a verdict. */
export const legionProperties = propertiesOf('legion', 'chronList/chronItem', [
  { slug: 'legion-unit', valueType: 'unit', discriminates: true, sensitive: true },
  { slug: 'legion-rank', valueType: 'text', sensitive: true },
  { slug: 'legion-period', valueType: 'date', sensitive: true },
  { slug: 'legion-constraint', valueType: 'text', sensitive: true },
]);

/** domain.md §2, Escape and Resistance. */
export const resistanceProperties = propertiesOf('resistance', 'functions/function', [
  { slug: 'escape-date', valueType: 'date', discriminates: true, eacCpf: 'chronList/chronItem' },
  { slug: 'escape-place', valueType: 'place', eacCpf: 'chronList/chronItem' },
  { slug: 'helper-network', valueType: 'text' },
  { slug: 'escaped-with', valueType: 'relation', eacCpf: 'cpfRelation' },
  { slug: 'resistance-unit', valueType: 'unit', discriminates: true },
  { slug: 'resistance-role', valueType: 'text' },
  { slug: 'resistance-action', valueType: 'text' },
  { slug: 'resistance-alias', valueType: 'name', eacCpf: 'identity/nameEntry' },
]);

/** domain.md §2, Recognition. A file that exists proves no recognition (§0 point 3): each step is a property of its own. */
export const recognitionProperties = propertiesOf('recognition', 'chronList/chronItem', [
  { slug: 'recognition-file', valueType: 'text', eacCpf: 'resourceRelation' },
  { slug: 'recognition-requested', valueType: 'date' },
  { slug: 'recognition-refused', valueType: 'text' },
  { slug: 'recognition-homologated', valueType: 'text' },
  { slug: 'recognition-date', valueType: 'date' },
  { slug: 'assimilation-grade', valueType: 'text' },
  { slug: 'decoration', valueType: 'decoration' },
  { slug: 'decoration-recipient', valueType: 'text', sensitive: true },
]);
