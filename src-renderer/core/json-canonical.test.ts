import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from './json';
import { canonicalJson, toJson } from './json-canonical';

describe('canonical JSON (RFC 8785)', () => {
  test('the example of RFC 8785, section 3.2.3, is written as the RFC writes it', () => {
    const value = {
      numbers: [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('names are sorted by UTF-16 code units, as in section 3.2.3: an astral character comes before U+FB33', () => {
    const names = ['€', '\r', '\uFB33', '1', '\u{1F600}', '\u0080', 'ö'];
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [name, name])))));
    // JSON.parse puts the integer-like name first, which it is here anyway after the carriage return.
    expect(canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))).toBe('{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"\u{1F600}":0,"\uFB33":0}');
    expect(sorted).toHaveLength(names.length);
  });

  test('numbers are printed as in appendix B of RFC 8785', () => {
    const samples: readonly (readonly [number, string])[] = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [1e21, '1e+21'],
      [9.999999999999997e-7, '9.999999999999997e-7'],
      [0.000001, '0.000001'],
    ];
    for (const [number, text] of samples) expect(canonicalJson(number)).toBe(text);
  });

  test('what JSON cannot hold is refused', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow(TypeError);
    expect(() => canonicalJson('\uD800')).toThrow(TypeError);
    expect(() => toJson(() => 0)).toThrow(TypeError);
  });

  test('reading it back gives the same value, and the order of members never matters', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), (value) => {
        const json = toJson(value);
        const text = canonicalJson(json);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
        expect(canonicalJson(shuffled(json))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('any text a user pastes becomes JSON, half surrogate pairs included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\uD83D', '\uDE00'), (text, half) => {
        const cleaned = toJson({ [`${half}name`]: half + text });
        expect(() => canonicalJson(cleaned)).not.toThrow();
      }),
    );
  });

  test('members without a value are left out, and a member named __proto__ is only a member', () => {
    expect(canonicalJson(toJson({ b: undefined, a: 1 }))).toBe('{"a":1}');
    expect(canonicalJson(toJson(JSON.parse('{"__proto__":{"x":1}}')))).toBe('{"__proto__":{"x":1}}');
  });
});

function shuffled(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member as JsonValue)]),
  );
}
