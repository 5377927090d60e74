import { camp, date, decided, french, german, name, note, place, relation, says, text, unit } from '../values.mjs';

/** Given name and surname swapped by the clerk: the list has them the right way round. */
export const koussainov = {
  key: 'koussainov',
  assertions: [
    says('name', 'fiche-koussainov#0.surname+given', name('Koussaïn', 'Chaïmerden'), {
      ...french,
      remarks: 'Tel qu’écrit : nom et prénom sans doute intervertis.',
    }),
    says('name', 'liste-maquis#1.koussainov-given+koussainov', name('Chaïmerden', 'Koussaïnov'), {
      ...french,
      id: 'shown',
      written: { text: 'KOUSSAÏNOV Chaïmerden' },
    }),
    says('name', null, name('Шаймерден', 'Құсайынов'), { written: { text: 'Шаймерден Құсайынов', language: 'kk-Cyrl', form: 'scholar' } }),
    says('birth-date', 'fiche-koussainov#0.birth', date('1920-01-01', { qualifier: 'self-declared' })),
    says('birth-date', 'liste-maquis#1.koussainov-birth', date('1920')),
    says('birth-place', 'fiche-koussainov#0.birth-place', place('Petropavlovsk', { today: 'Петропавл' })),
    says('citizenship', 'fiche-koussainov#0.citizenship', text('russe')),
    says('escape-date', 'fiche-koussainov#0.escape', date('1943-12')),
    says('resistance-unit', 'fiche-koussainov#0.unit', unit('Groupe « Stalingrad » (fictif)')),
    says('resistance-unit', 'liste-maquis#1.koussainov-unit', unit('Groupe « Stalingrad » (fictif)')),
  ],
  choices: [{ property: 'name', assertion: 'shown' }],
  attachments: [],
  decisions: [],
  notes: [note('question', 'Est-ce le camarade cité par l’attestation de Mourzabaïev ?')],
};

/** Known by two frames of a microfilm and two lists. */
export const jounoussaliev = {
  key: 'jounoussaliev',
  assertions: [
    says('name', 'microfilm-cartes#0.surname+given', name('Token', 'Schunussaliew'), german),
    says('name', 'liste-transport#0.schunussaliew', name('Tokin', 'Junusaliew'), { ...german, legibility: 'doubtful' }),
    says('name', 'liste-maquis#0.jounoussaliev+jounoussaliev-given', name('Tokène', 'Jounoussali'), french),
    says('name', null, name('Төкен', 'Жүнісәлиев'), { written: { text: 'Төкен Жүнісәлиев', language: 'kk-Cyrl', form: 'scholar' } }),
    says('birth-date', 'microfilm-cartes#0.birth', date('1921-12-12'), { written: { text: '12.12.1921' } }),
    says('birth-date', 'liste-maquis#0.jounoussaliev-birth', date('1921')),
    says('birth-place', 'microfilm-cartes#0.birth', place('Gurjew', { today: 'Атырау' }), { written: { text: 'Gurjew' } }),
    says('father', 'microfilm-cartes#0.father', relation('father', 'Schunus-Ali')),
    says('occupation', 'microfilm-cartes#0.occupation', text('pêcheur')),
    says('capture-date', 'microfilm-cartes#0.capture', date('1942-09-02'), { written: { text: '2.9.42' } }),
    says('camp-number', 'microfilm-cartes#0.camp+number', camp('Stalag XII F', '90810')),
    says('arbeitskommando', 'microfilm-cartes#1.kommando', unit('A.Kdo. 1104 (fictif)')),
    says('hospital', 'microfilm-cartes#1.hospital', text('Lazarett de réserve, 3 au 19 janvier 1944')),
    says('escape-date', 'microfilm-cartes#1.escaped', date('1944-06-09')),
  ],
  attachments: [{ document: 'microfilm-cartes', pages: [0, 1], decisions: [] }],
  decisions: [],
  notes: [note('searched-not-found', 'SHD Vincennes, GR 16 P : aucun dossier à ce nom ni à ses graphies (exemple).')],
};

/** A man known only by what his comrades called him. */
export const micha = {
  key: 'micha',
  assertions: [
    says('resistance-alias', 'liste-maquis#1.micha-alias', name('Micha'), { language: 'fr', form: 'alias' }),
    says('resistance-alias', 'dos-photographie#0.micha', name('Micha'), { language: 'fr', form: 'alias' }),
    says('name', 'liste-maquis#1.micha-alias', name('Micha'), { language: 'fr', form: 'alias', legibility: 'doubtful' }),
    says('resistance-unit', 'liste-maquis#1.micha-unit', unit('Groupe « Stalingrad » (fictif)')),
  ],
  attachments: [{ document: 'dos-photographie', decisions: [] }],
  decisions: [decided('unidentified', 'Connu seulement par un surnom ; disparu en août 1944, donc sans doute pas l’homme de Noël 1944.')],
  notes: [note('question', 'La lettre non attribuée est signée d’un homme que les Français appelaient Michel ou Micha.')],
};
