import { plate } from '../templates/plate.mjs';
import { register } from '../templates/register.mjs';

const photographed = (site, fields) => ({ site, carrier: 'original', originality: 'original', ...fields });

/** Grave markers and cemetery registers: no real grave, numbers of our own making. */
export const graves = [
  {
    key: 'plaque-kaliaskarov',
    file: 'plaque-chambiere-12.jpg',
    container: 'turned-jpeg',
    kind: 'plate',
    title: 'SPÉCIMEN · Plaque, Metz-Chambière, rang 3, tombe 12',
    fields: photographed('site:chambiere', {
      coteAsWritten: 'rang 3, tombe 12',
      consultedOn: '2026-04-18',
      consultedBy: 'Archiviste (exemple)',
      creatingBody: 'Service des sépultures (fictif)',
      documentDate: '2026-04-18',
      reuse: 'private',
    }),
    pages: [
      plate('plaque-kaliaskarov', {
        star: true,
        lines: [
          ['name', 'KALIASKAROV ERJAN', 60],
          ['dates', '1915 – 1944', 84],
          ['mention', 'SOLDAT SOVIÉTIQUE', 52],
          ['grave', 'RANG 3 · TOMBE 12', 46],
        ],
      }),
    ],
  },
  {
    key: 'plaque-essimkhanov',
    file: 'plaque-chambiere-27.jpg',
    kind: 'plate',
    title: 'SPÉCIMEN · Plaque, Metz-Chambière, rang 5, tombe 27',
    fields: photographed('site:chambiere', {
      coteAsWritten: 'rang 5, tombe 27',
      consultedOn: '2026-04-18',
      consultedBy: 'Archiviste (exemple)',
      creatingBody: 'Service des sépultures (fictif)',
    }),
    pages: [
      plate('plaque-essimkhanov', {
        shape: 'cross',
        metal: true,
        stone: [188, 184, 178],
        lines: [
          ['name', 'ESSIMKANOFF Bekbolat', 68],
          ['birth', 'né en 1918', 56],
          ['death', 'mort le 3 décembre 1944', 54],
          ['grave', 'rang 5 – tombe 27', 42],
        ],
      }),
    ],
  },
  {
    key: 'plaque-1917',
    file: 'plaque-chambiere-1917.jpg',
    kind: 'plate',
    title: 'SPÉCIMEN · Plaque, Metz-Chambière, section 1914-1918',
    fields: photographed('site:chambiere', { coteAsWritten: 'section 1914-1918, rang 11, tombe 204', consultedOn: '2026-04-18' }),
    pages: [
      plate('plaque-1917', {
        stone: [170, 164, 152],
        lines: [
          ['name', 'JEGOR SIDORITSCHEW', 62],
          ['nation', 'RUSSE', 60],
          ['death', '† 9.2.1917', 90],
          ['grave', '204', 64],
        ],
      }),
    ],
  },
  {
    key: 'plaque-abilkairov',
    file: 'plaque-bagneux-17.jpg',
    kind: 'plate',
    title: 'SPÉCIMEN · Plaque, cimetière de Bagneux, ligne 5, tombe 17',
    fields: photographed('site:bagneux', {
      coteAsWritten: '40e division, ligne 5, tombe 17',
      consultedOn: '2026-06-02',
      consultedBy: 'Archiviste (exemple)',
      creatingBody: 'Conservation du cimetière (fictive)',
    }),
    pages: [
      plate('plaque-abilkairov', {
        stone: [206, 198, 184],
        metal: true,
        lines: [
          ['name', 'JOLDAS ABILKAIROV', 62],
          ['native', 'ЖОЛДАС ӘБІЛҚАЙЫРОВ', 49],
          ['dates', '1919 – 25.8.1944', 66],
          ['mention', 'tombé pour la libération de Paris', 40],
        ],
      }),
    ],
  },
  {
    key: 'registre-bagneux',
    file: 'registre-bagneux.jpg',
    kind: 'register',
    title: 'SPÉCIMEN · Registre d’inhumation, Bagneux, 40e division, page 12',
    fields: photographed('site:bagneux', {
      coteAsWritten: 'registre de la 40e division',
      page: '12',
      carrier: 'reader-photograph',
      consultedOn: '2026-06-02',
      creatingBody: 'Bureau des inhumations (fictif)',
      documentDate: '1944',
    }),
    pages: [
      register('registre-bagneux', {
        title: 'REGISTRE DES INHUMATIONS',
        subtitle: '40e division · août – septembre 1944',
        columns: [
          ['N°', 7],
          ['Nom et prénom', 35],
          ['Nationalité', 14],
          ['Décès', 16],
          ['Ligne', 9],
          ['Tombe', 9],
          ['Obs.', 10],
        ],
        stamp: { left: 1170, top: 905 },
        rows: [
          ['311', 'Modèle Jean', 'français', '24 août 44', '5', '14', ''],
          ['312', 'inconnu', '–', '25 août 44', '5', '16', ''],
          ['313', ['abilkairov', 'Abilkairof Joldas'], 'russe', ['abilkairov-death', '25 août 44'], ['abilkairov-row', '5'], ['abilkairov-grave', '17'], ''],
          ['314', 'Exemple Marcel', 'français', '25 août 44', '5', '18', ''],
          [
            '315',
            ['kenjegoulov', 'Kinjigoulof Sansisbai'],
            'russe',
            ['kenjegoulov-death', '26 août 44'],
            ['kenjegoulov-row', '5'],
            ['kenjegoulov-grave', '19'],
            'F.F.I.',
          ],
          ['316', 'Essai Paul', 'belge', '27 août 44', '6', '1', ''],
          ['317', 'Patron Lucien', 'français', '27 août 44', '6', '2', ''],
          ['318', 'inconnue', '–', '28 août 44', '6', '3', ''],
        ],
        creases: [{ across: false, at: 0.5 }],
      }),
    ],
  },
  {
    key: 'registre-chambiere',
    file: 'registre-chambiere.jpg',
    kind: 'register',
    title: 'SPÉCIMEN · Registre de regroupement, Metz-Chambière, folio 8',
    fields: photographed('site:chambiere', {
      coteAsWritten: 'registre de regroupement',
      folio: '8 r',
      carrier: 'reader-photograph',
      creatingBody: 'Service des regroupements (fictif)',
    }),
    pages: [
      register('registre-chambiere', {
        title: 'ÉTAT DES CORPS REGROUPÉS',
        subtitle: 'section 1939-1945 · folio 8',
        columns: [
          ['Rang', 7],
          ['Tombe', 8],
          ['Nom', 27],
          ['Prénom', 17],
          ['Naissance', 14],
          ['Décès', 14],
          ['Exhumé de', 13],
        ],
        paper: '#e6dcc2',
        stamp: { left: 1150, top: 900 },
        rows: [
          ['3', '11', 'inconnu', '', '', '', 'la Serre'],
          [
            ['kaliaskarov-row', '3'],
            ['kaliaskarov-grave', '12'],
            ['kaliaskarov', 'Kaliaskarow'],
            ['kaliaskarov-given', 'Ergan'],
            ['kaliaskarov-birth', '1915'],
            ['kaliaskarov-death', '21.8.44'],
            ['kaliaskarov-from', 'la Serre'],
          ],
          ['3', '13', 'Probenko', 'Fédor', '1920', '9.44', 'Modèleville'],
          ['5', '26', 'inconnu', '', '', '', 'Modèleville'],
          [
            ['essimkhanov-row', '5'],
            ['essimkhanov-grave', '27'],
            ['essimkhanov', 'Essimkanoff'],
            ['essimkhanov-given', 'Bekbolat'],
            ['essimkhanov-birth', '1918'],
            ['essimkhanov-death', '3.12.44'],
            'hôpital',
          ],
          ['5', '28', 'Beispielow', 'Pierre', '', '12.44', 'hôpital'],
        ],
      }),
    ],
  },
];
