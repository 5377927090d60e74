import { burial, camp, date, decided, french, german, name, note, onPlate, place, relation, says, text, unit } from '../values.mjs';

const dossier = 'dossier-kaliaskarov';
const card = 'carte-kaliaskarov';

/** A man whose evidence carries the identity: independent original sources, number, birth, village and father agree. */
export const kaliaskarov = {
  key: 'kaliaskarov',
  assertions: [
    says('name', null, name('Ержан', 'Қалиасқаров'), {
      id: 'shown',
      written: { text: 'Ержан Қалиасқаров', language: 'kk-Cyrl', form: 'scholar' },
      remarks: 'Forme reconstituée, à vérifier par un lecteur du kazakh.',
    }),
    says('name', `${dossier}#1.given+surname`, name('Erjan', 'Kaliaskarov'), french),
    says('name', `${card}#0.surname+given`, name('Jerschan', 'Kaliaskarow'), german),
    says('name', 'plaque-kaliaskarov#0.name', name('Erjan', 'Kaliaskarov'), onPlate),
    says('name', 'liste-transport#0.kaliaskarow', name('Jerschan', 'Kaliaskarow'), german),
    says('name', 'registre-chambiere#0.kaliaskarov+kaliaskarov-given', name('Ergan', 'Kaliaskarow'), { language: 'und-Latn', form: 'other' }),
    says('resistance-alias', `${dossier}#3.alias`, name('Ergène'), { language: 'fr', form: 'alias' }),
    says('resistance-alias', 'liste-maquis#0.kaliaskarov+kaliaskarov-given', name('Ergène', 'Kaliaskaroff'), { language: 'fr', form: 'alias' }),
    says('birth-date', `${dossier}#1.birth`, date('1915-03-14')),
    says('birth-date', `${card}#0.birth`, date('1915-03-14'), { written: { text: '14.3.1915' } }),
    says('birth-date', `${dossier}#3.birth`, date('1915')),
    says('birth-aul', `${card}#0.birth`, place('Karassu', { today: 'Қарасу' }), { written: { text: 'Karassu' } }),
    says('birth-aul', `${dossier}#1.birth-place`, place('Karasou', { today: 'Қарасу' }), { written: { text: 'Karasou' } }),
    says('birth-oblast', `${dossier}#1.birth-place`, place('Semipalatinsk', { today: 'Семей' }), { written: { text: 'Semipalatinsk' } }),
    says('citizenship', `${dossier}#1.citizenship`, text('soviétique')),
    says('occupation', `${dossier}#1.occupation`, text('berger, puis tractoriste')),
    says('father', `${card}#0.father`, relation('father', 'Kaliaskar')),
    says('next-of-kin', `${card}#0.kin`, relation('mother', 'Batima Kaliaskarowa')),
    says('army-rank', `${card}#0.rank`, text('soldat')),
    says('army-unit', `${card}#0.unit`, unit('310e régiment de fusiliers (fictif)')),
    says('capture-date', `${card}#0.capture`, date('1941-10-09'), { written: { text: '9.10.41' } }),
    says('capture-place', `${card}#0.capture`, place('Wjasma', { today: 'Вязьма' }), { written: { text: 'Wjasma' } }),
    says('camp-number', `${card}#0.camp+number`, camp('Stalag XII F', '90417')),
    says('camp-number', `${dossier}#1.camp`, camp('Stalag XII F', '90417')),
    says('camp-number', `${dossier}#3.number`, camp('Stalag XII F', '90417')),
    says('escape-date', `${dossier}#1.escape`, date('1944-07-02')),
    says('resistance-unit', `${dossier}#1.unit`, unit('Maquis de la Haute-Serre (fictif)')),
    says('resistance-action', `${dossier}#2.action`, text('Combats du pont de la Brèche, 12 août 1944')),
    says('death-date', `${dossier}#2.death`, date('1944-08-21')),
    says('death-date', 'registre-chambiere#0.kaliaskarov-death', date('1944-08-21')),
    says(
      'burial',
      'plaque-kaliaskarov#0.grave',
      burial('site:chambiere', '1939-1945', {
        stage: 'current',
        row: '3',
        grave: '12',
        plateText: 'KALIASKAROV ERJAN\n1915 – 1944\nSOLDAT SOVIÉTIQUE\nRANG 3 · TOMBE 12',
      }),
    ),
    says(
      'burial',
      'registre-chambiere#0.kaliaskarov-row+kaliaskarov-grave',
      burial('site:chambiere', '1939-1945', { stage: 'regrouped', row: '3', grave: '12' }),
    ),
  ],
  choices: [{ property: 'name', assertion: 'shown' }],
  attachments: [
    {
      document: dossier,
      decisions: [
        decided('probable', 'Numéro de camp, date et village identiques à ceux de la carte.'),
        decided(
          'confirmed',
          'Confirmé après relecture des cinq pièces.',
          'Le numéro 90417 du Stalag XII F, la naissance le 14 mars 1915 et le village de Karassou se lisent à la fois dans le dossier français, établi d’après les témoins du maquis, et sur la carte allemande, établie à la capture : deux administrations qui ne se sont pas copiées. La plaque de prisonnier a été vue par la veuve Modèle. Aucun autre homme du catalogue ne porte ce numéro dans ce camp.',
        ),
      ],
    },
    {
      document: card,
      decisions: [
        decided('probable', 'Nom écrit à l’oreille, mais même numéro, même naissance et même village que le dossier.'),
        decided(
          'confirmed',
          'Numéro, naissance, village et nom du père concordent.',
          'La carte porte le numéro 90417 du Stalag XII F, cité par le dossier français et par la lettre de la ferme, avec la même date de naissance au jour près et le même village ; le nom du père explique le nom de famille. Le seul autre homme né à Karassou dans ce catalogue a un autre numéro et un autre père.',
        ),
      ],
    },
    { document: 'plaque-kaliaskarov', decisions: [decided('probable', 'La plaque ne donne que l’année ; le bordereau du dossier cite le rang 3, tombe 12.')] },
  ],
  decisions: [
    decided('probable', 'Trois sources indépendantes s’accordent sur le numéro et la naissance.'),
    decided(
      'confirmed',
      'Identité établie par le dossier français et la carte allemande.',
      'Deux sources indépendantes, vues en image de l’original, donnent le même numéro de prisonnier dans le même camp, la même naissance au jour près et le même village. Les autres porteurs possibles du nom ont été examinés : l’homme de la tombe 13 a un autre nom et une autre année ; les deux frères de Karassou ont un autre père. Aucune source ne contredit ces faits.',
    ),
  ],
  notes: [
    note('note', 'Autres candidats examinés et écartés : tombe 13 (Probenko, né en 1920) ; Сансызбай et Тұрсынбай, du même village, fils de Кенжеғұл.'),
    note('searched-not-found', 'GR 19 P 81 : liste nominative dépouillée (exemple), aucun nom étranger.'),
  ],
};
