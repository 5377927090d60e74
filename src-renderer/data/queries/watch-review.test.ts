import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { ChangeDraft } from '../../core/changes/change';
import { decideStatus } from '../actions/decide-status';
import type { Catalogue } from '../catalogue';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { wholeReview } from '../testing/whole-review';
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
  await vi.waitFor(() => expect(list.current()?.loaded).toBe(true));
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
  await vi.waitFor(() => expect(list.current()?.loaded).toBe(true));
  const before = list.current()?.entries;
  const id = soldiers[5] ?? '';
  value(await decideStatus(catalogue, { subject: { type: 'soldier', id }, to: 'possible', reason: 'Vu' }));
  await vi.waitFor(() => expect(list.current()?.entries.at(-1)).toMatchObject({ id, status: 'possible' }));
  expect(list.current()?.entries).toEqual(await wholeReview(catalogue));
  value(await catalogue.undo());
  await vi.waitFor(() => expect(list.current()?.entries).toEqual(before));
  value(await decideStatus(catalogue, { subject: { type: 'soldier', id }, to: 'rejected', reason: 'Un autre homme' }));
  await vi.waitFor(() => expect(list.current()?.entries.some((entry) => entry.id === id)).toBe(false));
  list.stop();
  await catalogue.close();
});
