import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../core/evidence/evidence';
import { anna, assertionOf, bek, conclusion, dateOf, headOf, provenMan } from '../../../core/evidence/testing/proven-man';
import { asOneMan, keptChoices } from './as-one-man';
import { outcomeOf } from './outcome';

const other = (more: Partial<Evidence> = {}): Evidence => ({
  soldier: { id: 'other', createdAt: '2026-01-02T09:00:00Z', agent: 'anna', status: [], chosen: {} },
  assertions: [],
  attachments: [],
  documents: [],
  marks: [],
  notes: [],
  agents: [anna, bek],
  ...more,
});

function confirmedMan(): Evidence {
  const proposal = headOf('possible', 'probable', { change: 'c1' });
  const confirmation = headOf('probable', 'confirmed', {
    change: 'c2',
    agent: 'bek',
    conclusion,
    previous: [{ change: 'c1', to: 'probable', agent: 'anna', wall: proposal.wall }],
  });
  const man = provenMan({
    marks: [{ id: 'm', kind: 'distinct', between: ['man', 'third'], reason: 'mort en 1943', agent: 'anna', createdAt: '2026-01-03T09:00:00Z' }],
  });
  return { ...man, soldier: { ...man.soldier, status: [confirmation] } };
}

const outcome = (first: Evidence, second: Evidence) => outcomeOf([first, second], [asOneMan(first, second)]);

describe('what follows from joining two men', () => {
  test('two who say nothing against each other open nothing', () => {
    const second = other({ assertions: [dateOf('x', 'birth-date', '1915', { soldier: 'other' })] });
    expect(outcome(provenMan({ marks: [] }), second)).toMatchObject({ opened: [], closed: [], reopenedClaims: [] });
  });
  test('a birth year that excludes the other’s opens a conflict and disputes the man', () => {
    const second = other({ assertions: [dateOf('x', 'birth-date', '1922', { soldier: 'other' })] });
    const { opened, after } = outcome(provenMan({ marks: [] }), second);
    expect(opened.map(({ property }) => property)).toEqual(['birth-date']);
    expect(after.map(({ status }) => status)).toEqual(['disputed']);
  });
  test('a confirmed man who meets a contradiction is reopened, and what is missing is named', () => {
    const man = confirmedMan();
    expect(outcomeOf([man], [man]).before[0]?.status).toBe('confirmed');
    const second = other({ assertions: [dateOf('x', 'birth-date', '1922', { soldier: 'other' })] });
    const { after, missing } = outcome(man, second);
    expect(after[0]).toMatchObject({ status: 'disputed', reopened: true });
    expect(missing.map(({ key }) => key)).toContain('status.missing.conflict');
  });
  test('a conflict that stood before on one of them does not open', () => {
    const disputed = provenMan({ marks: [], assertions: [dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1922')] });
    const second = other({ assertions: [assertionOf('n', 'name', { type: 'name' }, { soldier: 'other' })] });
    expect(outcome(disputed, second).opened).toEqual([]);
  });
  test('a conflict that goes to another man who has none opens on him', () => {
    const disputed = provenMan({ marks: [], assertions: [dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1922')] });
    const taken = { ...other(), assertions: disputed.assertions };
    const left = { ...disputed, assertions: [dateOf('a', 'birth-date', '1915')] };
    expect(outcomeOf([disputed, other()], [left, taken], [[disputed], [other()]]).opened.map(({ property }) => property)).toEqual(['birth-date']);
  });
  test('a conflict that parting settles is said to close', () => {
    const first = provenMan({ marks: [], assertions: [dateOf('a', 'birth-date', '1915')] });
    const second = other({ assertions: [dateOf('x', 'birth-date', '1922', { soldier: 'other' })] });
    expect(outcomeOf([asOneMan(first, second)], [first, second]).closed.map(({ property }) => property)).toEqual(['birth-date']);
  });
});

test('where both chose what is shown, the first man’s choice is kept, whichever id is the smaller', () => {
  const one = provenMan();
  const choosing = (man: Evidence, id: string, name: string): Evidence => ({ ...man, soldier: { ...man.soldier, id, chosen: { name: [name] } } });
  const [small, great] = [choosing(one, 'a', 'from-a'), choosing(other(), 'b', 'from-b')];
  expect(keptChoices(small, great)).toEqual({});
  expect(keptChoices(great, small)).toEqual({ name: ['from-b'] });
  expect(keptChoices(other(), small)).toEqual({});
});
