import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { maybeSamePairs } from '../queries/maybe-same';
import { soldierRecord } from '../queries/soldier-record';
import { value } from '../testing/expect-value';
import { twoMen } from '../testing/two-men';
import { markDistinct } from './mark-distinct';
import { mergeMen } from './merge-men';
import { noteMaybeSame } from './note-maybe-same';
import { withdrawMark } from './withdraw-mark';

const reason = 'Même matricule.';

test('two men of whom it is not sure whether they are one wait as a pair until somebody says', async () => {
  const { catalogue, first, second } = await twoMen();
  const { note } = value(await noteMaybeSame(catalogue, { first: second.soldier, second: first.soldier, text: '' }));
  expect(value(await noteMaybeSame(catalogue, { first: first.soldier, second: second.soldier, text: '' })).note).toBe(note);
  const pair = { note, men: [first.soldier, second.soldier] };
  expect(await maybeSamePairs(catalogue)).toMatchObject([pair]);
  for (const { soldier } of [first, second]) expect(await maybeSamePairs(catalogue, soldier)).toMatchObject([pair]);
  expect((await soldierRecord(catalogue, first.soldier))?.notes).toMatchObject([{ id: note, topic: 'maybe-same' }]);
  const { mark } = value(await markDistinct(catalogue, { first: first.soldier, second: second.soldier, reason: 'Deux pères.' }));
  expect(await maybeSamePairs(catalogue)).toEqual([]);
  value(await withdrawMark(catalogue, { mark, reason: 'Faux.' }));
  expect(await maybeSamePairs(catalogue)).toMatchObject([pair]);
  value(await mergeMen(catalogue, { first: first.soldier, second: second.soldier, reason }));
  expect(await maybeSamePairs(catalogue, second.soldier)).toEqual([]);
});
