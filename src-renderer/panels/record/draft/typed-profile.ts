import { claimsOf } from '../../../core/evidence/claims';
import type { Site } from '../../../core/model/others';
import type { ManProfile, ProfileValue } from '../../../core/model/profile';
import { readDraft } from './read-draft';
import type { ValueDraft } from './value-draft';

// A year on a plate in which a soldier of these wars can have been born; later ones are deaths.
const birthYear = /(?<!\d)(?:18[3-9]\d|190\d|191\d|192[0-7])(?!\d)/u;

/** The man who is being typed, as far as he is readable: name, grave, and a year of birth that the plate shows. Null while nothing is. */
export function typedProfile(name: ValueDraft, burial: ValueDraft | null, siteOf: (id: string) => Site | undefined): ManProfile | null {
  const readName = readDraft(name, siteOf);
  const readGrave = burial === null ? null : readDraft(burial, siteOf);
  const read = [readName, readGrave].flatMap((one) => (one?.ok === true ? [one.value] : []));
  const plate = read.flatMap(({ value }) => (value.type === 'burial' ? [value.plateText ?? ''] : [])).join(' ');
  const year = birthYear.exec(plate)?.[0];
  const values = [
    ...read.map(({ property, written, value }): ProfileValue => ({ assertion: `typed/${property}`, soldier: '', property, written, value })),
    ...(year === undefined ? [] : [born(year)]),
  ];
  const says = readName.ok || claimsOf(values).length > 0;
  return says ? { id: '', records: [], values, sources: [], notes: [], distinct: [], claims: claimsOf(values) } : null;
}

function born(year: string): ProfileValue {
  return { assertion: 'typed/birth-date', soldier: '', property: 'birth-date', written: { text: year }, value: { type: 'date', edtf: year } };
}
