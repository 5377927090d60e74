import { propertiesOf } from './property';

/** domain.md §2, Identity. The display name is a choice among the names, so it is no property of its own. */
export const identityProperties = propertiesOf('identity', 'description', [
  { slug: 'name', valueType: 'name', eacCpf: 'identity/nameEntry' },
  { slug: 'project-number', valueType: 'text', eacCpf: 'control/otherRecordId' },
  { slug: 'sex', valueType: 'text', cardinality: 'single', eacCpf: 'localDescription' },
  { slug: 'photo', valueType: 'text', discriminates: true, eacCpf: 'resourceRelation' },
  { slug: 'fingerprint', valueType: 'text', sensitive: true, eacCpf: 'localDescription' },
]);

/** domain.md §2, Origin: birthplace, republic, ethnicity as stated and citizenship are four fields, never one (§0 point 2). */
export const originProperties = propertiesOf('origin', 'localDescription', [
  { slug: 'birth-date', valueType: 'date', cardinality: 'single', discriminates: true, eacCpf: 'existDates' },
  { slug: 'birth-place', valueType: 'place', cardinality: 'single', discriminates: true, eacCpf: 'place' },
  { slug: 'birth-aul', valueType: 'place', cardinality: 'single', discriminates: true, eacCpf: 'place' },
  { slug: 'birth-raion', valueType: 'place', cardinality: 'single', discriminates: true, eacCpf: 'place' },
  { slug: 'birth-oblast', valueType: 'place', cardinality: 'single', eacCpf: 'place' },
  { slug: 'birth-republic', valueType: 'place', cardinality: 'single', eacCpf: 'place' },
  { slug: 'residence', valueType: 'place', eacCpf: 'place' },
  { slug: 'ethnicity', valueType: 'text', sensitive: true },
  { slug: 'religion', valueType: 'text', sensitive: true },
  { slug: 'citizenship', valueType: 'text' },
  { slug: 'occupation', valueType: 'text', eacCpf: 'occupation' },
  { slug: 'schooling', valueType: 'text' },
  { slug: 'language-spoken', valueType: 'text', eacCpf: 'languageUsed' },
]);

/** domain.md §2, Next of kin: as on the wartime card, kept apart from living contacts, which are sealed. */
// Kin of the card who may live, or whose children do, stay out of exports unless chosen (domain.md §2, Next of kin); his parents were
// born before 1905 and tell him from his namesakes.
export const kinProperties = propertiesOf('kin', 'cpfRelation', [
  { slug: 'father', valueType: 'relation', cardinality: 'single', discriminates: true },
  { slug: 'mother', valueType: 'relation', cardinality: 'single', discriminates: true },
  { slug: 'spouse', valueType: 'relation', discriminates: true, sensitive: true },
  { slug: 'child', valueType: 'relation', discriminates: true, sensitive: true },
  { slug: 'sibling', valueType: 'relation', discriminates: true, sensitive: true },
  { slug: 'next-of-kin', valueType: 'relation', discriminates: true, sensitive: true },
  { slug: 'next-of-kin-address', valueType: 'place', sensitive: true },
  { slug: 'living-contact', valueType: 'text', sensitive: true, sealed: true },
  { slug: 'living-contact-consent', valueType: 'text', sensitive: true, sealed: true },
  { slug: 'living-contact-purpose', valueType: 'text', sensitive: true, sealed: true },
  { slug: 'living-contact-expiry', valueType: 'date', sensitive: true, sealed: true },
]);

/** domain.md §2, Work. Status, questions, tasks and the research log are decisions and notes; what remains is said here. */
export const workProperties = propertiesOf('work', 'maintenanceHistory', [
  { slug: 'external-record', valueType: 'text', eacCpf: 'control/otherRecordId' },
  { slug: 'biographical-note', valueType: 'text', eacCpf: 'biogHist' },
]);
