import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { conclusion } from '../core/evidence/testing/proven-man';
import { addNote } from './actions/add-note';
import { assertValue } from './actions/assert-value';
import { createSoldier } from './actions/create-soldier';
import { decideStatus } from './actions/decide-status';
import { describeDocument } from './actions/describe-document';
import { describeDocuments } from './actions/describe-documents';
import { detachDocument } from './actions/detach';
import { creditDocument, discreditDocument } from './actions/discredit-document';
import { importScans } from './actions/import-scan';
import { markDistinct } from './actions/mark-distinct';
import { saveAgent } from './actions/save-agent';
import { settleFinding } from './actions/settle-finding';
import { withdrawAssertion } from './actions/withdraw-assertion';
import { withdrawMark } from './actions/withdraw-mark';
import { documentsByCote, documentsOfSameMen } from './queries/copy-candidates';
import { evidenceOf } from './queries/evidence';
import { type Proposal, whatRestsOn } from './queries/what-rests-on';
import { value } from './testing/expect-value';
import { openForTest } from './testing/open-for-test';
import { birthAssertion, importedFile } from './testing/samples';

const day = 24 * 60 * 60 * 1000;
const grave = (citation?: string) => ({
  property: 'burial',
  written: { text: 'rang 3, tombe 12' },
  value: { type: 'burial' as const, cemetery: 'site:chambiere', war: '1939-1945' as const, row: '3', grave: '12' },
  ...(citation === undefined ? {} : { citation: { document: citation } }),
});
const place = (document: string) => ({
  property: 'birth-place',
  written: { text: 'Гурьев' },
  value: { type: 'place' as const, name: 'Гурьев' },
  citation: { document },
});

async function twoMen() {
  let time = Date.UTC(2026, 10, 21);
  const { catalogue } = await openForTest({ now: () => (time += 1) });
  const { scans } = value(await importScans(catalogue, { files: ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => importedFile(name)) }));
  const [dossier = '', card = '', list = ''] = scans.map(({ document }) => document);
  value(
    await describeDocuments(catalogue, { documents: [dossier], fields: { creatingBody: 'Bureau Résistance', originality: 'original', cote: 'GR 16 P 3' } }),
  );
  value(await describeDocuments(catalogue, { documents: [card], fields: { creatingBody: 'Stalag XII F' } }));
  const values = [birthAssertion('1915-03-12', dossier), place(dossier), birthAssertion('1915', card), place(card), grave(list)];
  const { soldier, attachments, assertions } = value(await createSoldier(catalogue, { assertions: values }));
  const other = value(await createSoldier(catalogue, { assertions: [birthAssertion('1920', list)] })).soldier;
  value(await addNote(catalogue, { about: soldier, topic: 'searched-not-found', text: 'Aucun autre candidat.' }));
  value(await saveAgent(catalogue, { name: 'Anna', initials: 'AA', institution: '' }));
  const subject = { type: 'soldier', id: soldier } as const;
  value(await decideStatus(catalogue, { subject, to: 'probable', reason: 'Deux sources.' }));
  time += 2 * day;
  value(await decideStatus(catalogue, { subject, to: 'confirmed', found: [], reason: 'Relu.', conclusion }));
  const shown = async (id: string) => {
    const row = await catalogue.database.summaries.get(id);
    return { status: row?.status, reopened: row?.reopened, conflicts: row?.conflicts };
  };
  const rests = async (proposal: Proposal) => (await whatRestsOn(catalogue, proposal))?.men ?? [];
  return { catalogue, soldier, other, attachments, assertions, dossier, card, list, shown, rests };
}

test('what is foretold happens: withdrawing a value, detaching, copies and wrong sources reopen the man, and taking it back confirms him again', async () => {
  const { catalogue, soldier, attachments, assertions, dossier, card, shown, rests } = await twoMen();
  const confirmed = { status: 'confirmed', reopened: false, conflicts: [] };
  const ways: readonly (readonly [Proposal, () => Promise<unknown>])[] = [
    [{ kind: 'withdraw-value', assertion: assertions[3] ?? '' }, () => withdrawAssertion(catalogue, { assertion: assertions[3] ?? '', reason: 'Mal lu.' })],
    [{ kind: 'detach', attachment: attachments[1] ?? '' }, () => detachDocument(catalogue, { attachment: attachments[1] ?? '', reason: 'Un autre.' })],
    [{ kind: 'describe', documents: [card], fields: { copyOf: dossier } }, () => describeDocument(catalogue, { document: card, fields: { copyOf: dossier } })],
    [{ kind: 'describe', documents: [card], fields: { discredited: '-' } }, () => discreditDocument(catalogue, { document: card, reason: 'Un faux.' })],
  ];
  for (const [proposal, act] of ways) {
    expect(await shown(soldier)).toEqual(confirmed);
    const [foretold] = await rests(proposal);
    expect(foretold?.moved.find(({ subject }) => subject.id === soldier)).toMatchObject({ from: 'confirmed', to: 'probable', reopened: true });
    await act();
    expect(await shown(soldier)).toEqual({ status: 'probable', reopened: true, conflicts: [] });
    if (proposal.kind === 'describe' && proposal.fields.discredited !== undefined) value(await creditDocument(catalogue, { document: card }));
    else value(await catalogue.undo());
  }
  expect(await shown(soldier)).toEqual(confirmed);
  expect(await discreditDocument(catalogue, { document: card, reason: ' ' })).toMatchObject({ ok: false, failure: { why: 'reason-required' } });
});

test('one grave for two men is foretold for both, disputes both, and is settled for both by a note or by saying they are two', async () => {
  const { catalogue, soldier, other, list, shown, rests } = await twoMen();
  const foretold = await rests({ kind: 'add-value', soldier: other, assertion: grave(list) });
  expect(foretold.map(({ man, opens }) => [man, opens.map(({ kind }) => kind)]).sort()).toEqual(
    [
      [other, ['shared-grave']],
      [soldier, ['shared-grave']],
    ].sort(),
  );
  const { assertion } = value(await assertValue(catalogue, { soldier: other, assertion: grave(list) }));
  expect(await shown(soldier)).toEqual({ status: 'disputed', reopened: true, conflicts: ['burial'] });
  expect(await shown(other)).toMatchObject({ status: 'disputed', conflicts: ['burial'] });
  const { mark } = value(await markDistinct(catalogue, { first: other, second: soldier, reason: 'La plaque fut refaite.' }));
  expect([await shown(soldier), await shown(other)].map(({ conflicts }) => conflicts)).toEqual([[], []]);
  value(await withdrawMark(catalogue, { mark, reason: 'Trop vite.' }));
  expect(await settleFinding(catalogue, { soldier: other, finding: 'shared-grave/burial', note: ' ' })).toMatchObject({ ok: false });
  value(await settleFinding(catalogue, { soldier: other, finding: 'shared-grave/burial', note: 'Tombe collective, selon le registre.' }));
  expect([await shown(soldier), await shown(other)].map(({ conflicts }) => conflicts)).toEqual([[], []]);
  // The man of the grave was disputed while his confirmation stood: the note gives it back.
  expect(await shown(soldier)).toMatchObject({ status: 'confirmed', reopened: false });
  expect((await rests({ kind: 'withdraw-value', assertion })).flatMap(({ moved }) => moved)).toEqual([]);
});

test('a question is answered with a note, and asked again when the document says something else', async () => {
  const { catalogue, soldier, list } = await twoMen();
  const asked = async () => (await catalogue.database.summaries.get(soldier))?.questions;
  expect(await asked()).toBeUndefined();
  value(await describeDocument(catalogue, { document: list, fields: { site: 'site:vincennes' } }));
  expect(await asked()).toEqual(['burial']);
  value(await settleFinding(catalogue, { soldier, finding: 'burial-elsewhere/burial', note: 'Acte de décès au dossier.' }));
  expect(await asked()).toBeUndefined();
  value(await describeDocument(catalogue, { document: list, fields: { site: 'site:caen' } }));
  expect(await asked()).toEqual(['burial']);
});

test('of a copy the original is offered among the documents of the same man, or found by its cote; never its own copy', async () => {
  const { catalogue, soldier, dossier, card, list } = await twoMen();
  expect((await documentsOfSameMen(catalogue, card)).map(({ id }) => id).sort()).toEqual([dossier, list].sort());
  expect((await documentsByCote(catalogue, card, '16p 3')).map(({ id }) => id)).toEqual([dossier]);
  value(await describeDocument(catalogue, { document: dossier, fields: { copyOf: card } }));
  expect((await documentsByCote(catalogue, card, '16p 3')).map(({ id }) => id)).toEqual([]);
  expect((await evidenceOf(catalogue, soldier))?.documents.find(({ id }) => id === dossier)?.fields.copyOf).toBe(card);
});
