import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { JudgedPairs } from '../../core/candidates/duplicates';
import { createSoldier } from '../../data/actions/create-soldier';
import { markDistinct } from '../../data/actions/mark-distinct';
import { markSame } from '../../data/actions/mark-same';
import { profileOf } from '../../data/queries/profiles';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { birthAssertion, nameAssertion } from '../../data/testing/samples';
import { CandidatesService } from './candidates-service';
import type { CandidateHit, FromCandidates } from './messages';

async function opened(names: readonly string[]) {
  const { catalogue } = await openForTest();
  const men: string[] = [];
  for (const name of names) men.push(value(await createSoldier(catalogue, { assertions: [nameAssertion(name), birthAssertion('1915')] })).soldier);
  const told: FromCandidates[] = [];
  let onTurn = () => {};
  const service = new CandidatesService({ database: catalogue.database, tell: (message) => told.push(message), takeTurns: async () => onTurn() });
  catalogue.onSummaries(({ changed, removed }) => void service.hear({ type: 'changed', ids: [...changed.flatMap(({ id, man }) => [id, man]), ...removed] }));
  let last = 0;
  const pairs = async (): Promise<JudgedPairs | undefined> => {
    last += 1;
    const id = last;
    await service.hear({ type: 'pass', id });
    return told.flatMap((message) => (message.type === 'pairs' && message.id === id ? [message.pairs] : []))[0];
  };
  const hitsOf = async (man: string): Promise<readonly CandidateHit[]> => {
    last += 1;
    const id = last;
    const profile = await profileOf(catalogue, man);
    await service.hear({ type: 'for', id, profiles: profile === undefined ? [] : [profile], limit: 5 });
    return told.flatMap((message) => (message.type === 'hits' && message.id === id ? message.hits : []))[0] ?? [];
  };
  return { catalogue, men, service, told, pairs, hitsOf, nextId: () => last + 1, turn: (then: () => void) => (onTurn = then) };
}

test('who is added is found, who is said to be two men is not, and who was joined is one man', async () => {
  const { catalogue, men, pairs, hitsOf } = await opened(['Кадем Жуманиязов', 'Борис Назаров', 'Малжан Омаров']);
  expect((await pairs())?.pairs).toEqual([]);
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Kadem Dschumanijasow'), birthAssertion('1915')] }));
  const [first = '', nazarov = ''] = men;
  expect((await pairs())?.pairs).toMatchObject([{ verdict: 'suggestion', pointing: false }]);
  expect((await hitsOf(soldier)).map(({ man }) => man)).toEqual([first]);

  const { soldier: third } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Boris Nasarow')] }));
  value(await markDistinct(catalogue, { first: soldier, second: first, reason: 'deux villages' }));
  expect((await pairs())?.pairs.map((pair) => [pair.first, pair.second].sort())).toEqual([[nazarov, third].sort()]);
  expect(await hitsOf(first)).toEqual([]);

  value(await markSame(catalogue, { first: nazarov, second: third, reason: 'même plaque' }));
  expect(await pairs()).toMatchObject({ pairs: [], men: 4 });
});

test('a pass that nobody wants any more ends at its next turn and answers nothing; questions are still answered', async () => {
  const { men, service, told, turn, pairs, hitsOf, nextId } = await opened(['Кадем Жуманиязов', 'Kadem Dschumanijasow']);
  const id = nextId();
  turn(() => void service.hear({ type: 'forget', id }));
  expect(await pairs()).toBeUndefined();
  expect(told.filter((message) => message.type === 'pairs')).toEqual([]);
  turn(() => {});
  expect((await hitsOf(men[0] ?? '')).map(({ man }) => man)).toEqual([men[1]]);
  expect((await pairs())?.found).toBe(1);
  expect(told.some((message) => message.type === 'progress' && message.progress.phase === 'comparing' && message.progress.total === 2)).toBe(true);
});
