import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from './change';
import { changeId } from './clock';
import { foldEntity } from './fold';
import { liveChanges } from './liveness';
import { anyChanges, anyEntities, changeOf } from './testing/any-changes';
import { type ChangeSet, unite } from './testing/unite';

const setOf = (changes: readonly Change[]): ChangeSet => new Map(changes.map((change) => [change.id, change]));
const foldAll = (changes: readonly Change[]) => anyEntities.map((entity) => foldEntity(entity, changes));
const id = (wall: number, writer = 0) => changeId({ wall, counter: 0 }, writer.toString(16).padStart(16, '0'));
const revert = (at: string, ...targets: string[]) => changeOf({ kind: 'revert', entity: 'batch', targets, payload: {} }, at);
const create = changeOf({ kind: 'create', entity: 'd', payload: { type: 'document' } }, id(1));
const title = (at: string, text: string, ...over: string[]) => changeOf({ kind: 'describe', entity: 'd', over, payload: { fields: { title: text } } }, at);
const documentOf = (...changes: Change[]) => foldEntity('d', changes).documents;

describe('what an entity is follows from its changes alone', () => {
  test('whatever the order of arrival', () => {
    fc.assert(
      fc.property(
        anyChanges.chain((changes) => fc.tuple(fc.constant(changes), fc.shuffledSubarray([...changes], { minLength: changes.length }))),
        ([changes, shuffled]) => {
          expect(foldAll(shuffled)).toEqual(foldAll(changes));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('union is commutative, associative and idempotent, erasures and withheld content included', () => {
    const three = anyChanges.chain((changes) => {
      const part = fc.subarray([...changes]).map(setOf);
      return fc.tuple(part, part, part);
    });
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const sorted = (set: ChangeSet) => [...set.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
        expect(sorted(unite(a, b))).toEqual(sorted(unite(b, a)));
        expect(sorted(unite(unite(a, b), c))).toEqual(sorted(unite(a, unite(b, c))));
        expect(sorted(unite(unite(a, b), b))).toEqual(sorted(unite(a, b)));
        expect(foldAll(sorted(unite(a, b)))).toEqual(foldAll(sorted(unite(b, a))));
      }),
      { numRuns: 200 },
    );
  });

  test('a withheld header that comes before its content changes nothing in the end', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const whole = changes.filter((change) => change.payload !== undefined);
        const bare = whole.map(({ salt: _salt, payload: _payload, ...header }) => header);
        expect([...unite(unite(new Map(), setOf(bare)), setOf(whole)).values()]).toEqual([...unite(new Map(), setOf(whole)).values()]);
      }),
    );
  });
});

describe('undo', () => {
  test('a revert takes back, a revert of the revert brings back, and so on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (depth) => {
        const described = title(id(2), 'a');
        const chain: Change[] = [];
        for (let step = 0; step < depth; step += 1) chain.push(revert(id(10 + step), chain.at(-1)?.id ?? described.id));
        expect(documentOf(create, described, ...chain)?.fields.title).toBe(depth % 2 === 0 ? 'a' : undefined);
      }),
    );
  });

  test('two reverts of one change need both to be reverted', () => {
    const described = title(id(2), 'a');
    const [one, two] = [revert(id(3), described.id), revert(id(4), described.id)];
    expect(documentOf(create, described, one, two, revert(id(5), one.id))?.fields.title).toBeUndefined();
    expect(documentOf(create, described, one, two, revert(id(5), one.id, two.id))?.fields.title).toBe('a');
  });

  test('reverts that revert each other in a circle have no effect', () => {
    const described = title(id(2), 'a');
    const [one, two] = [revert(id(3), described.id, id(4)), revert(id(4), described.id, id(3))];
    expect(documentOf(create, described, one, two)?.fields.title).toBe('a');
    expect(documentOf(create, described, revert(id(3), described.id, id(3)))?.fields.title).toBe('a');
  });

  test('no live revert reaches a live change, and every dead change is reached by one or stands in a circle', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const live = liveChanges(changes);
        const reached = new Set(changes.filter((change) => change.kind === 'revert' && live.has(change.id)).flatMap((change) => change.targets ?? []));
        for (const change of changes) {
          if (live.has(change.id)) expect(reached.has(change.id)).toBe(false);
          else if (change.kind !== 'revert') expect(reached.has(change.id)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a value comes back when the one that replaced it is undone, and stays replaced under a third', () => {
    const [a, b] = [title(id(2), 'a'), title(id(3), 'b', id(2))];
    expect(documentOf(create, a, b)?.fields.title).toBe('b');
    expect(documentOf(create, a, b, revert(id(9), b.id))?.fields.title).toBe('a');
    const third = title(id(4), 'c', b.id);
    expect(documentOf(create, a, b, third, revert(id(9), b.id))).toMatchObject({ fields: { title: 'c' }, conflicts: {} });
  });
});

describe('concurrent work', () => {
  test('two heads are found whatever the clocks say, and the highest id is shown', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000), { minLength: 4, maxLength: 4 }), (walls) => {
        const [first, left, right, after] = walls.map((wall) => id(wall, wall));
        if (first === undefined || left === undefined || right === undefined || after === undefined) return;
        const changes = [create, title(first, 'first'), title(left, 'left', first), title(right, 'right', first)];
        expect(documentOf(...changes)?.conflicts).toEqual({ title: [left, right].sort() });
        expect(documentOf(...changes)?.fields.title).toBe(left > right ? 'left' : 'right');
        expect(documentOf(...changes, title(after, 'settled', left, right))).toMatchObject({ fields: { title: 'settled' }, conflicts: {} });
      }),
    );
  });

  test('two people who write the same word do not disagree', () => {
    expect(documentOf(create, title(id(2), 'a'), title(id(3), 'a'))).toMatchObject({ conflicts: {}, heads: { title: [id(2), id(3)] } });
  });

  test('different fields of one document are no conflict', () => {
    const cote = changeOf({ kind: 'describe', entity: 'd', payload: { fields: { cote: 'GR 16 P 1' } } }, id(3));
    expect(documentOf(create, title(id(2), 'a'), cote)).toMatchObject({ fields: { title: 'a', cote: 'GR 16 P 1' }, conflicts: {} });
  });

  test('concurrent decisions on one man both stand until a decision over both', () => {
    const soldier = changeOf({ kind: 'create', entity: 's', payload: { type: 'soldier' } }, id(1));
    const decide = (at: string, to: string, ...over: string[]) =>
      changeOf({ kind: 'decide', entity: 's', over, payload: { from: 'flagged', to, reason: 'vu' } }, at);
    const [left, right] = [decide(id(2), 'possible'), decide(id(3), 'rejected')];
    expect(foldEntity('s', [soldier, left, right]).soldiers?.status.map((head) => head.to)).toEqual(['possible', 'rejected']);
    const settled = foldEntity('s', [soldier, left, right, decide(id(4), 'probable', left.id, right.id)]).soldiers;
    expect(settled?.status).toMatchObject([{ to: 'probable', previous: [{ change: left.id }, { change: right.id }] }]);
  });
});

describe('what this version does not understand', () => {
  test('a value of a later version is shown as it was written', () => {
    const change = changeOf(
      { kind: 'assert', entity: 'a', payload: { soldier: 's', property: 'later', written: { text: 'XV' }, value: { type: 'roman', numeral: 15 } } },
      id(1),
    );
    expect(foldEntity('a', [change]).assertions?.value).toEqual({ type: 'text', text: 'XV' });
  });

  test('a field of another shape stays in the changes and is not shown', () => {
    const odd = changeOf({ kind: 'describe', entity: 'd', payload: { fields: { pages: 'twelve', kind: 'hologram', title: 'ok' } } }, id(2));
    expect(documentOf(create, odd)).toMatchObject({ fields: { title: 'ok' }, pages: [] });
    expect(documentOf(create, odd)?.fields.kind).toBeUndefined();
  });
});
