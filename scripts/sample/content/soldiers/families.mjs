import { burial, camp, date, french, german, name, note, place, relation, says, unit } from '../values.mjs';

/** Two brothers: one bears the father's name, the other the grandfather's. */
export const kenjegoulov = {
  key: 'kenjegoulov',
  assertions: [
    says('name', 'lettre-kenjegoulov#0.name', name('Сансызбай', 'Кенжеғұлов'), { language: 'kk-Cyrl', form: 'family', id: 'shown' }),
    says('name', 'fiche-kenjegoulov#0.given+surname', name('Sansyzbaï', 'Kenjégoulov'), french),
    says('name', 'registre-bagneux#0.kenjegoulov', name('Sansisbai', 'Kinjigoulof'), { language: 'und-Latn', form: 'other', legibility: 'doubtful' }),
    says('birth-date', 'fiche-kenjegoulov#0.birth', date('1916-05-05')),
    says('birth-aul', 'fiche-kenjegoulov#0.birth-place', place('Karasou', { today: 'Қарасу', within: 'Абыралы' })),
    says('birth-aul', 'lettre-kenjegoulov#0.village', place('Қарасу')),
    says('father', 'fiche-kenjegoulov#0.father', relation('father', 'Kenjégoul')),
    says('mother', 'lettre-kenjegoulov#0.mother', relation('mother', 'Құлан')),
    says('sibling', 'fiche-kenjegoulov#0.brother', relation('brother', 'Kojaberguénov Toursynbaï', 'kojaberguenov')),
    says('sibling', 'lettre-kenjegoulov#0.brother', relation('brother', 'Тұрсынбай Қожабергенов', 'kojaberguenov')),
    says('last-letter-date', 'lettre-kenjegoulov#0.date', date('1944-07')),
    says('resistance-unit', 'fiche-kenjegoulov#0.unit', unit('Compagnie étrangère « Volga » (fictive)')),
    says('death-date', 'fiche-kenjegoulov#0.death', date('1944-08-26')),
    says(
      'burial',
      'registre-bagneux#0.kenjegoulov-row+kenjegoulov-grave',
      burial('site:bagneux', '1939-1945', { stage: 'current', section: '40e division', row: '5', grave: '19' }),
    ),
  ],
  choices: [{ property: 'name', assertion: 'shown' }],
  attachments: [],
  decisions: [],
  notes: [note('question', 'Aucune plaque relevée sur la tombe 19 : à photographier.')],
};

export const kojaberguenov = {
  key: 'kojaberguenov',
  assertions: [
    says('name', 'lettre-kenjegoulov#0.brother+brother-surname', name('Тұрсынбай', 'Қожабергенов'), {
      language: 'kk-Cyrl',
      form: 'family',
      id: 'shown',
      written: { text: 'Тұрсынбай … Қожабергенов' },
    }),
    says('name', 'microfilm-cartes#2.surname+given', name('Tursunbaj', 'Koschabergenow'), german),
    says('name', 'liste-transport#0.koschabergenow', name('Tursun', 'Koschabergenow'), german),
    says('birth-date', 'microfilm-cartes#2.birth', date('1921'), { written: { text: '1921' } }),
    says('birth-aul', 'microfilm-cartes#2.birth', place('Karassu', { today: 'Қарасу', within: 'Абыралы' }), { written: { text: 'Karassu' } }),
    says('father', 'microfilm-cartes#2.father', relation('father', 'Kenschegul')),
    says('mother', 'microfilm-cartes#2.kin', relation('mother', 'Kulan'), { written: { text: 'Mutter: Kulan' } }),
    says('sibling', 'fiche-kenjegoulov#0.brother', relation('brother', 'Kenjégoulov Sansyzbaï', 'kenjegoulov')),
    says('camp-number', 'microfilm-cartes#2.camp+number', camp('Stalag XII F', '90811')),
  ],
  choices: [{ property: 'name', assertion: 'shown' }],
  attachments: [{ document: 'microfilm-cartes', pages: [2], decisions: [] }],
  decisions: [],
  notes: [note('note', 'Le père des deux frères est Кенжеғұл ; celui-ci porte le nom du grand-père Қожаберген.')],
};
