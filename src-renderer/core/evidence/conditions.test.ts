import { describe, expect, test } from 'vitest';
import { unexaminedAmong } from './candidates';
import { conditionsForConfirmation, missingForConfirmation } from './conditions';
import { openConflicts } from './conflicts';
import { checkDecision, transitionRefusal } from './decide';
import type { Evidence, Subject } from './evidence';
import { secondLook } from './second-person';
import { anna, assertionOf, attachmentOf, bek, conclusion, dateOf, documentOf, headOf, provenMan } from './testing/proven-man';

const proposed = [headOf('flagged', 'probable', { agent: 'anna' })];
const byBek: Subject = { heads: proposed, deciding: { agent: 'bek', now: '2026-02-02T10:00:00Z', conclusion } };
const missing = (evidence: Evidence, subject: Subject = byBek) =>
  missingForConfirmation(subject, evidence).map(({ key }) => key.replace('status.missing.', ''));
const withDocument = (index: number, fields: object) => {
  const man = provenMan();
  return provenMan({ documents: man.documents.map((document, at) => (at === index ? { ...document, fields: { ...document.fields, ...fields } } : document)) });
};

describe('a confirmation needs all seven conditions of domain.md §4', () => {
  test('a man with two independent agreeing sources, looked at twice, can be confirmed', () => {
    expect(conditionsForConfirmation(byBek, provenMan()).every(({ met }) => met)).toBe(true);
    expect(
      checkDecision({ to: 'confirmed', reason: 'tout concorde' }, proposed, { agent: 'bek', now: '2026-02-02T10:00:00Z', conclusion }, provenMan()),
    ).toEqual({ ok: true, value: null });
  });

  test('one creating body is one source, and facts that only it states agree with nothing', () => {
    expect(missing(withDocument(1, { creatingBody: 'bureau résistance' }))).toEqual(['independentSources', 'facts']);
  });

  test('a year beside proves nothing, and neither does a death on another day of the same year', () => {
    const withDates = (property: string, one: string, other: string) =>
      provenMan({
        assertions: [
          ...provenMan().assertions.filter((value) => value.property !== 'birth-date'),
          dateOf('one', property, one, { citation: { document: 'dossier' } }),
          dateOf('other', property, other, { citation: { document: 'card' } }),
        ],
      });
    expect(missing(withDates('birth-date', '1915', '1916'))).toEqual(['facts']);
    expect(missing(withDates('birth-date', '1915-03-12', '1915'))).toEqual([]);
    expect(missing(withDates('escape-date', '1944-03', '1944-08-19'))).toEqual(['facts']);
    expect(missing(withDates('escape-date', '1944-08', '1944-08-19'))).toEqual([]);
  });

  test('"the same man" against "two men" stands in the way, also when a third record joins the two', () => {
    const mark = (id: string, kind: 'same' | 'distinct', first: string, second: string) => {
      const between: [string, string] = [first, second];
      return { id, kind, between, reason: 'vu', agent: 'anna', createdAt: '2026-01-03T09:00:00Z' };
    };
    const marks = [mark('m1', 'same', 'man', 'b'), mark('m2', 'same', 'b', 'c'), mark('m3', 'distinct', 'man', 'c')];
    expect(missing(provenMan({ marks }))).toEqual(['sameAndDistinct']);
    // It disputes the man, whatever else is known of him.
    expect(openConflicts({ ...provenMan({ marks }), assertions: [], documents: [] }).map(({ kind }) => kind)).toEqual(['same-and-distinct']);
    expect(missing(provenMan({ marks: [mark('m1', 'same', 'x', 'y'), mark('m2', 'distinct', 'x', 'y'), mark('m3', 'distinct', 'man', 'c')] }))).toEqual([]);
  });

  test('a document from which nothing was read is not confirmed to speak of a man whom others prove', () => {
    const man = provenMan();
    const evidence = provenMan({ documents: [...man.documents, documentOf('stray', {})], attachments: [...man.attachments, attachmentOf('stray')] });
    expect(missing(evidence, { ...byBek, document: 'card' })).toEqual([]);
    expect(missing(evidence, { ...byBek, document: 'stray' })).toEqual(['source']);
  });

  test('the same card in two houses is one source', () => {
    expect(missing(withDocument(1, { copyOf: 'dossier' }))).toEqual(['independentSources', 'facts']);
    expect(
      missing({
        ...withDocument(0, { copyOf: 'third' }),
        documents: [...withDocument(0, { copyOf: 'third' }).documents.slice(0, 1), ...withDocument(1, { copyOf: 'third' }).documents.slice(1)],
      }),
    ).toContain('independentSources');
  });

  test('a chain of copies that runs in a circle is still read', () => {
    const man = provenMan();
    const documents = [...withDocument(0, { copyOf: 'card' }).documents.slice(0, 1), ...withDocument(1, { copyOf: 'dossier' }).documents.slice(1)];
    expect(missing({ ...man, documents })).toContain('independentSources');
  });

  test('two documents that show the same page of the same file are one source', () => {
    const man = provenMan();
    expect(missing({ ...man, documents: man.documents.map((document) => ({ ...document, pages: [{ scan: 'a', page: 0 }] })) })).toContain('independentSources');
  });

  test('a source without a creating body is named, not assumed independent', () => {
    expect(missing(withDocument(1, { creatingBody: '' }))).toEqual(['independentSources', 'creatingBody', 'facts']);
  });

  test('a source must be attached, neither rejected nor withdrawn, and cited', () => {
    const man = provenMan();
    expect(missing({ ...man, attachments: [attachmentOf('dossier'), attachmentOf('card', { status: [headOf('flagged', 'rejected')] })] })).toContain(
      'independentSources',
    );
    expect(missing({ ...man, attachments: [attachmentOf('dossier'), attachmentOf('card', { withdrawn: { reason: 'erreur', change: 'x' } })] })).toContain(
      'independentSources',
    );
    expect(missing({ ...man, assertions: man.assertions.filter(({ citation }) => citation?.document !== 'card') })).toContain('independentSources');
  });

  test('an original or an image of it must have been seen', () => {
    const man = provenMan();
    expect(
      missing({ ...man, documents: man.documents.map((document) => ({ ...document, fields: { ...document.fields, originality: 'derivative' as const } })) }),
    ).toEqual(['original']);
  });

  test('the name alone, one fact, or a decade proves nothing', () => {
    const man = provenMan();
    const one = man.assertions.filter(({ property }) => property === 'birth-date');
    expect(missing({ ...man, assertions: one })).toEqual(['facts']);
    const vague = man.assertions.map((assertion) =>
      assertion.id === 'born-card' ? dateOf('born-card', 'birth-date', '191X', { citation: { document: 'card' } }) : assertion,
    );
    expect(missing({ ...man, assertions: vague })).toEqual(['facts']);
    const names = ['dossier', 'card'].map((document) =>
      assertionOf(`name-${document}`, 'name', { type: 'name' }, { citation: { document }, written: { text: 'Нұрман' } }),
    );
    expect(missing({ ...man, assertions: [...one, ...names] })).toEqual(['facts']);
  });

  test('camp and number count with one more fact', () => {
    const man = provenMan();
    const one = man.assertions.filter(({ property }) => property === 'birth-date');
    const number = ['dossier', 'card'].map((document) =>
      assertionOf(`number-${document}`, 'camp-number', { type: 'camp-number', camp: 'Stalag XII F', number: '11866' }, { citation: { document } }),
    );
    expect(missing({ ...man, assertions: [...one, ...number] })).toEqual([]);
  });

  test('an open conflict stands in the way and is named', () => {
    const man = provenMan({ assertions: [...provenMan().assertions, dateOf('other', 'birth-date', '1918')] });
    const [conflict] = missingForConfirmation(byBek, man);
    expect(conflict).toEqual({ key: 'status.missing.conflict', values: { property: { key: 'properties.birth-date', values: {} } } });
  });

  test('one pair said to be the same man and two men is a conflict', () => {
    const man = provenMan();
    const same = { id: 'm2', kind: 'same' as const, between: ['other', 'man'] as const, reason: 'x', agent: 'bek', createdAt: '2026-01-04T09:00:00Z' };
    expect(missing({ ...man, marks: [...man.marks, same] })).toEqual(['sameAndDistinct']);
  });

  test('other candidates are excluded with a reason or searched for in vain', () => {
    expect(missing(provenMan({ marks: [] }))).toEqual(['candidates']);
    const note = {
      id: 'n',
      about: 'man',
      topic: 'searched-not-found' as const,
      text: 'Aucun autre homme de ce nom.',
      agent: 'anna',
      createdAt: '2026-01-04T09:00:00Z',
    };
    expect(missing(provenMan({ marks: [], notes: [note] }))).toEqual([]);
  });

  test('a candidate that is known stands until he himself is excluded, whatever else was noted', () => {
    const note = (topic: 'searched-not-found' | 'maybe-same', settles: readonly string[], about = 'man') => {
      return { id: `${topic}-${about}`, about, topic, text: 'Trois fiches comparées.', settles, agent: 'anna', createdAt: '2026-01-04T09:00:00Z' };
    };
    const candidates = (more: Partial<Evidence>) =>
      conditionsForConfirmation(byBek, provenMan(more)).find(({ condition }) => condition === 'candidates-excluded');
    expect(missing(provenMan({ notes: [note('searched-not-found', ['other', 'third'])] }))).toEqual(['candidatesStanding']);
    expect(candidates({ notes: [note('searched-not-found', ['other', 'third'])] })?.about).toEqual([{ to: 'man', id: 'third' }]);
    expect(missing(provenMan({ notes: [note('searched-not-found', ['other'])] }))).toEqual([]);
    expect(candidates({ notes: [note('maybe-same', ['man'], 'fourth')] })?.about).toEqual([{ to: 'man', id: 'fourth' }]);
    const grave = { type: 'burial', cemetery: 'site:chambiere', war: '1939-1945', row: '3', grave: '12' } as const;
    const his = { assertion: 'his', soldier: 'third', property: 'burial', written: { text: '12' }, value: grave };
    const sharing = [{ claim: 'grave/site:chambiere//3/12', man: 'third', values: [his] }];
    const assertions = [...provenMan().assertions, assertionOf('grave', 'burial', grave)];
    expect(missing(provenMan({ assertions, sharing }))).toEqual(['conflict', 'candidatesStanding']);
    const settled = { ...note('searched-not-found', ['grave', 'his']), id: 's', topic: 'conflict-resolved' as const };
    expect(missing(provenMan({ assertions, sharing, notes: [settled] }))).toEqual([]);
  });

  test('whoever is found to resemble him is unexamined until he is marked or a noted search named him', () => {
    const note = (settles: readonly string[], withdrawn?: { readonly reason: string; readonly change: string }) => {
      return { id: 'n', about: 'man', topic: 'searched-not-found' as const, text: 'Vu.', settles, withdrawn, agent: 'anna', createdAt: '2026-01-04T09:00:00Z' };
    };
    expect(unexaminedAmong(provenMan(), ['third', 'other', 'man', 'third'])).toEqual(['third']);
    expect(unexaminedAmong(provenMan({ notes: [note(['third'])] }), ['third', 'fourth'])).toEqual(['fourth']);
    expect(unexaminedAmong(provenMan({ notes: [note(['third'], { reason: 'erreur', change: 'x' })] }), ['third'])).toEqual(['third']);
  });

  test('of several independent sources the pair kept in two places, seen as original and agreeing most is named', () => {
    const man = provenMan();
    const grave = (id: string, body: string) => documentOf(id, { creatingBody: body, originality: 'original', site: 'site:chambiere' });
    const evidence = provenMan({
      documents: [grave('plaque', 'Souvenir'), grave('register', 'Mairie'), ...man.documents],
      attachments: [...man.attachments, attachmentOf('plaque'), attachmentOf('register')],
      assertions: [
        ...man.assertions,
        dateOf('born-plaque', 'birth-date', '1915', { citation: { document: 'plaque' } }),
        dateOf('born-register', 'birth-date', '1915', { citation: { document: 'register' } }),
      ],
    });
    expect(conditionsForConfirmation(byBek, evidence)[0]?.about).toEqual([
      { to: 'document', id: 'dossier' },
      { to: 'document', id: 'card' },
    ]);
  });

  test('a conclusion is written', () => {
    expect(missing(provenMan(), { heads: proposed, deciding: { agent: 'bek', now: '2026-02-02T10:00:00Z', conclusion: 'oui' } })).toEqual(['conclusion']);
    expect(missing(provenMan(), { heads: [headOf('flagged', 'probable', { conclusion })], deciding: { agent: 'bek', now: '2026-02-02T10:00:00Z' } })).toEqual(
      [],
    );
    const older = [{ change: 'c', to: 'confirmed' as const, agent: 'anna', wall: '2026-01-20T10:00:00Z', conclusion }];
    const again = [headOf('confirmed', 'probable', { previous: older })];
    expect(missing(provenMan(), { heads: again, deciding: { agent: 'bek', now: '2026-02-02T10:00:00Z' } })).toEqual(['conclusion']);
  });
});

describe('a second person looks, or the only one a day later', () => {
  const decidedBy = (agent: string, now: string): Subject => ({ heads: proposed, deciding: { agent, now, conclusion } });

  test('the proposer is refused where others work', () => {
    expect(missing(provenMan(), decidedBy('anna', '2026-03-01T10:00:00Z'))).toEqual(['secondPerson']);
  });

  test('two names of one person are one person', () => {
    const same = {
      id: 's',
      kind: 'same' as const,
      between: ['anna', 'bek'] as const,
      reason: 'même personne',
      agent: 'anna',
      createdAt: '2026-01-01T00:00:00Z',
    };
    const alone = provenMan({ marks: [...provenMan().marks, same] });
    expect(secondLook(decidedBy('bek', '2026-02-01T12:00:00Z'), alone)).toMatchObject({
      kind: 'none',
      missing: { key: 'status.missing.secondSession', values: { hours: 22 } },
    });
  });

  test('alone, the same person may confirm after 24 hours and is shown as self-reviewed', () => {
    const alone = provenMan({ agents: [anna] });
    expect(secondLook(decidedBy('anna', '2026-02-02T09:59:00Z'), alone).kind).toBe('none');
    expect(secondLook(decidedBy('anna', '2026-02-02T10:00:00Z'), alone)).toEqual({ kind: 'self-reviewed' });
  });

  test('a confirmation that stands is judged by the proposal it was made over', () => {
    const previous = [{ change: 'p', to: 'probable' as const, agent: 'anna', wall: '2026-02-01T10:00:00Z', conclusion }];
    expect(secondLook({ heads: [headOf('probable', 'confirmed', { agent: 'bek', previous })] }, provenMan())).toEqual({ kind: 'third-person' });
    expect(secondLook({ heads: [headOf('probable', 'confirmed', { agent: 'anna', previous })] }, provenMan({ agents: [anna, bek] })).kind).toBe('none');
    expect(secondLook({ heads: [headOf('probable', 'confirmed', { agent: 'anna' })] }, provenMan()).kind).toBe('none');
  });
});

describe('a decision', () => {
  const now = { agent: 'bek', now: '2026-02-02T10:00:00Z', conclusion };
  const refusals = (to: 'confirmed' | 'probable' | 'unexamined' | 'flagged', reason: string, heads = proposed) => {
    const result = checkDecision({ to, reason }, heads, now, provenMan());
    return result.ok ? [] : result.failure.map(({ key }) => key);
  };

  test('needs a reason', () => {
    expect(refusals('flagged', ' ')).toEqual(['status.missing.reason']);
  });

  test('reaches confirmed only from probable', () => {
    expect(refusals('confirmed', 'oui', [headOf('flagged', 'possible')])).toContain('status.missing.transition');
    expect(refusals('confirmed', 'oui', [])).toEqual(['status.missing.transition']);
    expect(refusals('unexamined', 'oui')).toEqual(['status.refused.unexamined']);
  });

  test('that is already taken, or cannot follow the present one, is refused in plain words', () => {
    expect(refusals('probable', 'oui')).toEqual(['status.refused.same']);
    expect(refusals('flagged', 'oui', [])).toEqual(['status.refused.same']);
    expect(transitionRefusal('rejected', 'unidentified')).toEqual({
      key: 'status.refused.step',
      values: { from: { key: 'status.rejected', values: {} }, to: { key: 'status.unidentified', values: {} } },
    });
    expect(transitionRefusal('flagged', 'possible')).toBeUndefined();
  });

  test('over two that stand beside each other settles them, but never confirms at once', () => {
    const two = [headOf('flagged', 'probable', { change: 'b' }), headOf('flagged', 'possible', { change: 'a' })];
    expect(refusals('probable', 'tranché', two)).toEqual([]);
    expect(refusals('confirmed', 'tranché', two)).toContain('status.missing.settleDecisions');
  });
});
