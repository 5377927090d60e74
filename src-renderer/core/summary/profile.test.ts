import { expect, test } from 'vitest';
import { assertionOf, attachmentOf, documentOf, headOf, provenMan } from '../evidence/testing/proven-man';
import { profileMan } from './profile';
import type { SoldierRows } from './summarise';

const rows = (more: Partial<SoldierRows> = {}): SoldierRows => ({ ...provenMan(), sites: [], lists: [], ...more });

test('the profile of a man holds his live values, the words of his documents, his notes and who he is not', () => {
  const note = { id: 'n', about: 'man', topic: 'note' as const, text: 'Famille de Gouriev', agent: 'anna', createdAt: '' };
  const profile = profileMan(rows({ notes: [note, { ...note, id: 'gone', withdrawn: { reason: 'x', change: 'y' } }] }));
  expect(profile).toMatchObject({ id: 'man', records: ['man'], notes: [{ note: 'n', text: 'Famille de Gouriev' }], distinct: ['other'], claims: [] });
  expect(profile.values.map(({ assertion, document }) => [assertion, document])).toEqual([
    ['born-card', 'card'],
    ['born-dossier', 'dossier'],
    ['place-card', 'card'],
    ['place-dossier', 'dossier'],
  ]);
  expect(profile.sources.map(({ document, site }) => [document, site])).toEqual([
    ['card', 'site:arolsen'],
    ['dossier', 'site:vincennes'],
  ]);
});

test('living contacts, withdrawn values and documents turned down never enter it', () => {
  const secret = assertionOf('living', 'living-contact', { type: 'text', text: 'Secret' });
  const gone = assertionOf('gone', 'name', { type: 'name' }, { withdrawn: { reason: 'faute', change: 'c' } });
  const attachments = [attachmentOf('dossier', { status: [headOf('flagged', 'rejected')] }), attachmentOf('card', { withdrawn: { reason: 'x', change: 'y' } })];
  expect(profileMan(rows({ assertions: [secret, gone], attachments }))).toMatchObject({ values: [], sources: [], claims: [] });
});

test('a cote is there as written and as normalised, with the words under which a dossier is asked for', () => {
  const fields = { site: 'site:vincennes', cote: 'GR 16 P 431207', coteAsWritten: '16p431207', piece: 'SPECIMEN Nourjan', title: ' ' };
  const profile = profileMan(rows({ documents: [documentOf('dossier', fields)], attachments: [attachmentOf('dossier')] }));
  expect(profile.sources).toEqual([
    { document: 'dossier', site: 'site:vincennes', cote: 'GR 16 P 431207', coteAsWritten: '16p431207', words: ['SPECIMEN Nourjan'] },
  ]);
});

test('what was read in a document marked as wrong, or in a copy of it, stays to be found and is marked', () => {
  const documents = [documentOf('card', { discredited: 'faux' }), documentOf('dossier', {})];
  const marked = ({ values }: ReturnType<typeof profileMan>) => values.filter(({ discredited }) => discredited === true).map(({ assertion }) => assertion);
  expect(marked(profileMan(rows({ documents })))).toEqual(['born-card', 'place-card']);
  expect(marked(profileMan(rows({ documents: [documents[0], documentOf('dossier', { copyOf: 'card' })].filter((one) => one !== undefined) })))).toHaveLength(4);
});
