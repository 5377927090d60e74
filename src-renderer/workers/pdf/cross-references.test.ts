import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesSource } from '../../core/filetypes/byte-source';
import { readCrossReferences } from './cross-references';

/** A table in which every object has a part of its own, as some writers make it, and longer than what is read of it at first. */
function tableOfParts(objects: number, spaces: number): Uint8Array {
  const parts = Array.from({ length: objects }, (_, at) => `${at + 1} 1\n${String(1_000_000 + at).padStart(10, '0')} 00000 n \n`);
  return new TextEncoder().encode(`xref${' '.repeat(spaces)}\n${parts.join('')}trailer\n<< /Size ${objects + 1} >>\nstartxref\n0\n%%EOF\n`);
}

test('the list of a file is read whole wherever its first reading happens to end', async () => {
  const objects = 20_000;
  // One part is at most 27 bytes long, so the first reading ends at each of its bytes once.
  for (let spaces = 0; spaces < 27; spaces += 1) {
    const found = await readCrossReferences(bytesSource(tableOfParts(objects, spaces)));
    expect(found?.places.size).toBe(objects);
    expect(found?.places.get(objects)).toEqual({ kind: 'at', offset: 1_000_000 + objects - 1 });
  }
});

test('rows are read alike whatever their lines end with, as many writers do it their own way', async () => {
  const ending = fc.constantFrom(' \n', ' \r', '\r\n', '\n', '\r', '  \n', ' % end\n');
  const row = fc.record({ offset: fc.nat(9_999_999_999), used: fc.boolean(), ending });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      const lines = rows.map(({ offset, used, ending }) => `${String(offset).padStart(10, '0')} 00000 ${used ? 'n' : 'f'}${ending}`);
      const text = `xref\n0 ${rows.length}\n${lines.join('')}trailer\n<< /Size ${rows.length} >>\nstartxref\n0\n%%EOF\n`;
      const found = await readCrossReferences(bytesSource(new TextEncoder().encode(text)));
      const expected = rows.flatMap(({ offset, used }, number) => (used && offset > 0 ? [[number, { kind: 'at', offset }] as const] : []));
      expect(found?.places).toEqual(new Map(expected));
    }),
  );
});
