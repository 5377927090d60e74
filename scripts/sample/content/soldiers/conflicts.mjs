import { burial, camp, date, decided, french, german, name, note, onPlate, place, relation, says, text, unit } from '../values.mjs';

/** 1915 on the card and the Russian notice, 1918 on the plate and the register: disputed. */
export const essimkhanov = {
  key: 'essimkhanov',
  assertions: [
    says('name', 'avis-esimkhanov#0.name', name('Бекболат', 'Есимханов'), { language: 'ru', form: 'red-army', id: 'shown' }),
    says('name', 'carte-jessimchanow#0.surname+given', name('Bekbolat', 'Jessimchanow'), german),
    says('name', 'liste-transport#0.jessimchanow', name('Bekbolat', 'Jessimchanow'), german),
    says('name', 'plaque-essimkhanov#0.name', name('Bekbolat', 'Essimkanoff'), onPlate),
    says('name', null, name('Бекболат', 'Есімханов'), { written: { text: 'Бекболат Есімханов', language: 'kk-Cyrl', form: 'scholar' } }),
    says('birth-date', 'carte-jessimchanow#0.birth', date('1915-04-22', { qualifier: 'self-declared' }), {
      written: { text: '22.4.1915' },
      remarks: '22 avril : date souvent déclarée faute de connaître la sienne.',
    }),
    says('birth-date', 'avis-esimkhanov#0.birth', date('1915')),
    says('birth-date', 'plaque-essimkhanov#0.birth', date('1918')),
    says('birth-date', 'registre-chambiere#0.essimkhanov-birth', date('1918')),
    says('birth-place', 'avis-esimkhanov#0.birth-place', place('Чимкентская область', { today: 'Шымкент' })),
    says('birth-place', 'carte-jessimchanow#0.birth', place('Tschimkent', { today: 'Шымкент' }), { written: { text: 'Tschimkent' } }),
    says('father', 'carte-jessimchanow#0.father', relation('father', 'Jessimchan')),
    says('missing-notice', 'avis-esimkhanov#0.missing', date('1942-08')),
    says('capture-date', 'carte-jessimchanow#0.capture', date('1942-08'), { written: { text: 'Aug. 42' } }),
    says('camp-number', 'carte-jessimchanow#0.camp+number', camp('Stalag XII F', '90731')),
    says('death-date', 'plaque-essimkhanov#0.death', date('1944-12-03')),
    says(
      'burial',
      'plaque-essimkhanov#0.grave',
      burial('site:chambiere', '1939-1945', {
        stage: 'current',
        row: '5',
        grave: '27',
        plateText: 'ESSIMKANOFF Bekbolat\nné en 1918\nmort le 3 décembre 1944\nrang 5 – tombe 27',
      }),
    ),
  ],
  choices: [{ property: 'name', assertion: 'shown' }],
  attachments: [
    {
      document: 'plaque-essimkhanov',
      decisions: [decided('disputed', 'La plaque et le registre disent 1918, la carte et l’avis russe 1915 : un homme ou deux ?')],
    },
  ],
  decisions: [decided('disputed', 'Année de naissance : 1915 (carte, avis) contre 1918 (plaque, registre). Le registre a pu recopier la plaque.')],
  notes: [note('question', 'Le registre de 1944 a-t-il été établi d’après la plaque ? Chercher l’acte de décès de l’hôpital.')],
};

/** A prisoner who died in 1944 and a Russian grave of 1917 with the same name: the plate is rejected, with the reason kept. */
export const sidoritchev = {
  key: 'sidoritchev',
  assertions: [
    says('name', 'fiche-sidoritchev#0.surname+given+patronymic', name('Егор', 'Сидоричев', { patronymic: 'Фомич' }), {
      language: 'ru',
      form: 'red-army',
      written: { text: 'Сидоричев Егор Фомич' },
    }),
    says('birth-date', 'fiche-sidoritchev#0.birth', date('1912-05-03')),
    says('birth-place', 'fiche-sidoritchev#0.birth-place', place('Петропавловск', { today: 'Петропавл', within: 'Северо-Казахстанская область' })),
    says('army-rank', 'fiche-sidoritchev#0.rank', text('красноармеец')),
    says('camp-number', 'fiche-sidoritchev#0.camp+number', camp('Stalag XII F', '90944')),
    says('death-date', 'fiche-sidoritchev#0.fate', date('1944-02-09')),
  ],
  attachments: [
    { document: 'fiche-sidoritchev', decisions: [] },
    {
      document: 'plaque-1917',
      decisions: [
        decided('possible', 'Même nom, même jour de décès (9 février).'),
        decided(
          'rejected',
          'La plaque dit 1917 et se trouve dans la section 1914-1918 : c’est un soldat russe de la Première Guerre, non le prisonnier mort en 1944.',
        ),
      ],
    },
  ],
  decisions: [],
  notes: [note('searched-not-found', 'Registre de regroupement 1939-1945 de Chambière, folios 1 à 20 : aucun Сидоричев.')],
};

/** The same number 90663 in two camps: two men, and said so. */
export const toulebekov = {
  key: 'toulebekov',
  assertions: [
    says('name', 'fiche-toulebekov#0.given+surname', name('Orazgali', 'Toulébékov'), french),
    says('name', 'carte-tulebekow#0.surname+given', name('Orasgali', 'Tulebekow'), german),
    says('name', 'liste-maquis#0.toulebekov+toulebekov-given', name('Oraz', 'Toulibékoff'), french),
    says('name', null, name('Оразғали', 'Төлебеков'), { written: { text: 'Оразғали Төлебеков', language: 'kk-Cyrl', form: 'scholar' } }),
    says('birth-date', 'fiche-toulebekov#0.birth', date('1913~')),
    says('birth-date', 'carte-tulebekow#0.birth', date('1914'), { written: { text: '1914' } }),
    says('birth-place', 'fiche-toulebekov#0.birth-place', place('Akmolinsk', { today: 'Астана' })),
    says('birth-place', 'carte-tulebekow#0.birth', place('Akmolinsk', { today: 'Астана' }), { written: { text: 'Akmolinsk' } }),
    says('camp-number', 'carte-tulebekow#0.camp+number', camp('Stalag XII F', '90663')),
    says('father', 'carte-tulebekow#0.father', relation('father', 'Tulebek')),
    says('escape-date', 'fiche-toulebekov#0.escape', date('1944-22')),
    says('resistance-unit', 'fiche-toulebekov#0.unit', unit('Maquis de la Haute-Serre (fictif)')),
  ],
  attachments: [{ document: 'dos-photographie', decisions: [decided('possible', '« Oraz » peut abréger Orazgali ; le prénom est courant.')] }],
  decisions: [decided('possible', 'Nom, lieu et année voisins ; le dossier de Vincennes ne donne aucun numéro.')],
  notes: [note('family-waiting', 'Une famille (fictive) attend une réponse depuis le 3 mai 2026.')],
};

export const mourzabaev = {
  key: 'mourzabaev',
  assertions: [
    says('name', 'carte-mursabajew#0.surname+given', name('Sagintaj', 'Mursabajew'), german),
    says('name', 'attestation-mourzabaev#0.name', name('Saguintaï', 'Mourzabaïev'), french),
    says('name', null, name('Сағынтай', 'Мырзабаев'), { written: { text: 'Сағынтай Мырзабаев', language: 'kk-Cyrl', form: 'scholar' } }),
    says('resistance-alias', 'attestation-mourzabaev#0.alias', name('Sacha'), { language: 'fr', form: 'alias' }),
    says('resistance-alias', 'liste-maquis#1.mourzabaev+mourzabaev-given', name('Sacha', 'Mourzabaï'), { language: 'fr', form: 'alias' }),
    says('birth-date', 'carte-mursabajew#0.birth', date('1917-06-06'), { written: { text: '6.6.1917' } }),
    says('birth-date', 'attestation-mourzabaev#0.birth', date('1917')),
    says('birth-place', 'carte-mursabajew#0.birth', place('Aktjubinsk', { today: 'Ақтөбе' }), { written: { text: 'Aktjubinsk' } }),
    says('birth-place', 'attestation-mourzabaev#0.place', place('Aktioubinsk', { today: 'Ақтөбе' })),
    says('camp-number', 'carte-mursabajew#0.camp+number', camp('Stalag V B', '90663'), {
      remarks: 'Le même numéro existe au Stalag XII F : un numéro ne dit rien sans son camp.',
    }),
    says('spouse', 'carte-mursabajew#0.kin', relation('wife', 'Aischa Mursabajewa')),
    says('resistance-unit', 'attestation-mourzabaev#0.unit', unit('Groupe « Stalingrad » (fictif)')),
    says('escaped-with', 'attestation-mourzabaev#0.comrade', relation('comrade', 'Chaïmerden', 'koussainov')),
    says('assembly-camp', 'attestation-mourzabaev#0.assembly', place('Lannemezan')),
  ],
  attachments: [{ document: 'carte-mursabajew', decisions: [] }],
  decisions: [],
  notes: [note('question', '« Sacha le grand » au dos de la photographie est-il cet homme ?')],
};
