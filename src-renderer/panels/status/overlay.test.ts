import { describe, expect, test } from 'vitest';
import { anna, assertionOf, conclusion, dateOf, headOf, provenMan } from '../../core/evidence/testing/proven-man';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { shownStatus } from './overlay';

const proposal = { change: 'p', to: 'probable' as const, agent: anna.id, wall: '2026-02-01T10:00:00Z' };
const confirmed = [headOf('probable', 'confirmed', { change: 'q', agent: 'bek', conclusion, previous: [proposal] })];
const rowsOf = (more: Partial<DecisionSubjectRows> = {}): DecisionSubjectRows => ({
  subject: { type: 'soldier', id: 'man' },
  soldier: 'man',
  document: undefined,
  heads: confirmed,
  made: { agent: 'anna', at: '2026-01-01T09:00:00Z' },
  questions: [],
  evidence: provenMan(),
  ...more,
});

describe('what lies over a decision', () => {
  test('is nothing where the ground of a confirmation stands; it is said who looked twice', () => {
    expect(shownStatus(rowsOf())).toMatchObject({ status: 'confirmed', reopened: false, look: 'third-person', conflicts: [], missing: [] });
  });

  test('is a dispute, by name, as soon as a value contradicts', () => {
    const man = provenMan();
    const evidence = provenMan({
      assertions: [...man.assertions, dateOf('born-plate', 'birth-date', '1918', { citation: { document: 'card' }, createdAt: '2026-03-01T10:00:00Z' })],
    });
    expect(shownStatus(rowsOf({ evidence }))).toMatchObject({ status: 'disputed', reopened: true, conflicts: ['birth-date'], look: null });
  });

  test('is a reopened confirmation with what is missing when a source is withdrawn', () => {
    const man = provenMan();
    const evidence = provenMan({ attachments: man.attachments.slice(0, 1) });
    const shown = shownStatus(rowsOf({ evidence }));
    expect(shown).toMatchObject({ status: 'probable', decided: 'confirmed', reopened: true });
    expect(shown.missing.map(({ key }) => key)).toContain('status.missing.independentSources');
  });

  test("leaves a document's claim to its own decision when values of the man disagree", () => {
    const man = provenMan();
    const evidence = provenMan({ assertions: [...man.assertions, dateOf('x', 'birth-date', '1918'), assertionOf('y', 'father', { type: 'text', text: 'a' })] });
    const heads = [headOf('flagged', 'possible')];
    expect(shownStatus(rowsOf({ subject: { type: 'attachment', id: 'to-card' }, heads, evidence }))).toMatchObject({ status: 'possible', conflicts: [] });
  });
});
