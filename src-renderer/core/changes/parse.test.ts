import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeSchema, parseChange } from './parse';
import { payloadSchemas } from './payloads';
import { hashHeader, withoutContent } from './stamp';
import { anyChanges, changeOf } from './testing/any-changes';
import { unite } from './testing/unite';

const sample = changeOf({ kind: 'note', entity: 'n', payload: { about: 's', topic: 'note', text: 'Нұрман' } }, 'id-1');

describe('received changes', () => {
  test('unknown kinds and fields survive a round trip byte for byte', () => {
    fc.assert(
      fc.property(anyChanges, fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue()), (changes, unknown) => {
        for (const change of changes) {
          const header = { ...unknown, ...withoutContent(change) };
          const later = JSON.parse(JSON.stringify({ ...header, hash: hashHeader(header as never), salt: change.salt, payload: change.payload }));
          const line = JSON.stringify(later);
          const parsed = parseChange(JSON.parse(line));
          expect(parsed.ok && JSON.stringify(parsed.value)).toBe(line);
        }
      }),
    );
  });

  test('a change whose content or header was altered is refused', () => {
    expect(parseChange(sample).ok).toBe(true);
    expect(parseChange({ ...sample, payload: { about: 's', topic: 'note', text: 'autre' } })).toMatchObject({ failure: { why: 'broken-hash' } });
    expect(parseChange({ ...sample, agent: 'somebody else' })).toMatchObject({ failure: { why: 'broken-hash' } });
    expect(parseChange({ ...sample, added: true })).toMatchObject({ failure: { why: 'broken-hash' } });
    expect(parseChange({ ...sample, payload: undefined })).toMatchObject({ failure: { why: 'broken-hash' } });
    expect(parseChange({ ...sample, over: 'x' })).toMatchObject({ failure: { why: 'not-a-change', detail: 'over' } });
    expect(parseChange('text').ok).toBe(false);
  });

  test('a withheld change is a whole header', () => {
    expect(parseChange(withoutContent(sample))).toEqual({ ok: true, value: withoutContent(sample) });
  });

  test('the shape of a change and of its payloads only grows', async () => {
    const shapes = Object.entries({ change: changeSchema, ...payloadSchemas }).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
    await expect(`${JSON.stringify(Object.fromEntries(shapes), null, 2)}\n`).toMatchFileSnapshot('./shape.snapshot.txt');
  });
});

describe('erasing', () => {
  const erase = changeOf({ kind: 'erase', entity: 'n', targets: [sample.id], payload: { reason: 'Demande de la famille' } }, 'id-2');

  test('content is gone whichever comes first, the change or its erasure', () => {
    const early = unite(new Map([[erase.id, erase]]), new Map([[sample.id, sample]]));
    const late = unite(new Map([[sample.id, sample]]), new Map([[erase.id, erase]]));
    expect(early.get(sample.id)).toEqual(withoutContent(sample));
    expect(late.get(sample.id)).toEqual(withoutContent(sample));
    expect(parseChange(early.get(sample.id)).ok).toBe(true);
  });

  test('it is honoured for ever: neither a revert nor a later import brings the content back', () => {
    const revert = changeOf({ kind: 'revert', entity: 'b', targets: [erase.id], payload: {} }, 'id-3');
    const erased = unite(new Map([[sample.id, sample]]), new Map([erase, revert].map((change) => [change.id, change])));
    expect(unite(erased, new Map([[sample.id, sample]])).get(sample.id)?.payload).toBeUndefined();
  });
});
