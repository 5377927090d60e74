import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { conclusion } from '../../core/evidence/testing/proven-man';
import type { Catalogue } from '../catalogue';
import { openCatalogue } from '../open';
import { counters } from '../queries/counters';
import { soldierRecord } from '../queries/soldier-record';
import { watchSummaries } from '../queries/watch-summaries';
import { value } from '../testing/expect-value';
import { mergedMan } from '../testing/merged-man';
import { expectOpen, openForTest } from '../testing/open-for-test';
import { birthAssertion, nameAssertion } from '../testing/samples';
import { idsOf, twoMen } from '../testing/two-men';
import { addNote } from './add-note';
import { assertValue } from './assert-value';
import { attachDocuments } from './attach-documents';
import { chooseAssertions } from './choose-assertions';
import { correctAssertion } from './correct-assertion';
import { createSoldier } from './create-soldier';
import { decideStatus } from './decide-status';
import { describeDocument } from './describe-document';
import { markDistinct } from './mark-distinct';
import { mergeMen } from './merge-men';
import { partMen } from './part-men';
import { withdrawAssertion } from './withdraw-assertion';
import { withdrawMark } from './withdraw-mark';

const reason = 'Même matricule, même village.';

const statusOf = async (catalogue: Catalogue, soldier: string) => (await catalogue.database.summaries.get(soldier))?.status;

describe('two men merged', () => {
  test('are one line of the list, one man of the counters, and one record under either id', async () => {
    const { catalogue, first, second } = await twoMen();
    const list = watchSummaries(catalogue);
    await new Promise<void>((resolve) => list.subscribe(() => list.loaded() && resolve()));
    value(await mergeMen(catalogue, { first: second.soldier, second: first.soldier, reason }));
    expect(list.current().map(({ id }) => id)).toEqual([first.soldier]);
    expect(await counters(catalogue)).toMatchObject({ men: 1 });
    for (const { soldier } of [first, second]) {
      expect(await idsOf(catalogue, soldier)).toEqual({
        man: first.soldier,
        assertions: [...first.assertions, ...second.assertions].sort(),
        attachments: [...first.attachments, ...second.attachments].sort(),
      });
    }
    value(await catalogue.undo());
    expect(list.current().map(({ id }) => id)).toEqual([first.soldier, second.soldier]);
    expect(await counters(catalogue)).toMatchObject({ men: 2 });
    list.stop();
  });

  test('show what was chosen with the merging, and each his own again afterwards', async () => {
    const { catalogue, first, second } = await twoMen();
    const before = (await soldierRecord(catalogue, first.soldier))?.summary?.name;
    const chosen = second.assertions[0] ?? '';
    value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason, choices: { name: [chosen] } }));
    const name = (await soldierRecord(catalogue, second.soldier))?.summary?.name;
    expect(name).toBe((await catalogue.database.assertions.get(chosen))?.written.text);
    value(await catalogue.undo());
    expect((await soldierRecord(catalogue, first.soldier))?.summary?.name).toBe(before);
  });

  test('are refused while "two different men" stands between any of their records, and the refusal names it', async () => {
    const { catalogue, first, second } = await twoMen();
    const { soldier: third } = value(await createSoldier(catalogue, {}));
    const { mark } = value(await markDistinct(catalogue, { first: second.soldier, second: third, reason: 'Deux pères.' }));
    value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason }));
    const again = { first: third, second: first.soldier, reason };
    expect(await mergeMen(catalogue, again)).toEqual({ ok: false, failure: { why: 'said-distinct', marks: [mark] } });
    value(await withdrawMark(catalogue, { mark, reason: 'Le père est le même.' }));
    value(await mergeMen(catalogue, again));
    expect(await mergeMen(catalogue, again)).toMatchObject({ failure: { why: 'same-soldier' } });
  });
});

describe('a status of each', () => {
  test('the less certain one is shown of the man; each has his own again after parting', async () => {
    const { catalogue, first, second } = await twoMen();
    value(await decideStatus(catalogue, { subject: { type: 'soldier', id: first.soldier }, to: 'probable', reason: 'Deux sources.' }));
    value(await decideStatus(catalogue, { subject: { type: 'soldier', id: second.soldier }, to: 'possible', reason: 'Une source.' }));
    value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason }));
    expect(await statusOf(catalogue, first.soldier)).toBe('possible');
    // A decision on the man is made over both.
    value(await decideStatus(catalogue, { subject: { type: 'soldier', id: second.soldier }, to: 'probable', reason: 'Trois sources.' }));
    expect(await statusOf(catalogue, second.soldier)).toBe('probable');
    value(await partMen(catalogue, { soldier: first.soldier, leaving: [second.soldier], reason: 'Deux villages.' }));
    expect([await statusOf(catalogue, first.soldier), await statusOf(catalogue, second.soldier)]).toEqual(['probable', 'possible']);
  });

  test('rejected against possible is a dispute, until somebody decides', async () => {
    const { catalogue, first, second } = await twoMen();
    value(await decideStatus(catalogue, { subject: { type: 'soldier', id: first.soldier }, to: 'rejected', reason: 'Un Polonais.' }));
    value(await decideStatus(catalogue, { subject: { type: 'soldier', id: second.soldier }, to: 'possible', reason: 'Vu.' }));
    value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason }));
    expect(await statusOf(catalogue, first.soldier)).toBe('disputed');
    value(await decideStatus(catalogue, { subject: { type: 'soldier', id: first.soldier }, to: 'flagged', reason: 'À revoir.' }));
    expect(await statusOf(catalogue, first.soldier)).toBe('flagged');
  });

  test('a confirmation stays while the other record’s values agree, confirms a proposal made on the other one, and falls when they contradict', async () => {
    let time = Date.UTC(2026, 10, 21);
    const { catalogue, first, second } = await twoMen(openForTest({ now: () => (time += 1) }));
    const place = (document: string) => ({
      property: 'birth-place',
      written: { text: 'Гурьев' },
      value: { type: 'place' as const, name: 'Гурьев' },
      citation: { document },
    });
    const documents = (await catalogue.database.attachments.toArray()).map(({ document }) => document);
    for (const [index, document] of documents.entries()) {
      value(await describeDocument(catalogue, { document, fields: { creatingBody: `Bureau ${index}`, originality: 'original' } }));
    }
    value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason }));
    for (const document of documents) value(await assertValue(catalogue, { soldier: first.soldier, assertion: place(document) }));
    value(await catalogue.undo());
    value(await catalogue.redo());
    value(await addNote(catalogue, { about: second.soldier, topic: 'searched-not-found', text: 'Aucun autre candidat.' }));
    const subject = { type: 'soldier', id: second.soldier } as const;
    value(await decideStatus(catalogue, { subject, to: 'probable', reason: 'Deux sources.' }));
    time += 48 * 60 * 60 * 1000;
    value(await decideStatus(catalogue, { subject, to: 'confirmed', found: [], reason: 'Relu.', conclusion }));
    expect(await statusOf(catalogue, first.soldier)).toBe('confirmed');
    const third = value(await createSoldier(catalogue, { assertions: [birthAssertion('1921')] }));
    value(await mergeMen(catalogue, { first: third.soldier, second: first.soldier, reason }));
    expect(await catalogue.database.summaries.get(first.soldier)).toMatchObject({ status: 'disputed', reopened: true });
    value(await catalogue.undo());
    expect(await statusOf(catalogue, first.soldier)).toBe('confirmed');
    value(await partMen(catalogue, { soldier: first.soldier, leaving: [second.soldier], reason: 'Deux villages.' }));
    expect(await catalogue.database.summaries.get(first.soldier)).toMatchObject({ status: 'probable', reopened: true });
    expect(await statusOf(catalogue, second.soldier)).toBe('flagged');
  });
});

test('merged, worked on ten times, closed and opened again, two men are parted as they were, and the ten edits are all there', async () => {
  const { catalogue, input, first, second, third } = await twoMen();
  const { soldier: other } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Umarov')] }));
  value(await markDistinct(catalogue, { first: second.soldier, second: other, reason: 'Deux pères.' }));
  const before = [await idsOf(catalogue, first.soldier), await idsOf(catalogue, second.soldier)];
  const { mark } = value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason }));
  const soldier = second.soldier;
  const camp = value(await assertValue(catalogue, { soldier, assertion: nameAssertion('Omarow') }));
  const alias = value(await assertValue(catalogue, { soldier: first.soldier, assertion: nameAssertion('Omar', third) }));
  value(await attachDocuments(catalogue, { soldier, documents: [{ document: third }] }));
  const { note } = value(await addNote(catalogue, { about: soldier, topic: 'family-waiting', text: 'La famille attend.' }));
  value(await decideStatus(catalogue, { subject: { type: 'soldier', id: soldier }, to: 'possible', reason: 'Vu.' }));
  value(await decideStatus(catalogue, { subject: { type: 'attachment', id: second.attachments[0] ?? '' }, to: 'probable', reason: 'Nom lisible.' }));
  value(await chooseAssertions(catalogue, { soldier, property: 'name', assertions: [camp.assertion] }));
  value(await withdrawAssertion(catalogue, { assertion: first.assertions[1] ?? '', reason: 'Mal lu.' }));
  const corrected = value(
    await correctAssertion(catalogue, { assertion: second.assertions[0] ?? '', correction: { written: { text: 'Omarov K.' } }, reason: 'Faute.' }),
  );
  const { soldier: dead } = value(await createSoldier(catalogue, {}));
  value(await markDistinct(catalogue, { first: soldier, second: dead, reason: 'Mort en 1943.' }));
  await catalogue.settled();
  await catalogue.close();

  const reopened = expectOpen(await openCatalogue(input));
  const seen = await mergedMan(reopened, soldier);
  expect(seen).toMatchObject({ man: first.soldier, records: [{ id: first.soldier }, { id: second.soldier }], joinings: [{ mark: { id: mark, reason } }] });
  // Each record under the name that it shows by itself.
  expect(seen?.records[1]?.name).toBe('Omarov K.');
  const entities = new Map(seen?.since.map(({ change, record }) => [change.entity, record]));
  for (const id of [camp.assertion, alias.assertion, note]) expect(entities.get(id)).toBe(first.soldier);
  expect(entities.get(corrected.assertion)).toBe(second.soldier);
  const moves = [{ entities: [camp.assertion, note], soldier: second.soldier }];
  value(await partMen(reopened, { soldier, leaving: [second.soldier], reason: 'Deux villages.', moves, distinct: true }));
  const after = [await idsOf(reopened, first.soldier), await idsOf(reopened, second.soldier)];
  expect(after[0]).toEqual({
    man: first.soldier,
    assertions: [first.assertions[0], alias.assertion].sort(),
    attachments: [...(before[0]?.attachments ?? []), ...alias.attachments].sort(),
  });
  expect(after[1]).toEqual({
    man: second.soldier,
    assertions: [corrected.assertion, second.assertions[1], camp.assertion].sort(),
    attachments: before[1]?.attachments,
  });
  expect(await reopened.database.summaries.get(second.soldier)).toMatchObject({ familyWaitingSince: expect.any(String), status: 'flagged' });
  expect(await statusOf(reopened, first.soldier)).toBe('possible');
  expect((await reopened.database.attachments.get(second.attachments[0] ?? ''))?.status).toMatchObject([{ to: 'probable' }]);
  expect((await reopened.database.profiles.get(second.soldier))?.distinct).toEqual([first.soldier, other, dead].sort());
  expect(await mergeMen(reopened, { first: first.soldier, second: second.soldier, reason })).toMatchObject({ failure: { why: 'said-distinct' } });
  value(await reopened.undo());
  expect((await soldierRecord(reopened, second.soldier))?.soldier.id).toBe(first.soldier);
});

test('undoing a merge names what others wrote of the one man since', async () => {
  const { catalogue, input, first, second } = await twoMen();
  value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason }));
  await catalogue.settled();
  await catalogue.close();
  const theirs = expectOpen(await openCatalogue({ ...input, agent: 'somebody-else' }));
  const { assertion } = value(await assertValue(theirs, { soldier: second.soldier, assertion: nameAssertion('Omarow') }));
  await theirs.settled();
  await theirs.close();
  const mine = expectOpen(await openCatalogue({ ...input, agent: catalogue.agent() }));
  expect(await mine.undo()).toMatchObject({ failure: { why: 'work-rests-on-it', later: [{ entity: assertion, agent: 'somebody-else' }] } });
  value(await mine.undo({ knowing: true }));
  expect((await idsOf(mine, first.soldier)).assertions).toContain(assertion);
  expect(await idsOf(mine, second.soldier)).toMatchObject({ man: second.soldier, assertions: second.assertions.toSorted() });
});

test('of three records, the one that held the others together leaves and the others stay one man', async () => {
  const { catalogue, first, second } = await twoMen();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Omarow')] }));
  const [a = '', b = '', c = ''] = [first.soldier, second.soldier, soldier].sort();
  value(await mergeMen(catalogue, { first: c, second: b, reason }));
  value(await mergeMen(catalogue, { first: b, second: a, reason }));
  expect(await partMen(catalogue, { soldier: a, leaving: [a, b, c], reason })).toMatchObject({ failure: { why: 'not-one-man' } });
  expect(value(await partMen(catalogue, { soldier: c, leaving: [b], reason: 'Deux villages.' }))).toMatchObject({ staying: a, left: b });
  expect((await soldierRecord(catalogue, c))?.records.map(({ id }) => id)).toEqual([a, c]);
  expect((await soldierRecord(catalogue, b))?.records.map(({ id }) => id)).toEqual([b]);
});
