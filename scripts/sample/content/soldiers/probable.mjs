import { burial, camp, date, decided, french, german, name, note, onPlate, place, relation, says, text, unit } from '../values.mjs';

/** Fiche, card, plate and register agree on little more than name, year and grave: probable, not confirmed. */
export const abilkairov = {
  key: 'abilkairov',
  assertions: [
    says('name', 'plaque-abilkairov#0.native', name('Жолдас', 'Әбілқайыров'), { language: 'kk-Cyrl', form: 'plate', id: 'shown' }),
    says('name', 'plaque-abilkairov#0.name', name('Joldas', 'Abilkairov'), onPlate),
    says('name', 'fiche-abilkairov#0.given+surname', name('Joldas', 'Abilkaïrov'), french),
    says('name', 'carte-abilkairov#0.surname+given', name('Dscholdas', 'Abilkairow'), german),
    says('name', 'liste-transport#0.abilkairow', name('Scholdas', 'Abilkairoff'), german),
    says('name', 'registre-bagneux#0.abilkairov', name('Joldas', 'Abilkairof'), { language: 'und-Latn', form: 'other' }),
    says('birth-date', 'fiche-abilkairov#0.birth', date('1919')),
    says('birth-date', 'carte-abilkairov#0.birth', date('1919'), { written: { text: '1919' } }),
    says('birth-aul', 'fiche-abilkairov#0.birth-place', place('Kyzyl-Tou', { today: 'Қызылту' }), { written: { text: 'Kyzyl-Tou' } }),
    says('birth-aul', 'carte-abilkairov#0.birth', place('Kysyl-Tu', { today: 'Қызылту' }), { written: { text: 'Kysyl-Tu' } }),
    says('birth-oblast', 'fiche-abilkairov#0.birth-place', place('Tchimkent', { today: 'Шымкент' }), { written: { text: 'région de Tchimkent' } }),
    says('ethnicity', 'fiche-abilkairov#0.citizenship', text('kazakh'), { written: { text: '(Kazakh)' } }),
    says('occupation', 'carte-abilkairov#0.occupation', text('instituteur'), { remarks: 'Lehrer' }),
    says('father', 'carte-abilkairov#0.father', relation('father', 'Abilkair')),
    says('camp-number', 'carte-abilkairov#0.camp+number', camp('Stalag XII F', '90588')),
    says('camp-number', 'fiche-abilkairov#0.camp', camp('Stalag XII F', '90588')),
    says('resistance-unit', 'fiche-abilkairov#0.unit', unit('Compagnie étrangère « Volga » (fictive)')),
    says('death-date', 'fiche-abilkairov#0.death', date('1944-08-25')),
    says('death-date', 'registre-bagneux#0.abilkairov-death', date('1944-08-25')),
    says(
      'burial',
      'plaque-abilkairov#0.mention',
      burial('site:bagneux', '1939-1945', {
        stage: 'current',
        section: '40e division',
        row: '5',
        grave: '17',
        plateText: 'JOLDAS ABILKAIROV\nЖОЛДАС ӘБІЛҚАЙЫРОВ\n1919 – 25.8.1944\ntombé pour la libération de Paris',
      }),
    ),
    says(
      'burial',
      'registre-bagneux#0.abilkairov-row+abilkairov-grave',
      burial('site:bagneux', '1939-1945', { stage: 'current', section: '40e division', row: '5', grave: '17' }),
    ),
  ],
  choices: [{ property: 'name', assertion: 'shown' }],
  attachments: [
    {
      document: 'plaque-abilkairov',
      decisions: [decided('probable', 'Nom, année et jour de décès concordent avec la fiche ; le registre donne la même tombe.')],
    },
    { document: 'fiche-abilkairov', decisions: [decided('probable', 'Même numéro de camp que la carte.')] },
  ],
  decisions: [decided('probable', 'Quatre documents concordent ; la carte n’est connue que par une copie, et aucun autre candidat n’a encore été cherché.')],
  notes: [note('question', 'L’original de la carte 90588 est-il consultable ?')],
};

/** Named, of Ukrainian name and born in Almaty: birthplace, citizenship and ethnicity are different fields. */
export const podlesnitchenko = {
  key: 'podlesnitchenko',
  assertions: [
    says('name', 'fiche-podlesnitchenko#0.given+surname', name('Timoféï', 'Podlesnitchenko'), french),
    says('name', 'certificat-podlesnitchenko#0.given+surname', name('Timothée', 'Podlesnitchenko'), french),
    says('name', 'liste-transport#0.podlesni', name('Timofej', 'Podlesnitschenko'), german),
    says('name', 'liste-maquis#0.podlesnitchenko+podlesnitchenko-given', name('Timothée', 'Podlesni'), french),
    says('name', null, name('Тимофей', 'Подлесниченко'), { written: { text: 'Тимофей Подлесниченко', language: 'ru', form: 'scholar' } }),
    says('birth-date', 'fiche-podlesnitchenko#0.birth', date('1911-11-08')),
    says('birth-date', 'certificat-podlesnitchenko#0.birth', date('1911-11-08')),
    says('birth-place', 'fiche-podlesnitchenko#0.birth-place', place('Alma-Ata', { today: 'Алматы' })),
    says('birth-place', 'certificat-podlesnitchenko#0.birth-place', place('Alma-Ata', { today: 'Алматы' })),
    says('occupation', 'fiche-podlesnitchenko#0.occupation', text('mécanicien')),
    says('camp-number', 'fiche-podlesnitchenko#0.camp', camp('Stalag XII F', '90702')),
    says('resistance-unit', 'certificat-podlesnitchenko#0.unit', unit('Maquis de la Haute-Serre (fictif)')),
    says('resistance-role', 'certificat-podlesnitchenko#0.role', text('chef de groupe')),
  ],
  attachments: [
    {
      document: 'certificat-podlesnitchenko',
      decisions: [decided('possible', 'Même nom et même naissance que la fiche, mais le certificat peut avoir servi à l’établir : sources à démêler.')],
    },
  ],
  decisions: [decided('possible', 'Fiche et certificat concordent ; leur indépendance n’est pas établie et la cote de la fiche manque.')],
  notes: [note('question', 'Relever la cote de la fiche au prochain passage à Vincennes.')],
};
