import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvForExcelFrance } from './csv';
import { readCsv } from './testing/read-csv';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.stringMatching(/^['=+\-@\t\r\n;,"\uFEFF 0-9:/a-e]{0,8}$/),
  fc.constantFrom('', "'", "''=1", "'1915-03", '1915-03', "'\r\n", 'Жұманиязов', 'mars 1915'),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 });

describe('CSV', () => {
  test('what Excel in France gets: byte order mark, semicolons, CRLF', () => {
    expect(
      csvForExcelFrance([
        ['Nom', 'Né'],
        ['Жұманияз; dit "Jouma"', 'vers 1915'],
      ]),
    ).toBe('\uFEFFNom;Né\r\n"Жұманияз; dit ""Jouma""";vers 1915\r\n');
  });

  test.each(['=1+1', '+33 1', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "'=1"])('no spreadsheet runs %j as a formula', (text) => {
    const written = csvForExcelFrance([[text, 'x']])
      .replace('\uFEFF', '')
      .replace(/^"/, '');
    expect(written.startsWith(`'${text}`)).toBe(true);
  });

  test.each(['1915-03', '1915-03-12', '12/03/1915', '3/4', '12 mars', 'mars 1915', '1 août 1944', '00711', '1234567890123', '12E5', '7:30'])(
    'Excel does not turn %j into a date or a number',
    (text) => {
      expect(csvForExcelFrance([[text]])).toBe(`\uFEFF'${text}\r\n`);
    },
  );

  test.each(['1915', '11866', 'vers 1915', 'GR 16 P 431207', '506 W 285', 'Stalag XII F', '19P47/24'])(
    '%j, which no spreadsheet changes, stays as it is',
    (text) => {
      expect(csvForExcelFrance([[text]])).toBe(`\uFEFF${text}\r\n`);
    },
  );

  test('every table comes back letter for letter, but for the apostrophe that keeps a cell from being run or rewritten', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const back = readCsv(csvForExcelFrance(table));
        expect(back.map((row) => row.length)).toEqual(table.map((row) => row.length));
        table.forEach((row, line) => {
          row.forEach((written, column) => {
            expect([written, `'${written}`]).toContain(back[line]?.[column]);
          });
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('whether the apostrophe is the cell’s own can be told', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(csvForExcelFrance([[`'${text}`]])).not.toBe(csvForExcelFrance([[text]]));
      }),
      { numRuns: 2000 },
    );
  });
});
