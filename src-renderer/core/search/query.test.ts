import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch } from './fold';
import { parseQuery, type QueryTerm } from './query';
import { wordsOf } from './words';

const brief = (text: string) =>
  parseQuery(text).terms.map(({ field, typed, isPhrase, isExcluded, years, words }: QueryTerm) => ({
    field,
    typed,
    words: words.map(({ word }) => word),
    ...(isPhrase ? { isPhrase } : {}),
    ...(isExcluded ? { isExcluded } : {}),
    ...(years === null ? {} : { years }),
  }));

describe('what an archivist types is understood', () => {
  test('words, a cote in one go, a quoted phrase, an exclusion', () => {
    expect(brief('Қадем 16p431207 "mort à Metz" -Boris')).toEqual([
      { field: null, typed: 'Қадем', words: ['kadem'] },
      { field: null, typed: '16p431207', words: ['16', 'p', '431207'] },
      { field: null, typed: 'mort à Metz', words: ['mort', 'a', 'metz'], isPhrase: true },
      { field: null, typed: 'Boris', words: ['boris'], isExcluded: true },
    ]);
  });

  test.each([
    ['cote:431207', 'cote'],
    ['Tombe : 12', 'grave'],
    ['grave:12', 'grave'],
    ['NÉ:1915', 'birth'],
    ['ne:1915', 'birth'],
    ['born:1915', 'birth'],
    ['décès:1944', 'death'],
    ['nom:Omarov', 'name'],
    ['lieu:Guriev', 'place'],
    ['unité:781', 'unit'],
    ['note:lettre', 'note'],
    ['matricule:11866', 'number'],
    ['number:11866', 'number'],
    ['père:Омар', 'kin'],
    ['text:camp', 'text'],
  ])('%s looks in %s only', (text, field) => {
    expect(parseQuery(text)).toMatchObject({ terms: [{ field }], notes: [] });
  });

  test('a camp keeps its letter, a range of years its ends, a quoted value its field', () => {
    expect(brief('stalag:XII F Omarov')).toEqual([
      { field: 'camp', typed: 'XII F', words: ['xii', 'f'] },
      { field: null, typed: 'Omarov', words: ['omarov'] },
    ]);
    for (const range of ['né:1914..1916', 'né:1914-1916', 'born:1916..1914']) expect(brief(range)).toMatchObject([{ field: 'birth', years: [1914, 1916] }]);
    expect(brief('né:..1916')).toMatchObject([{ years: [1500, 1916] }]);
    expect(brief('né:1914..')).toMatchObject([{ years: [1914, 2200] }]);
    expect(brief('né:191')).toMatchObject([{ field: 'birth', words: ['191'] }]);
    expect(brief('camp:"XII F"')).toEqual([{ field: 'camp', typed: 'XII F', words: ['xii', 'f'], isPhrase: true }]);
  });

  test('what is not understood is said and searched for all the same', () => {
    expect(parseQuery('foo:bar')).toMatchObject({ terms: [{ field: null, typed: 'bar' }], notes: [{ key: 'query.unknownField', values: { field: 'foo' } }] });
    expect(parseQuery('"mort à Metz')).toMatchObject({ terms: [{ isPhrase: true, typed: 'mort à Metz' }], notes: [{ key: 'query.openQuote' }] });
    expect(parseQuery('Omarov cote:')).toMatchObject({
      terms: [{ typed: 'Omarov' }],
      notes: [{ key: 'query.emptyField', values: { field: 'cote', example: { key: 'query.example.cote' } } }],
    });
    expect(parseQuery('Omarov -statut:confirmé')).toMatchObject({
      terms: [{ typed: 'Omarov' }],
      notes: [{ key: 'query.isFilter', values: { field: 'statut' } }],
    });
    expect(parseQuery('Omarov -statut:')).toMatchObject({ terms: [{ typed: 'Omarov' }], notes: [{ key: 'query.isFilter' }] });
    expect(parseQuery('cote: -boris né: nom:Omarov')).toMatchObject({
      terms: [
        { typed: 'boris', isExcluded: true },
        { typed: 'Omarov', field: 'name' },
      ],
      notes: [{ values: { field: 'cote' } }, { values: { field: 'né' } }],
    });
    expect(parseQuery('Omarov"')).toMatchObject({ terms: [{ typed: 'Omarov' }], notes: [{ key: 'query.loneQuote' }] });
    expect(parseQuery('foo:a foo:b').notes).toHaveLength(1);
    expect(parseQuery(' - " : ').terms).toEqual([]);
  });

  test('any text at all is a query of at most eight words', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'-":«»“ né:cote1915..a ж'), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), fc.boolean(), (text, isTyping) => {
        const { terms } = parseQuery(text, isTyping);
        expect(terms.reduce((count, { words, years }) => count + (years === null ? words.length : 1), 0)).toBeLessThanOrEqual(8);
        for (const { words, years } of terms) expect(words.length > 0 || years !== null).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('words are what the one normaliser folds, with digits as they are and each at its place', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(..."GR16P 431-жҰя'É.") }), fc.string()), (text) => {
      const words = wordsOf(text);
      expect(words.map(({ word }) => word).join('')).toBe(foldForSearch(text).replaceAll(' ', ''));
      for (const { word, from, to } of words) expect(foldForSearch(text.slice(from, to)).replaceAll(' ', '')).toContain(word);
    }),
    { numRuns: 1000 },
  );
});
