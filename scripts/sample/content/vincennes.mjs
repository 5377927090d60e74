import { fiche } from '../templates/fiche.mjs';
import { letter, typedPage } from '../templates/letter.mjs';
import { cover } from '../templates/others.mjs';

/** Provenance of a document of the series, with what it alone has. */
export const shd = (fields) => ({
  site: 'site:vincennes',
  serie: 'GR 16 P',
  carrier: 'reader-photograph',
  originality: 'original',
  creatingBody: 'Bureau Résistance (fictif)',
  language: 'fr',
  ...fields,
});

/** Files of the bureau Résistance: numbers above 990 000, which the real series does not reach. */
export const vincennes = [
  {
    key: 'dossier-kaliaskarov',
    file: 'gr16p-990117.pdf',
    container: 'scanned-pdf',
    kind: 'dossier',
    title: 'SPÉCIMEN · Dossier individuel KALIASKAROV Erjan',
    fields: shd({
      coteAsWritten: '16p990117',
      cote: 'GR 16 P 990117',
      piece: 'dossier KALIASKAROV Erjan',
      consultedOn: '2026-03-12',
      consultedBy: 'Archiviste (exemple)',
      documentDate: '1944/1948',
      obtainedHow: 'Photographié en salle de lecture',
      reuse: 'public-non-commercial',
    }),
    pages: [
      cover('dossier-1', {
        cote: 'GR 16 P 990117',
        name: 'KALIASKAROV Erjan',
        lines: ['né en 1915, « Kara-Sou » (U.R.S.S.)', 'volontaire étranger', '5 pièces'],
      }),
      fiche('dossier-2', {
        cote: 'GR 16 P 990117',
        rows: [
          ['Nom', 'surname', 'KALIASKAROV'],
          ['Prénom', 'given', 'Erjan'],
          ['Né le', 'birth', '14 mars 1915'],
          ['à', 'birth-place', 'Karasou, Semipalatinsk (U.R.S.S.)'],
          ['Nationalité', 'citizenship', 'soviétique'],
          ['Profession', 'occupation', 'berger, puis tractoriste'],
          ['Prisonnier au', 'camp', 'Stalag XII F, n° 90417'],
          ['Évadé le', 'escape', '2 juillet 1944', 'hand'],
          ['Unité', 'unit', 'Maquis de la Haute-Serre (fictif)', 'hand'],
        ],
        remark: 'Parle peu le français. Désigné par ses camarades sous le nom de « Ergène ».',
        decision: 'Dossier ouvert le 9.2.1947. Classé sans décision.',
        creases: [{ across: true, at: 0.5 }],
      }),
      typedPage('dossier-3', {
        heading: 'F.F.I. – Secteur fictif du Haut-Modèle\nMaquis de la Haute-Serre',
        title: 'ATTESTATION',
        body: 'Je soussigné, commandant le maquis de la Haute-Serre, atteste que le nommé {name|KALIASKAROV Erjan}, de nationalité soviétique, a rejoint mon unité le {joined|4 juillet 1944} après son évasion du train de travail.\n\nIl a pris part aux combats du {action|pont de la Brèche le 12 août 1944}, où il a été blessé à l’épaule.\n\nIl est décédé des suites de ses blessures le {death|21 août 1944}. Son corps a été inhumé provisoirement au cimetière du village.',
        foot: 'Fait pour servir et valoir ce que de droit.\nLe 3 novembre 1944.',
      }),
      letter('dossier-4', {
        size: 41,
        ink: 'black',
        text: 'Monsieur le Commandant,\n\nj’ai l’honneur de répondre à votre lettre. L’homme\nque vous nommez était chez nous depuis l’été 44.\nNous l’appelions {alias|Ergène}. Il nous disait qu’il était\nné au printemps {birth|1915}, dans un village près de\n{place|Semipalatinsk}, et qu’il gardait les chevaux.\n\nIl portait une plaque de prisonnier : {number|XII F 90417}.\nMon mari l’a gardée ; je la joins à cette lettre.\n\nVeuillez croire, Monsieur le Commandant, à mes\nsentiments respectueux.\n\n               Vve Modèle, fermière à la Serre',
      }),
      typedPage('dossier-5', {
        heading: 'BUREAU « RÉSISTANCE »\nSection des volontaires étrangers',
        title: 'BORDEREAU DES PIÈCES',
        body: '1. Fiche individuelle.\n2. Attestation du commandant du maquis.\n3. Lettre de Mme veuve Modèle.\n4. Plaque de prisonnier {number|90417} (rendue le 4.5.1948).\n\nObservation : l’intéressé serait inhumé à {grave|Metz-Chambière, rang 3, tombe 12}.',
        foot: 'Le 4 mai 1948.',
        paper: '#e8e0c9',
      }),
    ],
  },
];
