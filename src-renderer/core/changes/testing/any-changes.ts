import fc from 'fast-check';
import type { JsonObject } from '../../json';
import type { Change, ChangeDraft } from '../change';
import { changeId } from '../clock';
import { stampChange } from '../stamp';

/** Makes a whole change from a draft with an id of the test's choosing. */
export function changeOf(draft: ChangeDraft, id: string, batch = 'batch'): Change {
  return stampChange(draft, { id, agent: 'agent', wall: '2026-11-21T00:00:00.000Z', batch, salt: '0'.repeat(32) });
}

export const anyEntities = ['soldier-1', 'soldier-2', 'document-1', 'scan-1', 'assertion-1', 'attachment-1', 'mark-1', 'list-1', 'transcription-1'];
const text = fc.string({ maxLength: 5 });
const entity = fc.constantFrom(...anyEntities);
const fields = fc.dictionary(fc.constantFrom('title', 'cote', 'kind', 'pages', 'name', 'names', 'x'), fc.oneof(text, fc.constant(null), fc.constant(['a'])), {
  maxKeys: 3,
});
const between = fc.tuple(entity, entity);
const reading = fc.record({
  page: fc.record({ scan: fc.constantFrom('scan-1', 'scan-2'), page: fc.nat(2) }),
  origin: fc.constantFrom('person', 'machine', 'of-a-later-version'),
  lines: fc.array(fc.record({ text }), { maxLength: 3 }),
});

type Shape = { readonly kind: string; readonly entity: string; readonly payload: JsonObject };
const shape: fc.Arbitrary<Shape> = fc.oneof(
  of('create', entity, fc.record({ type: fc.constantFrom('soldier', 'document', 'scan', 'agent', 'site', 'list', 'later-type'), fields })),
  of('create', fc.constant('transcription-1'), fc.record({ type: fc.constant('transcription'), fields: reading })),
  of('describe', fc.constant('transcription-1'), fc.record({ fields: fc.record({ lines: fc.oneof(fc.array(fc.record({ text })), fc.constant(null)) }) })),
  of('assert', entity, fc.record({ soldier: entity, property: fc.constantFrom('name', 'birth-date'), written: fc.record({ text }), value: anyValue() })),
  of('withdraw', entity, fc.record({ reason: fc.constantFrom('r1', 'r2', '') })),
  of('choose', entity, fc.record({ property: fc.constantFrom('name', 'birth-date'), assertions: fc.array(entity, { maxLength: 2 }) })),
  of('describe', entity, fc.record({ fields })),
  of('attach', entity, fc.record({ document: entity, soldier: entity })),
  of('describe', fc.constantFrom('document-1', 'assertion-1'), fc.record({ fields: fc.record({ copyOf: entity, creatingBody: text }) })),
  of(
    'decide',
    entity,
    fc.record({ from: fc.constant('flagged'), to: fc.constantFrom('possible', 'probable', 'confirmed', 'later'), reason: fc.constant('why') }),
  ),
  of('same', entity, fc.record({ between, reason: fc.constant('why') })),
  of('distinct', entity, fc.record({ between, reason: fc.constant('why') })),
  of('move', entity, fc.record({ soldier: entity, reason: fc.constant('why') })),
  of('list', entity, fc.record({ member: entity, present: fc.boolean() })),
  of('note', entity, fc.record({ about: entity, topic: fc.constantFrom('note', 'later'), text })),
  of('kind-of-a-later-version', entity, fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }))),
  of('revert', fc.constant('batch'), fc.constant({})),
  of('revert', fc.constant('batch'), fc.constant({})),
  of('erase', entity, fc.constant({ reason: 'law' })),
);

/**
 * Sets of changes of every kind, unknown ones too, with arbitrary clocks: `over` and `targets` point anywhere, forwards,
 * backwards, at themselves and round in circles, as a hostile or confused sender may write them.
 */
export const anyChanges: fc.Arbitrary<readonly Change[]> = fc
  .array(
    fc.record({ shape, wall: fc.nat(50), over: fc.array(fc.nat(30), { maxLength: 2 }), targets: fc.array(fc.nat(30), { maxLength: 3 }), bare: fc.nat(9) }),
    {
      maxLength: 30,
    },
  )
  .map((made) => {
    const ids = made.map(({ wall }, index) => changeId({ wall, counter: 0 }, index.toString(16).padStart(16, '0')));
    const at = (places: readonly number[]) => places.flatMap((place) => ids[place] ?? []);
    return made.map(({ shape: { kind, entity: about, payload }, over, targets, bare }, index) => {
      const pointing = kind === 'revert' || kind === 'erase' ? { targets: at(targets) } : {};
      // An unknown kind is not one of ChangeKind, which is what the test is about.
      const change = changeOf({ kind: kind as ChangeDraft['kind'], entity: about, over: at(over), payload, ...pointing }, ids[index] ?? '');
      const { salt: _salt, payload: _payload, ...header } = change;
      return bare === 0 ? header : change;
    });
  });

function anyValue(): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    fc.record({ type: fc.constant('name'), surname: text }),
    fc.record({ type: fc.constant('date'), edtf: text }),
    fc.record({ type: fc.constant('of-a-later-version'), depth: fc.integer() }),
  ) as fc.Arbitrary<JsonObject>;
}

function of(kind: string, about: fc.Arbitrary<string>, payload: fc.Arbitrary<unknown>): fc.Arbitrary<Shape> {
  return fc.record({ entity: about, payload }).map((made) => ({ kind, entity: made.entity, payload: JSON.parse(JSON.stringify(made.payload)) as JsonObject }));
}
