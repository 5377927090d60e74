import { campCardFilm } from '../templates/camp-card.mjs';
import { register } from '../templates/register.mjs';
import { cards } from './camps.mjs';

/** A microfilm of cards, three frames in one TIFF, and a transport list. */
export const campLists = [
  {
    key: 'microfilm-cartes',
    file: 'microfilm-cartes.tif',
    container: 'tiff',
    kind: 'card',
    title: 'SPÉCIMEN · Microfilm de cartes de camp, vues 41 à 43',
    fields: cards({ coteAsWritten: 'Film 000, vues 41-43', piece: 'Personalkarten', imageNumber: '41-43', obtainedHow: 'Microfilm numérisé (exemple)' }),
    pages: [
      campCardFilm('film-41', {
        camp: 'XII F',
        number: '90810',
        side: 'Personalkarte I',
        frame: 'Bild 41',
        list: [
          ['Name', 'surname', 'Schunussaliew'],
          ['Staatsangehörigkeit', 'citizenship', 'UdSSR'],
          ['Vorname', 'given', 'Token'],
          ['Dienstgrad', 'rank', 'Soldat'],
          ['Geburtstag und -ort', 'birth', '12.12.1921  Gurjew'],
          ['Truppenteil', 'unit', '–'],
          ['Zivilberuf', 'occupation', 'Fischer'],
          ['Vorname des Vaters', 'father', 'Schunus-Ali'],
          ['Gefangennahme (Ort und Datum)', 'capture', 'Stalingrad-Nord  2.9.42', { wide: true }],
        ],
      }),
      campCardFilm('film-42', {
        camp: 'XII F',
        number: '90810',
        side: 'Personalkarte I (Rückseite)',
        frame: 'Bild 42',
        list: [
          ['Arbeitskommando', 'kommando', 'A.Kdo. 1104 Bergwerk', { wide: true }],
          ['Überstellt nach', 'transfer', 'Stalag XII F Forbach', { wide: true }],
          ['Lazarett', 'hospital', 'Res. Laz. 3.–19.1.44', { wide: true }],
          ['Bemerkungen', 'escaped', 'entwichen 9.6.44', { wide: true }],
        ],
      }),
      campCardFilm('film-43', {
        camp: 'XII F',
        number: '90811',
        side: 'Personalkarte I',
        frame: 'Bild 43',
        list: [
          ['Name', 'surname', 'Koschabergenow'],
          ['Staatsangehörigkeit', 'citizenship', 'UdSSR'],
          ['Vorname', 'given', 'Tursunbaj'],
          ['Dienstgrad', 'rank', 'Soldat'],
          ['Geburtstag und -ort', 'birth', '1921  Karassu'],
          ['Truppenteil', 'unit', '–'],
          ['Zivilberuf', 'occupation', 'Hirt'],
          ['Vorname des Vaters', 'father', 'Kenschegul'],
          ['Name und Anschrift der zu benachrichtigenden Person', 'kin', 'Mutter: Kulan, Karassu, Kreis Abraly', { wide: true }],
        ],
      }),
    ],
  },
  {
    key: 'liste-transport',
    file: 'transportliste.jpg',
    kind: 'list',
    title: 'SPÉCIMEN · Transportliste, feuille 2',
    fields: {
      site: 'site:arolsen',
      coteAsWritten: '0.0.0.0 / 00000000',
      cote: '0.0.0.0 / 00000000',
      carrier: 'database-entry',
      originality: 'derivative',
      documentDate: '1943-09-02',
      language: 'de',
    },
    pages: [
      register('liste-transport', {
        title: 'TRANSPORTLISTE – Blatt 2',
        subtitle: 'Überstellung zum Arbeitseinsatz, 2. September 1943 (Muster)',
        columns: [
          ['Lfd.', 6],
          ['Name, Vorname', 34],
          ['Erk. Nr.', 13],
          ['geb.', 15],
          ['Beruf', 16],
          ['Bemerkung', 16],
        ],
        pen: 'typed',
        paper: '#e7dfc9',
        rowHeight: 68,
        stamp: { left: 1130, top: 905 },
        rows: [
          ['21', ['kaliaskarow', 'KALIASKAROW, Jerschan'], ['kaliaskarow-number', '90417'], ['kaliaskarow-birth', '14.3.15'], 'Hirt', ''],
          ['22', 'MUSTERMANN, Iwan', '90422', '1909', 'Maurer', ''],
          ['23', ['abilkairow', 'ABILKAIROFF, Scholdas'], ['abilkairow-number', '90588'], ['abilkairow-birth', '1919'], 'Lehrer', ''],
          ['24', 'BEISPIELOW, Pjotr', '90590', '1918', '–', 'krank'],
          ['25', ['podlesni', 'PODLESNITSCHENKO, Timofej'], ['podlesni-number', '90702'], ['podlesni-birth', '8.11.11'], 'Schlosser', ''],
          ['26', ['jessimchanow', 'JESSIMCHANOW, Bekbolat'], ['jessimchanow-number', '90731'], ['jessimchanow-birth', '22.4.15'], 'Traktorist', ''],
          ['27', 'PROBENKO, Fedor', '90745', '1920', 'Bauer', ''],
          ['28', ['schunussaliew', 'JUNUSALIEW, Tokin'], ['schunussaliew-number', '90810'], ['schunussaliew-birth', '12.12.21'], 'Fischer', ''],
          ['29', ['koschabergenow', 'KOSCHABERGENOW, Tursun'], ['koschabergenow-number', '90811'], ['koschabergenow-birth', '1921'], 'Hirt', ''],
        ],
        creases: [{ across: false, at: 0.5 }],
      }),
    ],
  },
];
