import { cite } from '../kit/html.mjs';
import { fiche } from '../templates/fiche.mjs';
import { typedPage } from '../templates/letter.mjs';
import { shd } from './vincennes.mjs';

/** Cards and an attestation of the bureau Résistance, some with a provenance half filled on purpose. */
export const vincennesCards = [
  {
    key: 'fiche-abilkairov',
    file: 'gr16p-990204.jpg',
    kind: 'card',
    title: 'SPÉCIMEN · Fiche individuelle ABILKAÏROV Joldas',
    fields: shd({
      coteAsWritten: 'GR16P 990 204',
      cote: 'GR 16 P 990204',
      piece: 'dossier ABILKAÏROV Joldas',
      page: '2',
      consultedOn: '2026-03-12',
      documentDate: '1947-02',
    }),
    pages: [
      fiche('abilkairov', {
        cote: 'GR 16 P 990204',
        rows: [
          ['Nom', 'surname', 'ABILKAÏROV'],
          ['Prénom', 'given', 'Joldas'],
          ['Né le', 'birth', 'en 1919'],
          ['à', 'birth-place', 'Kyzyl-Tou, région de Tchimkent'],
          ['Nationalité', 'citizenship', 'soviétique (Kazakh)'],
          ['Prisonnier au', 'camp', 'Stalag XII F, n° 90588'],
          ['Unité', 'unit', 'Compagnie étrangère « Volga »', 'hand'],
          ['Décédé le', 'death', '25 août 1944', 'hand'],
        ],
        remark: 'Tué à Paris pendant l’insurrection. Inhumé à Bagneux.',
        decision: 'Demande transmise le 11.4.1947.',
        creases: [{ across: false, at: 0.5 }],
      }),
    ],
  },
  {
    key: 'fiche-toulebekov',
    file: 'gr16p-990321.jpg',
    kind: 'card',
    title: 'SPÉCIMEN · Fiche individuelle TOULÉBÉKOV Orazgali',
    fields: shd({ coteAsWritten: '16 P 990321', cote: 'GR 16 P 990321', piece: 'dossier TOULÉBÉKOV Orazgali', consultedOn: '2026-03-13' }),
    pages: [
      fiche('toulebekov', {
        cote: 'GR 16 P 990321',
        rows: [
          ['Nom', 'surname', 'TOULÉBÉKOV'],
          ['Prénom', 'given', 'Orazgali'],
          ['Né le', 'birth', 'vers 1913'],
          ['à', 'birth-place', 'Akmolinsk (U.R.S.S.)'],
          ['Nationalité', 'citizenship', 'soviétique'],
          ['Prisonnier au', null, '(non renseigné)'],
          ['Évadé le', 'escape', 'été 1944', 'hand'],
          ['Unité', 'unit', 'Maquis de la Haute-Serre (fictif)', 'hand'],
        ],
        remark: 'Rapatrié en 1945 par le camp de rassemblement.',
        decision: '',
        paper: '#e9e2cf',
      }),
    ],
  },
  {
    key: 'fiche-koussainov',
    file: 'gr16p-990388.jpg',
    kind: 'card',
    title: 'SPÉCIMEN · Fiche individuelle CHAÏMERDEN Koussaïn',
    fields: shd({
      coteAsWritten: 'GR 16 P 990388',
      cote: 'GR 16 P 990388',
      piece: 'dossier CHAÏMERDEN Koussaïn',
      consultedOn: '2026-03-13',
      remarks: 'Nom et prénom sans doute intervertis par le secrétaire.',
    }),
    pages: [
      fiche('koussainov', {
        cote: 'GR 16 P 990388',
        rows: [
          ['Nom', 'surname', 'CHAÏMERDEN'],
          ['Prénom', 'given', 'Koussaïn'],
          ['Né le', 'birth', '1er janvier 1920'],
          ['à', 'birth-place', 'Petropavlovsk, Sibérie (sic)'],
          ['Nationalité', 'citizenship', 'russe'],
          ['Prisonnier au', null, 'ne sait'],
          ['Évadé le', 'escape', 'décembre 1943', 'hand'],
          ['Unité', 'unit', 'Groupe « Stalingrad »', 'hand'],
        ],
        remark: 'Date de naissance déclarée par l’intéressé, sans pièce.',
        decision: 'À convoquer.',
        creases: [
          { across: true, at: 0.33 },
          { across: true, at: 0.66 },
        ],
      }),
    ],
  },
  {
    key: 'fiche-kenjegoulov',
    file: 'gr16p-990452.jpg',
    kind: 'card',
    title: 'SPÉCIMEN · Fiche individuelle KENJÉGOULOV Sansyzbaï',
    fields: shd({ coteAsWritten: 'GR 16 P 990452', cote: 'GR 16 P 990452', piece: 'dossier KENJÉGOULOV Sansyzbaï', consultedOn: '2026-03-13' }),
    pages: [
      fiche('kenjegoulov', {
        cote: 'GR 16 P 990452',
        rows: [
          ['Nom', 'surname', 'KENJÉGOULOV'],
          ['Prénom', 'given', 'Sansyzbaï'],
          ['Né le', 'birth', '5 mai 1916'],
          ['à', 'birth-place', 'Karasou, arr. d’Abraly'],
          ['Fils de', 'father', 'Kenjégoul'],
          ['Frère', 'brother', 'KOJABERGUÉNOV Toursynbaï, même unité', 'hand'],
          ['Unité', 'unit', 'Compagnie étrangère « Volga »', 'hand'],
          ['Décédé le', 'death', '26 août 1944', 'hand'],
        ],
        remark: 'Le frère porte un autre nom de famille ; le secrétaire n’a pas pu dire pourquoi.',
        decision: 'Classé.',
      }),
    ],
  },
  {
    key: 'fiche-podlesnitchenko',
    file: 'gr16p-990519.jpg',
    kind: 'card',
    title: 'SPÉCIMEN · Fiche individuelle PODLESNITCHENKO Timoféï',
    fields: {
      site: 'site:vincennes',
      carrier: 'reader-photograph',
      originality: 'original',
      consultedOn: '2026-03-13',
      remarks: 'Photographie prise sans relever la cote : à compléter au prochain passage.',
    },
    pages: [
      fiche('podlesnitchenko', {
        cote: 'GR 16 P 990519',
        rows: [
          ['Nom', 'surname', 'PODLESNITCHENKO'],
          ['Prénom', 'given', 'Timoféï'],
          ['Né le', 'birth', '8 novembre 1911'],
          ['à', 'birth-place', 'Alma-Ata (Verny)'],
          ['Nationalité', 'citizenship', 'soviétique'],
          ['Profession', 'occupation', 'mécanicien'],
          ['Prisonnier au', 'camp', 'Stalag XII F, n° 90702'],
          ['Unité', 'unit', 'Maquis de la Haute-Serre (fictif)', 'hand'],
        ],
        remark: `Pièce jointe : certificat n° ${cite('certificate', '0147')}.`,
        decision: 'Demande de pièces le 2.6.1948.',
        paper: '#ece5d4',
        turn: -1.1,
      }),
    ],
  },
  {
    key: 'attestation-mourzabaev',
    file: 'gr16p-990533-attestation.jpg',
    kind: 'dossier',
    title: 'SPÉCIMEN · Attestation pour SAGUINTAÏ Mourzabaïev',
    fields: shd({ coteAsWritten: 'GR 16 P 990533', cote: 'GR 16 P 990533', piece: 'dossier MOURZABAÏEV Saguintaï', page: '4', documentDate: '1945-01-18' }),
    pages: [
      typedPage('attestation-mourzabaev', {
        heading: 'Groupe « Stalingrad »\nP.C., le 18 janvier 1945',
        title: 'ATTESTATION',
        body: 'Le nommé {name|MOURZABAÏEV Saguintaï}, dit {alias|« Sacha le grand »}, né en {birth|1917} à {place|Aktioubinsk}, a servi au groupe {unit|« Stalingrad »} du {from|15 décembre 1943} jusqu’à la Libération.\n\nIl s’était évadé du détachement de travail avec deux camarades dont un seul nom est connu : {comrade|CHAÏMERDEN}.\n\nIl a été dirigé le 10 janvier 1945 sur le {assembly|camp de rassemblement de Lannemezan}.',
        foot: 'Le responsable du groupe.',
        stamp: { left: 560, top: 1440 },
      }),
    ],
  },
];
