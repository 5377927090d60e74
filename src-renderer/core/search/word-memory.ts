import type { KeepTable, WideTable } from './ranked-lists';
import { Recent } from './recent';
import type { Segment } from './segment';
import type { WantedTerms } from './wanted-terms';
import { mostTables } from './wide-words';

/** What words of queries stand for in a segment; the tables of the wide ones are kept apart, since each takes a byte a man. */
export type WordMemory = { readonly words: Recent<string, WantedTerms>; readonly keep: KeepTable };

const mostRemembered = 24;

export function createWordMemory(segment: Segment): WordMemory {
  const tables = new Recent<string, WideTable>(mostTables(segment));
  const keep: KeepTable = (key, make) => {
    const table = tables.get(key) ?? make();
    tables.set(key, table);
    return table;
  };
  return { words: new Recent<string, WantedTerms>(mostRemembered), keep };
}
