import type { SearchField } from './answer';
import { foldForSearch } from './fold';

// What one may type before the colon, in French and English; accents and capitals do not matter.
const names: { readonly [field in SearchField]: string } = {
  name: 'nom noms prénom graphie name names surname given spelling',
  number: 'matricule numéro no number tag',
  camp: 'camp stalag oflag dulag',
  unit: 'unité régiment bataillon maquis unit regiment battalion',
  place: 'lieu ville place',
  grave: 'tombe sépulture carré rang cimetière ossuaire grave burial cemetery plot row',
  cote: 'cote dossier source fonds titre étiquette étiquettes shelfmark title file label',
  birth: 'né née naissance born birth',
  death: 'mort décès décédé died death dead',
  kin: 'parent parenté famille père mère kin family father',
  note: 'note notes remarque remark',
  text: 'texte transcription text',
};

// What is chosen among the filters and not searched for in texts.
const filterNames: ReadonlySet<string> = new Set('statut état status state site guerre war liste list'.split(' ').map(foldForSearch));

const fieldByName: ReadonlyMap<string, SearchField> = new Map(
  (Object.entries(names) as [SearchField, string][]).flatMap(([field, list]) => list.split(' ').map((name) => [foldForSearch(name), field] as const)),
);

/** The field that a name before a colon means; undefined when it means none. */
export function fieldNamed(name: string): SearchField | undefined {
  return fieldByName.get(foldForSearch(name));
}

/** The field whose name in a query begins so; undefined when there is none, or when too little is typed to say. */
export function fieldBeginning(name: string): SearchField | undefined {
  const folded = foldForSearch(name).trim();
  return folded.length < 3 ? undefined : [...fieldByName].find(([one]) => one.startsWith(folded))?.[1];
}

/** Whether a name before a colon means something that is filtered by, such as the status. */
export function isFilterName(name: string): boolean {
  return filterNames.has(foldForSearch(name));
}
