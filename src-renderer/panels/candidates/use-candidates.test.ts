import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createSoldier } from '../../data/actions/create-soldier';
import { markDistinct } from '../../data/actions/mark-distinct';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { birthAssertion, nameAssertion } from '../../data/testing/samples';
import type { CandidateFinder } from '../../workers/candidates/candidates.client';
import { CandidatesService } from '../../workers/candidates/candidates-service';
import type { FromCandidates } from '../../workers/candidates/messages';
import { lookForMany } from './use-candidates';

test('of many men who came in, those who resemble a man of the catalogue or one another are told; whom a person called two men is not', async () => {
  const { catalogue } = await openForTest();
  const make = async (name: string) => value(await createSoldier(catalogue, { assertions: [nameAssertion(name), birthAssertion('1915')] })).soldier;
  const here = await make('Кадем Жуманиязов');
  await make('Борис Назаров');
  const came = [await make('Kadem Dschumanijasow'), await make('Малжан Омаров'), await make('Ержан Қалиасқаров'), await make('Erjan Kaliaskaroff')];
  const told: FromCandidates[] = [];
  const service = new CandidatesService({ database: catalogue.database, tell: (message) => told.push(message), takeTurns: async () => undefined });
  catalogue.onSummaries(({ changed }) => void service.hear({ type: 'changed', ids: changed.flatMap(({ id, man }) => [id, man]) }));
  const candidatesForMany: CandidateFinder['candidatesForMany'] = async (profiles, limit = 8) => {
    const id = told.length + 1;
    await service.hear({ type: 'for', id, profiles, limit });
    return told.flatMap((message) => (message.type === 'hits' && message.id === id ? [message.hits] : []))[0] ?? [];
  };
  const finder = { candidatesForMany } as CandidateFinder;
  const { signal } = new AbortController();
  expect(await lookForMany(catalogue, finder, came, signal)).toEqual([came[0], came[2], came[3]]);
  value(await markDistinct(catalogue, { first: here, second: came[0] ?? '', reason: 'deux villages' }));
  expect(await lookForMany(catalogue, finder, came, signal)).toEqual([came[2], came[3]]);
  expect(await lookForMany(catalogue, finder, [], signal)).toEqual([]);
});
