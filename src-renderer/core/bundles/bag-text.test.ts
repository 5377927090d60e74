import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBagInfo, isBagInfoLabel } from './bag-info';
import { encodeManifest } from './manifest';
import { parseBagInfo } from './testing/read-bag-info';
import { parseManifest } from './testing/read-manifest';

const path = fc.string({ unit: 'binary', minLength: 1 }).map((name) => `data/${name}`);
const trickyPath = fc.stringMatching(/^[%0-9AaDd\r\n /*é]{1,12}$/).map((name) => `data/${name}`);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('manifests', () => {
  test('every path comes back letter for letter, with its digest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ path: fc.oneof(path, trickyPath), digest }), { selector: (entry) => entry.path }), (entries) => {
        const parsed = parseManifest(encodeManifest(entries), true);
        expect(parsed.unreadable).toEqual([]);
        const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
        expect(parsed.lines).toEqual([...entries].sort(byPath).map((entry) => ({ ...entry, marked: false })));
      }),
      { numRuns: 500 },
    );
  });
});

describe('bag-info.txt', () => {
  test('every label and value comes back, line ends as one space', () => {
    const label = fc.stringMatching(/^[A-Za-zé][A-Za-z -]{0,20}[a-z]$/).filter(isBagInfoLabel);
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zé:; ]{0,10}(\r\n|\n|\r)?[a-z ]{0,10}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(label, value)), (info) => {
        const expected = info.map(([name, text]) => [name, text.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ').trim()]);
        expect(parseBagInfo(encodeBagInfo(info))).toEqual({ info: expected, unreadable: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('folded lines of other programs are joined, repeated labels keep their order', () => {
    expect(parseBagInfo('A: one\r\n  two\r\nB:x\nA: three').info).toEqual([
      ['A', 'one two'],
      ['B', 'x'],
      ['A', 'three'],
    ]);
  });

  test.each(['', 'a:b', ' a', 'a ', 'a\nb'])('%j is no label', (label) => {
    expect(isBagInfoLabel(label)).toBe(false);
  });
});
