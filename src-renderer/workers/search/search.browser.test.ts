import { expect, test } from 'vitest';
import { createSoldier } from '../../data/actions/create-soldier';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { nameAssertion } from '../../data/testing/samples';
import { createSearch } from './search.client';

// Patience for a machine that does much else.
const patient = { timeout: 20_000 };

test('in a real browser the index is kept in its files: it answers, hears of a write, forgets what was given up, and is ready at once the next time', async () => {
  const { catalogue } = await openForTest();
  const man = async (name: string) => value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] })).soldier;
  const kadem = await man('Қадем Жұманиязов');
  const search = createSearch(catalogue);
  await expect.poll(() => search.state(), patient).toEqual({ done: 1, total: 1, ready: true });
  expect((await search.ask('joumaniaz')).men).toEqual([kadem]);

  const boris = await man('Борис Назаров');
  await expect.poll(async () => (await search.ask('Nasarow')).men, patient).toEqual([boris]);
  await expect.poll(() => search.state().total, patient).toBe(2);

  const givenUp = new AbortController();
  const early = search.ask('b', {}, givenUp.signal);
  givenUp.abort();
  await expect(early).rejects.toMatchObject({ name: 'AbortError' });
  search.close();
  await expect(search.ask('joumaniaz')).rejects.toThrow();

  const states: number[] = [];
  const again = createSearch(catalogue);
  again.subscribe(() => states.push(again.state().done));
  await expect.poll(() => again.state().ready, patient).toBe(true);
  // An index that had to be built would have told of no man first.
  expect(states).toEqual([2]);
  expect((await again.ask('Nasarow')).men).toEqual([boris]);
  again.close();
  await catalogue.close();
});
