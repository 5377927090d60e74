import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { conclusion } from '../core/evidence/testing/proven-man';
import { addNote } from './actions/add-note';
import { addSite } from './actions/add-site';
import { createSoldier } from './actions/create-soldier';
import { decideStatus } from './actions/decide-status';
import { describeDocuments } from './actions/describe-documents';
import { editSite } from './actions/edit-site';
import { importScans } from './actions/import-scan';
import { markDistinct } from './actions/mark-distinct';
import { markSame } from './actions/mark-same';
import { saveAgent } from './actions/save-agent';
import { withdrawAssertion } from './actions/withdraw-assertion';
import type { Catalogue } from './catalogue';
import { counters } from './queries/counters';
import { value } from './testing/expect-value';
import { openForTest } from './testing/open-for-test';
import { birthAssertion, importedFile, nameAssertion } from './testing/samples';
import { wholeReview } from './testing/whole-review';

const day = 24 * 60 * 60 * 1000;
const place = (document: string) => ({
  property: 'birth-place',
  written: { text: 'Гурьев' },
  value: { type: 'place' as const, name: 'Гурьев' },
  citation: { document },
});

/** A man whose record and one of whose documents are proposed, by one person who can confirm them as of another day. */
async function proposedMan() {
  let time = Date.UTC(2026, 10, 21);
  const { catalogue } = await openForTest({ now: () => (time += 1) });
  const { scans } = value(await importScans(catalogue, { files: ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => importedFile(name)) }));
  const [dossier = '', card = '', third = ''] = scans.map(({ document }) => document);
  value(await describeDocuments(catalogue, { documents: [dossier], fields: { creatingBody: 'Bureau Résistance', originality: 'original' } }));
  value(await describeDocuments(catalogue, { documents: [card], fields: { creatingBody: 'Stalag XII F', copyOf: third } }));
  const values = [birthAssertion('1915-03-12', dossier), place(dossier), birthAssertion('1915', card), place(card)];
  const { soldier, attachments, assertions } = value(await createSoldier(catalogue, { assertions: values }));
  value(await addNote(catalogue, { about: soldier, topic: 'searched-not-found', text: 'Aucun autre candidat.' }));
  value(await saveAgent(catalogue, { name: 'Anna', initials: 'AA', institution: '' }));
  const subjects = [{ type: 'soldier', id: soldier } as const, { type: 'attachment', id: attachments[0] ?? '' } as const];
  for (const subject of subjects) value(await decideStatus(catalogue, { subject, to: 'probable', reason: 'Deux sources.' }));
  time += 2 * day;
  const confirm = (subject: (typeof subjects)[number], found: readonly string[]) =>
    decideStatus(catalogue, { subject, to: 'confirmed', found, reason: 'Relu.', conclusion });
  return { catalogue, soldier, attachment: attachments[0] ?? '', assertions, dossier, card, third, subjects, confirm };
}

/** The same, confirmed. */
async function confirmedMan() {
  const { subjects, confirm, ...man } = await proposedMan();
  for (const subject of subjects) value(await confirm(subject, []));
  return man;
}

/** What the list and the review say of the man and of his claim. */
async function shown(catalogue: Catalogue, soldier: string, attachment: string) {
  const summary = await catalogue.database.summaries.get(soldier);
  const entries = await wholeReview(catalogue);
  const waiting = entries.filter((entry) => entry.id === soldier || entry.id === attachment);
  return { status: summary?.status, reopened: summary?.reopened, waiting: waiting.map((entry) => [entry.kind, entry.status, entry.reopened]).sort() };
}
const confirmed = { status: 'confirmed', reopened: false, waiting: [] };
const reopened = {
  status: 'probable',
  reopened: true,
  waiting: [
    ['attachment', 'probable', true],
    ['soldier', 'probable', true],
  ],
};

test('nobody is confirmed past a man who was found to resemble him and whom nobody examined, whoever asks', async () => {
  const { catalogue, soldier, subjects, confirm } = await proposedMan();
  const other = value(await createSoldier(catalogue, { assertions: [nameAssertion('Омаров')] })).soldier;
  for (const subject of subjects) {
    expect(await confirm(subject, [other])).toMatchObject({ ok: false, failure: { why: 'candidates-unexamined', men: [other] } });
  }
  value(await markDistinct(catalogue, { first: soldier, second: other, reason: 'Un autre père.' }));
  for (const subject of subjects) value(await confirm(subject, [other]));
});

describe('a confirmation whose ground is gone comes back to the review by itself', () => {
  test('when a value it rests on is withdrawn, and is settled again when that is undone', async () => {
    const { catalogue, soldier, attachment, assertions } = await confirmedMan();
    expect(await shown(catalogue, soldier, attachment)).toEqual(confirmed);
    expect(await counters(catalogue)).toMatchObject({ review: 1 });
    value(await withdrawAssertion(catalogue, { assertion: assertions[3] ?? '', reason: 'Mal lu.' }));
    expect(await shown(catalogue, soldier, attachment)).toEqual(reopened);
    expect(await counters(catalogue)).toMatchObject({ review: 3 });
    expect((await catalogue.database.summaries.get(soldier))?.openAttachments).toBe(2);
    value(await catalogue.undo());
    expect(await shown(catalogue, soldier, attachment)).toEqual(confirmed);
    expect(await counters(catalogue)).toMatchObject({ review: 1 });
  });

  test('when a second person appears, since the same one had confirmed alone', async () => {
    const { catalogue, soldier, attachment } = await confirmedMan();
    const fields = { name: 'Bek', initials: 'BB', institution: '' };
    value(await catalogue.write([{ kind: 'create', entity: 'bek', payload: { type: 'agent', fields } }], { batchLabel: 'test' }));
    expect(await shown(catalogue, soldier, attachment)).toEqual(reopened);
    value(await markSame(catalogue, { first: 'bek', second: catalogue.agent(), reason: 'La même personne.' }));
    expect(await shown(catalogue, soldier, attachment)).toEqual(confirmed);
  });

  test('when an original that nobody attached turns out to be a copy of the other source', async () => {
    const { catalogue, soldier, attachment, dossier, third } = await confirmedMan();
    value(await describeDocuments(catalogue, { documents: [third], fields: { copyOf: dossier } }));
    expect(await shown(catalogue, soldier, attachment)).toEqual(reopened);
  });
});

test('when a site of the user’s own is renamed, the search hears of the men it stands with', async () => {
  const { catalogue } = await openForTest();
  const site = { type: 'cemetery', name: 'Ancien nom', shortName: 'Ancien', requiredFields: [], citationForm: 'plain' } as const;
  const { site: cemetery } = value(await addSite(catalogue, site));
  const burial = { property: 'burial', written: { text: 'tombe 3' }, value: { type: 'burial', cemetery, war: '1939-1945' } } as const;
  const { soldier } = value(await createSoldier(catalogue, { assertions: [burial] }));
  const heard: string[] = [];
  catalogue.onSummaries(({ changed }) => heard.push(...changed.map(({ id }) => id)));
  value(await editSite(catalogue, { site: cemetery, fields: { name: 'Carré des Cosaques' } }));
  expect(heard).toEqual([soldier]);
});

test('work on one man leaves the summary of another, said to be a different one, as it is', async () => {
  const { catalogue } = await openForTest();
  const [first, second, joined] = await Promise.all(
    ['Omarov', '', 'Kabysch Omarow'].map(async (text) => value(await createSoldier(catalogue, text === '' ? {} : { assertions: [nameAssertion(text)] }))),
  );
  const ids = [first, second, joined].map((made) => made?.soldier ?? '');
  value(await markSame(catalogue, { first: ids[1] ?? '', second: ids[2] ?? '', reason: 'Même matricule.' }));
  value(await markDistinct(catalogue, { first: ids[0] ?? '', second: ids[1] ?? '', reason: 'Deux villages.' }));
  value(await addNote(catalogue, { about: ids[0] ?? '', topic: 'note', text: 'Vu.' }));
  expect((await catalogue.database.summaries.get(ids[1] ?? ''))?.name).toBe('Kabysch Omarow');
});
