import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { assertValue } from './actions/assert-value';
import { chooseAssertions } from './actions/choose-assertions';
import { createSoldier } from './actions/create-soldier';
import { resolveConflict } from './actions/resolve-conflict';
import { value } from './testing/expect-value';
import { openForTest } from './testing/open-for-test';
import { birthAssertion } from './testing/samples';

/** A man born in 1915 and in 1918, on a machine whose clock the test sets. */
async function inDispute() {
  const clock = { time: Date.UTC(2026, 10, 21) };
  const { catalogue } = await openForTest({ now: () => (clock.time += 1) });
  const { soldier, assertions } = value(await createSoldier(catalogue, { assertions: [birthAssertion('1915'), birthAssertion('1918')] }));
  const input = { soldier, property: 'birth-date', assertions: assertions.slice(0, 1) };
  return { clock, catalogue, soldier, input, status: async () => (await catalogue.database.summaries.get(soldier))?.status };
}
const ways: readonly (readonly [string, (made: Awaited<ReturnType<typeof inDispute>>) => Promise<void>])[] = [
  ['a note', async ({ catalogue, input }) => void value(await resolveConflict(catalogue, { type: 'property', ...input, note: '1918 mal lu.' }))],
  ['a choice with a reason', async ({ catalogue, input }) => void value(await chooseAssertions(catalogue, { ...input, reason: '1918 mal lu.' }))],
];

describe.each(ways)('a conflict settled by %s', (_name, settle) => {
  test('is settled though the machine’s clock has fallen back to 1970', async () => {
    const made = await inDispute();
    made.clock.time = 0;
    await settle(made);
    expect(await made.status()).toBe('flagged');
  });

  test('opens again with a new value though it was settled under a clock in 2099', async () => {
    const made = await inDispute();
    made.clock.time = Date.UTC(2099, 0, 1);
    await settle(made);
    made.clock.time = Date.UTC(2026, 10, 22);
    expect(await made.status()).toBe('flagged');
    value(await assertValue(made.catalogue, { soldier: made.soldier, assertion: birthAssertion('1921') }));
    expect(await made.status()).toBe('disputed');
  });
});
