import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { stampChange } from '../core/changes/stamp';
import { addNote } from './actions/add-note';
import { createSoldier } from './actions/create-soldier';
import { databaseName } from './database';
import { type JoinProgress, openCatalogue } from './open';
import type { OpenOutcome } from './open-outcome';
import { counters } from './queries/counters';
import { readSummaries } from './queries/summaries';
import { value } from './testing/expect-value';
import { createFakeDesk } from './testing/fake-desk';
import { expectOpen, openForTest, testInput } from './testing/open-for-test';
import { nameAssertion } from './testing/samples';

async function filled() {
  const opened = await openForTest();
  const { soldier } = value(await createSoldier(opened.catalogue, { assertions: [nameAssertion('Bektaïev')] }));
  await opened.catalogue.settled();
  return { ...opened, soldier };
}

type Question = OpenOutcome & { readonly state: 'question' };
function expectQuestion(outcome: OpenOutcome): Question {
  if (outcome.state !== 'question') throw new Error(`No question: ${outcome.state}`);
  return outcome;
}

describe('catalogue and vault are joined on opening', () => {
  test('a write whose journal line was lost in a crash is sent on the next opening', async () => {
    const { catalogue, desk, input, soldier } = await filled();
    desk.fail({ why: 'cannot-write', detail: 'disk' });
    value(await addNote(catalogue, { about: soldier, topic: 'note', text: 'Vu à Albi.' }));
    expect(await catalogue.settled()).toMatchObject({ state: 'vault-behind', waiting: 1, reason: { why: 'cannot-write' } });
    await catalogue.close();
    desk.fail(null);
    const again = expectOpen(await openCatalogue(input));
    expect(again.joined.sent).toBe(1);
    expect(await again.settled()).toEqual({ state: 'saved' });
    expect(desk.lines(input.id)).toHaveLength(3);
  });

  test('lines that the catalogue lacks are read and applied', async () => {
    const { catalogue, desk, input, soldier } = await filled();
    await catalogue.close();
    const stamp = { id: '0193f0000000-0000-00000000000000aa', agent: 'a', wall: '2026-11-21T00:00:00.000Z', batch: 'b', salt: '0'.repeat(32) };
    const change = stampChange({ kind: 'note', entity: 'n1', payload: { about: soldier, topic: 'note', text: 'depuis le coffre' } }, stamp);
    await desk.call('journal.append', { catalogue: input.id, changes: [{ ...change }] });
    const again = expectOpen(await openCatalogue(input));
    expect(again.joined).toMatchObject({ applied: 1, sent: 0, unreadable: 0, soldiers: [] });
    expect((await again.database.notes.get('n1'))?.text).toBe('depuis le coffre');
    await again.close();
    const man = stampChange({ kind: 'create', entity: 's1', payload: { type: 'soldier' } }, { ...stamp, id: '0193f0000000-0000-00000000000000ab' });
    await desk.call('journal.append', { catalogue: input.id, changes: [{ ...man }] });
    // Men who came in beside those that were here are named, so that they can be compared.
    expect(expectOpen(await openCatalogue(input)).joined).toMatchObject({ applied: 1, soldiers: ['s1'] });
  });

  test('a line of a kind that no version knows is kept, whatever it is called, and nothing else stops', async () => {
    const { catalogue, desk, input, soldier } = await filled();
    await catalogue.close();
    const lines = ['toString', 'constructor', 'kind-of-tomorrow'].map((kind, index) => {
      const stamp = { id: `0193f0000000-0000-00000000000000b${index}`, agent: 'a', wall: '2026-11-21T00:00:00.000Z', batch: 'b', salt: '0'.repeat(32) };
      return { ...stampChange({ kind: kind as 'note', entity: soldier, payload: { type: kind } }, stamp) };
    });
    await desk.call('journal.append', { catalogue: input.id, changes: lines });
    const again = expectOpen(await openCatalogue(input));
    expect(again.joined).toMatchObject({ applied: 3, unreadable: 0 });
    expect((await again.database.soldiers.get(soldier))?.id).toBe(soldier);
  });

  test('where much is read, one is told how many lines of how many; a few lines are read without a word', async () => {
    const { catalogue, desk, input } = await filled();
    await catalogue.close();
    const told: JoinProgress[] = [];
    await expectOpen(await openCatalogue({ ...input, onProgress: (progress) => told.push(progress) })).close();
    expect(told).toEqual([]);
    const changes = Array.from({ length: 2_500 }, (_, index) => {
      const id = `0193f0000000-0000-${index.toString(16).padStart(16, '0')}`;
      const stamp = { id, agent: 'a', wall: '2026-11-21T00:00:00.000Z', batch: 'b', salt: '0'.repeat(32) };
      return { ...stampChange({ kind: 'create', entity: `a${index}`, payload: { type: 'agent', fields: { name: `Lecteur ${index}` } } }, stamp) };
    });
    await desk.call('journal.append', { catalogue: input.id, changes });
    const again = expectOpen(await openCatalogue({ ...input, onProgress: (progress) => told.push(progress) }));
    expect(again.joined.applied).toBe(2_500);
    expect(told).toEqual([
      { step: 'comparing', done: 2_000, total: 2_500 },
      { step: 'comparing', done: 2_500, total: 2_500 },
      { step: 'applying', done: 2_000, total: 2_500 },
      { step: 'applying', done: 2_500, total: 2_500 },
    ]);
  });

  test('a vault put back to an older state gets what it lost', async () => {
    const { catalogue, desk, input, soldier } = await filled();
    value(await addNote(catalogue, { about: soldier, topic: 'note', text: 'deux' }));
    await catalogue.settled();
    await catalogue.close();
    desk.lines(input.id).splice(1);
    desk.rechain(input.id);
    const again = expectOpen(await openCatalogue(input));
    expect(await again.settled()).toEqual({ state: 'saved' });
    expect(desk.lines(input.id)).toHaveLength(3);
  });

  test('a database that Chromium lost is never a silent fresh start; restoring brings everything back', async () => {
    const { catalogue, desk, input, soldier } = await filled();
    const before = await readSummaries(catalogue);
    const countersBefore = await counters(catalogue);
    await catalogue.close();
    await Dexie.delete(databaseName(input.id));
    const question = expectQuestion(await openCatalogue(input));
    expect(question).toMatchObject({ question: { about: 'catalogue-empty', lines: 2 }, choices: ['restore-from-vault'] });
    await question.leave();
    const asked = expectQuestion(await openCatalogue(input));
    const restored = expectOpen(await asked.resolveJoin('restore-from-vault'));
    expect(restored.joined.soldiers).toEqual([]);
    expect(await readSummaries(restored)).toEqual(before);
    expect(await counters(restored)).toEqual(countersBefore);
    expect(await restored.settled()).toEqual({ state: 'saved' });
    expect(desk.lines(input.id)).toHaveLength(2);
    expect((await restored.database.soldiers.get(soldier))?.id).toBe(soldier);
  });

  test('an empty vault is asked about, and can be filled again', async () => {
    const { catalogue, desk, input } = await filled();
    await catalogue.close();
    desk.lines(input.id).splice(0);
    desk.rechain(input.id);
    const question = expectQuestion(await openCatalogue(input));
    expect(question.question).toEqual({ about: 'vault-empty', acknowledged: 2 });
    expect(desk.lines(input.id)).toHaveLength(0);
    const restored = expectOpen(await question.resolveJoin('restore-to-vault'));
    expect(await restored.settled()).toEqual({ state: 'saved' });
    expect(desk.lines(input.id)).toHaveLength(2);
  });

  test('a crash before the very first journal line asks nothing', async () => {
    const desk = createFakeDesk();
    const input = testInput({ desk });
    const catalogue = expectOpen(await openCatalogue(input));
    desk.fail({ why: 'cannot-write', detail: 'disk' });
    value(await createSoldier(catalogue, {}));
    await catalogue.close();
    desk.fail(null);
    const again = expectOpen(await openCatalogue(input));
    expect(await again.settled()).toEqual({ state: 'saved' });
    expect(desk.lines(input.id)).toHaveLength(1);
  });

  test('the same change with other content is asked about, and what stood here is set aside', async () => {
    const { catalogue, desk, input, soldier } = await filled();
    await catalogue.close();
    const lines = desk.lines(input.id);
    const original = lines[1];
    if (original === undefined) throw new Error('No second line.');
    const stamp = { id: original.id, agent: 'a', wall: '2026-11-21T00:00:00.000Z', batch: 'b', salt: '0'.repeat(32) };
    lines[1] = { ...stampChange({ kind: 'assert', entity: 'x1', payload: { soldier, ...nameAssertion('Autre') } as never }, stamp) };
    desk.rechain(input.id);
    const question = expectQuestion(await openCatalogue(input));
    expect(question.question).toEqual({ about: 'contradiction', changes: [original.id] });
    const restored = expectOpen(await question.resolveJoin('restore-from-vault'));
    expect((await restored.database.summaries.get(soldier))?.name).toBe('Autre');
    expect(await restored.database.setAside.count()).toBe(1);
  });

  test('where the vault has other content for everything, only its men are there, and the counters and undo know it', async () => {
    const { catalogue, desk, input } = await filled();
    await catalogue.close();
    const lines = desk.lines(input.id);
    const drafts = [
      { kind: 'create', entity: 's2', payload: { type: 'soldier' } } as const,
      { kind: 'assert', entity: 'a2', payload: { soldier: 's2', ...nameAssertion('Autre') } as never } as const,
    ];
    for (const [index, draft] of drafts.entries()) {
      const id = lines[index]?.id ?? '';
      lines[index] = { ...stampChange(draft, { id, agent: catalogue.agent(), wall: '2026-11-21T00:00:00.000Z', batch: 'b', salt: '0'.repeat(32) }) };
    }
    desk.rechain(input.id);
    const restored = expectOpen(await expectQuestion(await openCatalogue(input)).resolveJoin('restore-from-vault'));
    expect((await readSummaries(restored)).map((row) => row.name)).toEqual(['Autre']);
    expect(await restored.database.assertions.toCollection().primaryKeys()).toEqual(['a2']);
    expect(await counters(restored)).toMatchObject({ men: 1, review: 1 });
    expect(await restored.undoable()).toMatchObject({ id: 'b', changes: 2 });
  });

  test('a vault of another catalogue is asked about', async () => {
    const { catalogue, desk, input } = await filled();
    await catalogue.close();
    const stamp = { id: '0193f0000000-0000-00000000000000aa', agent: 'a', wall: '2026-11-21T00:00:00.000Z', batch: 'b', salt: '0'.repeat(32) };
    desk.lines(input.id).splice(0, 9, { ...stampChange({ kind: 'create', entity: 's9', payload: { type: 'soldier' } }, stamp) });
    desk.rechain(input.id);
    const question = expectQuestion(await openCatalogue(input));
    expect(question.question).toEqual({ about: 'other-catalogue', lines: 1 });
    const restored = expectOpen(await question.resolveJoin('restore-from-vault'));
    expect((await readSummaries(restored)).map((row) => row.id)).toEqual(['s9']);
    expect(await restored.database.setAside.count()).toBe(2);
  });

  test('without an answer from the vault an empty catalogue does not open, a filled one does and joins later', async () => {
    const desk = createFakeDesk();
    desk.lose(true);
    expect(await openCatalogue(testInput({ desk }))).toMatchObject({ state: 'vault-unreachable', failure: { why: 'no-answer' } });
    const { catalogue, desk: known, input } = await filled();
    await catalogue.close();
    known.lose(true);
    const offline = expectOpen(await openCatalogue({ ...input, retryDelays: [5] }));
    expect(await offline.settled()).toMatchObject({ state: 'vault-behind', reason: { why: 'no-answer' } });
    value(await createSoldier(offline, {}));
    known.lose(false);
    await new Promise<void>((resolve) => offline.saveState.subscribe(() => offline.saveState.current().state === 'saved' && resolve()));
    expect(known.lines(input.id)).toHaveLength(3);
  });

  test('a damaged journal line is counted and the rest is joined', async () => {
    const { catalogue, desk, input } = await filled();
    await catalogue.close();
    await Dexie.delete(databaseName(input.id));
    desk.lines(input.id).push({ id: 'broken', kind: 'create' });
    desk.rechain(input.id);
    const restored = expectOpen(await expectQuestion(await openCatalogue(input)).resolveJoin('restore-from-vault'));
    expect(restored.joined).toMatchObject({ applied: 2, unreadable: 1 });
  });

  test('a second window is told that the catalogue is open', async () => {
    const held = new Set<string>();
    const locks = {
      async request(name: string, _options: object, callback: (lock: object | null) => Promise<void>) {
        if (held.has(name)) return callback(null);
        held.add(name);
        await callback({});
        held.delete(name);
      },
    };
    const { catalogue, input } = await openForTest({ locks });
    expect(await openCatalogue(input)).toEqual({ state: 'already-open' });
    await catalogue.close();
    expect((await openCatalogue(input)).state).toBe('open');
  });

  test('a database of a newer version is left alone', async () => {
    const { catalogue, input } = await filled();
    await catalogue.close();
    const newer = new Dexie(databaseName(input.id));
    newer.version(99).stores({});
    await newer.open();
    newer.close();
    expect(await openCatalogue(input)).toEqual({ state: 'newer-database' });
  });
});
