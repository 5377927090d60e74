import type { Site } from '../model/others';

// Plates change, so the photograph is dated (domain.md §1); where the grave lies is said by the burial, an assertion about the man.
const cemeteryFields = ['consultedOn'] as const;

/** The three shortcuts of the open list (domain.md §0 point 1). Their slugs are fixed: two machines mean the same by them. */
export const builtInSites: readonly Site[] = [
  known('site:vincennes', 'repository', 'Service historique de la Défense, Vincennes', 'SHD Vincennes', 'Vincennes', 'FR', ['coteAsWritten', 'piece'], 'shd'),
  known('site:chambiere', 'cemetery', 'Nécropole nationale de Metz-Chambière', 'Chambière', 'Metz', 'FR', cemeteryFields, 'cemetery'),
  known('site:bagneux', 'cemetery', 'Cimetière parisien de Bagneux', 'Bagneux', 'Bagneux', 'FR', cemeteryFields, 'cemetery'),
];

/** The other sites of domain.md §1, ready to be chosen; their slugs are fixed too. */
export const presetSites: readonly Site[] = [
  known('site:caen', 'repository', 'Service historique de la Défense, Caen (DAVCC)', 'SHD Caen, DAVCC', 'Caen', 'FR', ['coteAsWritten'], 'shd'),
  known(
    'site:memoire-des-hommes',
    'other',
    'Mémoire des hommes (base de données)',
    'Mémoire des hommes',
    undefined,
    'FR',
    ['fonds', 'piece', 'url', 'documentDate'],
    'database',
  ),
  known(
    'site:sepultures-de-guerre',
    'other',
    'Mémoire des hommes, Sépultures de guerre (ONaCVG)',
    'MdH, Sépultures de guerre',
    undefined,
    'FR',
    ['piece'],
    'database',
  ),
  known(
    'site:noyers-saint-martin',
    'cemetery',
    'Cimetière soviétique de Noyers-Saint-Martin',
    'Noyers-Saint-Martin',
    'Noyers-Saint-Martin',
    'FR',
    cemeteryFields,
    'cemetery',
  ),
  known('site:ad-tarn', 'repository', 'Archives départementales du Tarn (FRAD081)', 'Arch. dép. Tarn', 'Albi', 'FR', ['coteAsWritten'], 'departmental'),
  known(
    'site:ad-haute-garonne',
    'repository',
    'Archives départementales de la Haute-Garonne (FRAD031)',
    'Arch. dép. Haute-Garonne',
    'Toulouse',
    'FR',
    ['coteAsWritten'],
    'departmental',
  ),
  known(
    'site:ad-moselle',
    'repository',
    'Archives départementales de la Moselle (FRAD057)',
    'Arch. dép. Moselle',
    'Saint-Julien-lès-Metz',
    'FR',
    ['coteAsWritten'],
    'departmental',
  ),
  known(
    'site:ad-tarn-et-garonne',
    'repository',
    'Archives départementales de Tarn-et-Garonne (FRAD082)',
    'Arch. dép. Tarn-et-Garonne',
    'Montauban',
    'FR',
    ['coteAsWritten'],
    'departmental',
  ),
  known(
    'site:ad-aude',
    'repository',
    'Archives départementales de l’Aude (FRAD011)',
    'Arch. dép. Aude',
    'Carcassonne',
    'FR',
    ['coteAsWritten'],
    'departmental',
  ),
  known(
    'site:ad-aveyron',
    'repository',
    'Archives départementales de l’Aveyron (FRAD012)',
    'Arch. dép. Aveyron',
    'Rodez',
    'FR',
    ['coteAsWritten'],
    'departmental',
  ),
  known('site:bundesarchiv', 'repository', 'Bundesarchiv', 'BArch', 'Freiburg im Breisgau', 'DE', ['coteAsWritten'], 'bundesarchiv'),
  known(
    'site:german-pow-cards',
    'other',
    'Cartes allemandes de prisonniers (Personalkarten)',
    'Personalkarten',
    undefined,
    'DE',
    ['coteAsWritten', 'piece'],
    'cote-and-piece',
  ),
  known('site:tsamo', 'repository', 'ЦАМО (OBD Memorial, Pamyat Naroda)', 'ЦАМО', 'Подольск', 'RU', ['coteAsWritten', 'recordId'], 'soviet'),
  known('site:arolsen', 'repository', 'Arolsen Archives (ITS)', 'Arolsen Archives', 'Bad Arolsen', 'DE', ['coteAsWritten'], 'arolsen'),
  known('site:tsga-rk', 'repository', 'ЦГА РК', 'ЦГА РК', 'Алматы', 'KZ', ['coteAsWritten', 'folio'], 'soviet'),
  known('site:ap-rk', 'repository', 'АП РК', 'АП РК', 'Алматы', 'KZ', ['coteAsWritten', 'folio'], 'soviet'),
  known('site:avp-rf', 'repository', 'АВП РФ', 'АВП РФ', 'Москва', 'RU', ['coteAsWritten', 'folio'], 'soviet'),
  known('site:ecpad', 'repository', 'ImagesDéfense (ECPAD)', 'ECPAD', 'Ivry-sur-Seine', 'FR', ['coteAsWritten', 'imageNumber'], 'ecpad'),
  known('site:family', 'other', 'Famille (collection privée)', 'Famille', undefined, undefined, ['rightsHolder', 'consultedOn', 'permission'], 'family'),
  known('site:press', 'other', 'Presse, mémoires', 'Presse', undefined, undefined, ['fonds', 'documentDate'], 'press'),
];

export const knownSites: readonly Site[] = [...builtInSites, ...presetSites];

/** A known site by its slug; the user's own sites stand in the catalogue. */
export function knownSite(id: string): Site | undefined {
  return knownSites.find((site) => site.id === id);
}

function known(
  id: string,
  type: Site['type'],
  name: string,
  shortName: string,
  city: string | undefined,
  country: string | undefined,
  requiredFields: readonly string[],
  citationForm: string,
): Site {
  return { id, type, name, shortName, city, country, requiredFields, citationForm, builtIn: true };
}
