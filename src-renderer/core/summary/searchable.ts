import type { Assertion, AssertionValue } from '../model/assertion';
import type { Document } from '../model/document';
import type { Site } from '../model/others';
import { todaysName } from '../places/aliases';
import { isSealed } from '../properties';
import { foldForSearch } from '../search/fold';

/**
 * One folded string of every spelling, number, place, cote and grave of a man, words parted by one space and values by
 * two, so that a cote typed without its blanks (`16p431207`) is found too.
 */
export function searchableText(assertions: readonly Assertion[], documents: readonly Document[], sites: ReadonlyMap<string, Site>): string {
  const texts = new Set<string>();
  const add = (text: string | undefined) => {
    const folded = foldForSearch(text ?? '');
    if (folded !== '') texts.add(folded);
  };
  // Numbers and cotes are typed with and without blanks.
  const addNumber = (text: string | undefined) => {
    add(text);
    texts.add(foldForSearch(text ?? '').replaceAll(' ', ''));
  };
  for (const { written, value, property } of assertions) {
    if (isSealed(property)) continue;
    add(written.text);
    for (const text of textsOf(value, sites)) add(text);
    if (value.type === 'camp-number') addNumber(value.number);
  }
  for (const { fields } of documents) {
    addNumber(fields.cote);
    addNumber(fields.coteAsWritten);
    for (const text of [fields.title, fields.piece, fields.recordId, fields.fonds, fields.serie]) add(text);
    const site = sites.get(fields.site ?? '');
    add(site?.name);
    add(site?.shortName);
  }
  texts.delete('');
  return [...texts].join('  ');
}

function textsOf(value: AssertionValue, sites: ReadonlyMap<string, Site>): readonly (string | undefined)[] {
  switch (value.type) {
    case 'name':
      return [value.given, value.patronymic, value.surname, value.clan];
    case 'date':
      return [value.edtf];
    case 'place':
      return [value.name, value.today, value.within, todaysName(value.name)];
    case 'camp-number':
      return [value.camp, value.number];
    case 'unit':
      return [value.name];
    case 'burial':
      return [sites.get(value.cemetery)?.name, value.section, value.row, value.grave, value.ossuary, value.plateText];
    case 'decoration':
      return [value.name, value.bar];
    case 'relation':
      return [value.relation, value.name];
    case 'text':
      return [value.text];
  }
}
