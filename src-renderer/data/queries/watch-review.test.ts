import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { ChangeDraft } from '../../core/changes/change';
import { askForMore } from '../actions/ask-for-more';
import { decideStatus } from '../actions/decide-status';
import type { Catalogue } from '../catalogue';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { wholeReview } from '../testing/whole-review';
import { decidedSince } from './decided-since';
import { decisionSubject } from './decision-subject';
import { watchReview } from './watch-review';

const men = 130;

async function withMen(): Promise<{ readonly catalogue: Catalogue; readonly soldiers: readonly string[] }> {
  const { catalogue } = await openForTest();
  const soldiers = Array.from({ length: men }, () => catalogue.random.uuid());
  const drafts = soldiers.flatMap((soldier): readonly ChangeDraft[] => {
    const document = catalogue.random.uuid();
    return [
      { kind: 'create', entity: soldier, payload: { type: 'soldier' } },
      { kind: 'create', entity: document, payload: { type: 'document', fields: { site: 'site:bagneux' } } },
      { kind: 'attach', entity: catalogue.random.uuid(), payload: { document, soldier } },
    ];
  });
  value(await catalogue.write(drafts, { batchLabel: 'import-table' }));
  return { catalogue, soldiers };
}

test('the queue is never cut: its first page is there with the true count, and then all of it', async () => {
  const { catalogue } = await withMen();
  const list = watchReview(catalogue);
  const seen: (readonly [number, number, boolean])[] = [];
  list.subscribe(() => {
    const state = list.current();
    if (state !== undefined) seen.push([state.entries.length, state.total, state.loaded]);
  });
  await vi.waitFor(() => expect(list.current()?.loaded).toBe(true), { timeout: 20_000 });
  expect(seen).toEqual([
    [200, 2 * men, false],
    [2 * men, 2 * men, true],
  ]);
  list.stop();
  await catalogue.close();
});

test('a decision moves its item alone, to where a fresh reading finds it; undone, it stands where it stood', async () => {
  const { catalogue, soldiers } = await withMen();
  const list = watchReview(catalogue);
  await vi.waitFor(() => expect(list.current()?.loaded).toBe(true), { timeout: 20_000 });
  const before = list.current()?.entries;
  const id = soldiers[5] ?? '';
  value(await decideStatus(catalogue, { subject: { type: 'soldier', id }, to: 'possible', reason: 'Vu' }));
  await vi.waitFor(() => expect(list.current()?.entries.at(-1)).toMatchObject({ id, status: 'possible' }), { timeout: 20_000 });
  expect(list.current()?.entries).toEqual(await wholeReview(catalogue));
  value(await catalogue.undo());
  await vi.waitFor(() => expect(list.current()?.entries).toEqual(before), { timeout: 20_000 });
  value(await decideStatus(catalogue, { subject: { type: 'soldier', id }, to: 'rejected', reason: 'Un autre homme' }));
  await vi.waitFor(() => expect(list.current()?.entries.some((entry) => entry.id === id)).toBe(false), { timeout: 20_000 });
  list.stop();
  await catalogue.close();
});

test('asking for more keeps the status, sends the item to the end marked, and a decision answers it; also of a document’s claim', async () => {
  const { catalogue, soldiers } = await withMen();
  const list = watchReview(catalogue);
  await vi.waitFor(() => expect(list.current()?.loaded).toBe(true), { timeout: 20_000 });
  const claim = list.current()?.entries.find(({ kind, soldier }) => kind === 'attachment' && soldier === soldiers[3]);
  const subject = { type: 'attachment', id: claim?.id ?? '' } as const;
  expect(await askForMore(catalogue, { subject, reason: ' ' })).toMatchObject({ ok: false, failure: { why: 'reason-required' } });
  value(await askForMore(catalogue, { subject, reason: 'La fiche du camp' }));
  await vi.waitFor(() => expect(list.current()?.entries.at(-1)).toMatchObject({ id: subject.id, status: 'flagged', awaitsMore: true }), { timeout: 20_000 });
  expect(list.current()?.entries).toEqual(await wholeReview(catalogue));
  expect((await decisionSubject(catalogue, subject))?.questions.map(({ text }) => text)).toEqual(['La fiche du camp']);
  value(await decideStatus(catalogue, { subject, to: 'possible', reason: 'Reçue' }));
  await vi.waitFor(() => expect(list.current()?.entries.at(-1)).toMatchObject({ id: subject.id, status: 'possible', awaitsMore: false }), { timeout: 20_000 });
  list.stop();
  await catalogue.close();
});

test('the decisions of the day are counted as they stand', async () => {
  const { catalogue, soldiers } = await withMen();
  const start = catalogue.now();
  for (const id of soldiers.slice(0, 3)) value(await decideStatus(catalogue, { subject: { type: 'soldier', id }, to: 'possible', reason: 'Vu' }));
  expect(await decidedSince(catalogue, start)).toBe(3);
  value(await catalogue.undo());
  expect(await decidedSince(catalogue, start)).toBe(2);
  expect(await decidedSince(catalogue, catalogue.now())).toBe(0);
  await catalogue.close();
});
