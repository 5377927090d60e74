import { letter } from '../templates/letter.mjs';
import { plate } from '../templates/plate.mjs';

/** Two scans that nobody has attached yet: they wait in the inbox. */
export const unattached = [
  {
    key: 'plaque-inconnue',
    file: 'plaque-non-attribuee.jpg',
    kind: 'plate',
    title: 'SPÉCIMEN · Plaque non attribuée',
    fields: { site: 'site:noyers-saint-martin', carrier: 'original', originality: 'original' },
    pages: [
      plate('plaque-inconnue', {
        shape: 'cross',
        stone: [182, 172, 150],
        lines: [
          [null, 'UN SOLDAT', 74],
          [null, 'SOVIÉTIQUE', 74],
          [null, 'INCONNU', 74],
        ],
      }),
    ],
  },
  {
    key: 'lettre-non-attribuee',
    file: 'lettre-non-attribuee.jpg',
    kind: 'letter',
    title: 'SPÉCIMEN · Lettre non attribuée',
    fields: { language: 'ru' },
    pages: [
      letter('lettre-non-attribuee', {
        size: 48,
        paper: '#e9dfc4',
        text: 'Дорогая сестра!\n\nПишу тебе из Франции, из партизанского\nотряда. Жив, здоров. Нас здесь десять\nчеловек, все из Казахстана.\nФранцузы зовут меня Мишей.\nПередай поклон отцу.\n\nДо скорой встречи.\nТвой брат\n\nавгуст 1944',
      }),
    ],
  },
];
