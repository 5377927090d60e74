import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assertion } from '../model/assertion';
import { summariseSoldier } from '../summary/summarise';
import { consequencesOf, weighsOnDecisions } from './consequences';
import type { Evidence } from './evidence';
import { type Hypothesis, supposing } from './hypothesis';
import { conclusion, dateOf, headOf, provenMan } from './testing/proven-man';

const previous = [{ change: 'p', to: 'probable' as const, agent: 'anna', wall: '2026-01-15T10:00:00Z', conclusion }];
const confirmation = [headOf('probable', 'confirmed', { agent: 'bek', previous })];
const man = (): Evidence => {
  const proven = provenMan();
  return {
    ...proven,
    soldier: { ...proven.soldier, status: confirmation },
    attachments: proven.attachments.map((claim) => ({ ...claim, status: confirmation })),
  };
};
const changedBy = (hypothesis: Hypothesis, before = man()) => consequencesOf(before, supposing(before, hypothesis));
const late = (edtf: string): Assertion => dateOf('late', 'birth-date', edtf, { createdAt: '2026-03-01T10:00:00Z', citation: { document: 'card' } });

describe('what would rest on nothing any more is said before it is done', () => {
  test('withdrawing a value on which a confirmation rests reopens the man and both claims, and names the condition', () => {
    const found = changedBy({ kind: 'withdraw-value', assertion: 'place-card' });
    expect(found?.moved.map(({ subject, from, to, reopened }) => [subject.id, from, to, reopened])).toEqual([
      ['man', 'confirmed', 'probable', true],
      ['to-dossier', 'confirmed', 'probable', true],
      ['to-card', 'confirmed', 'probable', true],
    ]);
    expect(found?.lost).toEqual(['facts-agree']);
    expect(found?.moved[0]?.decision).toMatchObject({ agent: 'bek', to: 'confirmed' });
    expect(found !== null && weighsOnDecisions(found)).toBe(true);
  });

  test('a source marked as wrong takes its values from the evidence, and gives them back when the mark is taken back', () => {
    const wrong = supposing(man(), { kind: 'describe', documents: ['card'], fields: { discredited: 'faux signalé par Arolsen' } });
    expect(consequencesOf(man(), wrong)).toMatchObject({ lost: ['independent-sources', 'facts-agree'] });
    const back = consequencesOf(wrong, supposing(wrong, { kind: 'describe', documents: ['card'], fields: { discredited: '' } }));
    expect(back?.moved.every(({ restored, to }) => restored && to === 'confirmed')).toBe(true);
    expect(back !== null && weighsOnDecisions(back)).toBe(false);
  });

  test('two documents said to be copies are one source', () => {
    expect(changedBy({ kind: 'describe', documents: ['card'], fields: { copyOf: 'dossier' } })?.moved.filter(({ reopened }) => reopened)).toHaveLength(3);
  });

  test('a detached document takes its claim with it', () => {
    const found = changedBy({ kind: 'detach', attachment: 'to-card' });
    expect(found?.moved).toContainEqual(expect.objectContaining({ document: 'card', from: 'confirmed', to: 'withdrawn', reopened: true }));
  });

  test('1918 against 1915 opens a conflict; 1916 only says that a year beside is none', () => {
    expect(changedBy({ kind: 'add-value', assertion: late('1918') })).toMatchObject({ opens: [{ kind: 'values', property: 'birth-date' }] });
    expect(changedBy({ kind: 'add-value', assertion: late('1916') })).toBeNull();
    expect(changedBy({ kind: 'correct-value', assertion: 'born-card', by: late('1918') })?.opens).toHaveLength(1);
  });

  test('a probable man keeps his status with less beneath it', () => {
    const proven = provenMan();
    const probable = {
      ...proven,
      soldier: { ...proven.soldier, status: [headOf('flagged', 'probable')] },
      assertions: proven.assertions.filter(({ property }) => property === 'birth-date'),
    };
    const wrong = supposing(probable, { kind: 'describe', documents: ['card', 'dossier'], fields: { discredited: 'faux' } });
    expect(consequencesOf(probable, wrong)).toMatchObject({ moved: [], weakened: [{ subject: { id: 'man' }, from: 'probable' }] });
  });

  test('a value nothing rests on changes nothing', () => {
    const before = { ...man(), assertions: [...man().assertions, dateOf('free', 'legion-period', '1943')] };
    expect(changedBy({ kind: 'withdraw-value', assertion: 'free' }, before)).toBeNull();
  });
});

const someHypothesis: fc.Arbitrary<Hypothesis> = fc.oneof(
  fc.constantFrom('born-dossier', 'born-card', 'place-dossier', 'place-card').map((assertion): Hypothesis => ({ kind: 'withdraw-value', assertion })),
  fc.constantFrom('to-dossier', 'to-card').map((attachment): Hypothesis => ({ kind: 'detach', attachment })),
  fc.integer({ min: 1910, max: 1920 }).map((year): Hypothesis => ({ kind: 'add-value', assertion: late(String(year)) })),
  fc
    .record({
      document: fc.constantFrom('dossier', 'card'),
      fields: fc.constantFrom({ discredited: 'faux' }, { copyOf: 'card' }, { creatingBody: '' }, { originality: 'derivative' as const }),
    })
    .map(({ document, fields }): Hypothesis => ({ kind: 'describe', documents: [document], fields })),
);

test('what is foretold is what the list then shows, whatever the order of the values', () => {
  fc.assert(
    fc.property(someHypothesis, fc.shuffledSubarray(man().assertions.slice(), { minLength: 4 }), (hypothesis, assertions) => {
      const before = { ...man(), assertions };
      const then = supposing(before, hypothesis);
      const foretold = consequencesOf(before, then);
      const [shown, next] = [before, then].map((evidence) => summariseSoldier({ ...evidence, sites: [], lists: [] }));
      const own = foretold?.moved.find(({ subject }) => subject.type === 'soldier');
      expect(own?.to ?? shown?.status).toBe(next?.status);
      expect(own?.reopened ?? false).toBe(next?.reopened);
      expect(new Set(foretold?.opens.map(({ property }) => property))).toEqual(new Set(next?.conflicts));
      expect(foretold).toEqual(consequencesOf(man(), supposing(man(), hypothesis)));
    }),
    { numRuns: 40 },
  );
});
