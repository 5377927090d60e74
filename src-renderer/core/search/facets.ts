import type { SoldierSummary } from '../model/summary';
import { addAll, type Bits, bitsFor, clearBit, countCommon, grownBits, hasBit, keepCommon, setBit } from './bits';

export const facetNames = ['status', 'site', 'cemetery', 'war', 'list'] as const;
export type FacetName = (typeof facetNames)[number];

/** Values chosen in each facet: one of them within a facet, all facets together. */
export type FacetChoice = { readonly [name in FacetName]: readonly string[] };
/** How many men each value would show, given what is chosen in the other facets; a value without men is absent. */
export type FacetCounts = { readonly [name in FacetName]: ReadonlyMap<string, number> };

/** The men a search found, as ids; with `ranked` they are shown in this order instead of the list's. */
type FoundMen = { readonly men: readonly string[]; readonly ranked: boolean };

type Faceted = { readonly passing: readonly SoldierSummary[]; readonly counts: FacetCounts };

/** The filters over a list of men. `keep` brings them up to a list and costs little when few rows changed; `apply` speaks of the list last kept. */
type Facets = {
  /** Rows in the order they are shown in; no id twice. */
  keep(rows: readonly SoldierSummary[]): void;
  /** The men who pass every facet, and the counts; of the men found only, when a search is given. */
  apply(choice: FacetChoice, found?: FoundMen | null): Faceted;
};

export const noChoice: FacetChoice = { status: [], site: [], cemetery: [], war: [], list: [] };

export function isChosen(choice: FacetChoice): boolean {
  return facetNames.some((name) => choice[name].length > 0);
}

/** A facet's choice with one value put in or taken out. */
export function toggleFacet(choice: FacetChoice, name: FacetName, value: string): FacetChoice {
  const values = choice[name];
  return { ...choice, [name]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] };
}

const valuesOf: { readonly [name in FacetName]: (summary: SoldierSummary) => readonly string[] } = {
  status: (summary) => [summary.status],
  site: (summary) => summary.sites,
  cemetery: (summary) => summary.cemeteries,
  war: (summary) => summary.wars,
  list: (summary) => summary.lists,
};

/** Filters kept as one bitmap per value, so that a hundred counts over 100,000 men take about a millisecond. */
export function createFacets(): Facets {
  const slots = new Map<string, number>();
  const free: number[] = [];
  const rows: (SoldierSummary | undefined)[] = [];
  const bitmaps: { readonly [name in FacetName]: Map<string, Bits> } = {
    status: new Map(),
    site: new Map(),
    cemetery: new Map(),
    war: new Map(),
    list: new Map(),
  };
  let list: readonly SoldierSummary[] = [];
  let order = new Uint32Array(0);
  let live = bitsFor(0);

  function mark(row: SoldierSummary, slot: number, change: (bits: Bits, at: number) => void): void {
    for (const name of facetNames) {
      for (const value of valuesOf[name](row)) {
        const bits = grownBits(bitmaps[name].get(value) ?? bitsFor(live.length * 32), live.length * 32);
        change(bits, slot);
        bitmaps[name].set(value, bits);
      }
    }
  }

  function put(row: SoldierSummary): number {
    const known = slots.get(row.id);
    const slot = known ?? free.pop() ?? rows.length;
    const before = rows[slot];
    if (before === row) return slot;
    if (known === undefined) {
      live = grownBits(live, slot + 1);
      slots.set(row.id, slot);
    }
    if (before !== undefined) mark(before, slot, clearBit);
    rows[slot] = row;
    setBit(live, slot);
    mark(row, slot, setBit);
    return slot;
  }

  function keep(next: readonly SoldierSummary[]): void {
    if (next === list) return;
    const nextOrder = new Uint32Array(next.length);
    const nextLive = bitsFor(live.length * 32);
    // A row put in or taken out shifts the rest; the shift is found again after each difference.
    let shift = 0;
    for (const [at, row] of next.entries()) {
      if (list[at - shift] !== row) {
        if (list[at - shift + 1] === row) shift -= 1;
        else if (list[at - shift - 1] === row) shift += 1;
      }
      nextOrder[at] = list[at - shift] === row ? (order[at - shift] ?? 0) : put(row);
    }
    const present = grownBits(nextLive, live.length * 32);
    for (const slot of nextOrder) setBit(present, slot);
    removeAbsent(present);
    list = next;
    order = nextOrder;
  }

  function removeAbsent(present: Bits): void {
    for (let word = 0; word < live.length; word += 1) {
      if (((live[word] ?? 0) & ~(present[word] ?? 0)) === 0) continue;
      for (let slot = word * 32; slot < word * 32 + 32; slot += 1) {
        const row = rows[slot];
        if (row === undefined || hasBit(present, slot)) continue;
        mark(row, slot, clearBit);
        clearBit(live, slot);
        rows[slot] = undefined;
        slots.delete(row.id);
        free.push(slot);
      }
    }
  }

  /** For each facet what its choice lets through; null where nothing is chosen. */
  function chosenBits(choice: FacetChoice): readonly (Bits | null)[] {
    return facetNames.map((name) => {
      if (choice[name].length === 0) return null;
      const any = bitsFor(live.length * 32);
      for (const value of choice[name]) addAll(any, bitmaps[name].get(value) ?? bitsFor(0));
      return any;
    });
  }

  function foundBits(found: FoundMen | null): Bits {
    if (found === null) return live.slice();
    const bits = bitsFor(live.length * 32);
    for (const id of found.men) {
      const slot = slots.get(id);
      if (slot !== undefined) setBit(bits, slot);
    }
    return bits;
  }

  function apply(choice: FacetChoice, found: FoundMen | null = null): Faceted {
    const among = foundBits(found);
    const chosen = chosenBits(choice);
    const passingAllBut = (left: number): Bits => {
      const bits = among.slice();
      chosen.forEach((other, index) => {
        if (index !== left && other !== null) keepCommon(bits, other);
      });
      return bits;
    };
    const passes = passingAllBut(-1);
    const counts = { status: new Map(), site: new Map(), cemetery: new Map(), war: new Map(), list: new Map() } satisfies FacetCounts;
    facetNames.forEach((name, index) => {
      // A count says what a click would show, so a facet's own choice does not narrow it.
      const base = chosen[index] === null ? passes : passingAllBut(index);
      for (const [value, bits] of bitmaps[name]) {
        const count = countCommon(base, bits);
        if (count > 0) counts[name].set(value, count);
      }
    });
    if (found === null && !isChosen(choice)) return { passing: list, counts };
    return { passing: found?.ranked === true ? rankedRows(found.men, passes) : listedRows(passes), counts };
  }

  function listedRows(passes: Bits): readonly SoldierSummary[] {
    const passing: SoldierSummary[] = [];
    for (let at = 0; at < order.length; at += 1) {
      const slot = order[at] ?? 0;
      const row = ((passes[slot >>> 5] ?? 0) & (1 << (slot & 31))) === 0 ? undefined : list[at];
      if (row !== undefined) passing.push(row);
    }
    return passing;
  }

  function rankedRows(men: readonly string[], passes: Bits): readonly SoldierSummary[] {
    const ranked: SoldierSummary[] = [];
    for (const id of men) {
      const slot = slots.get(id);
      const row = slot === undefined || !hasBit(passes, slot) ? undefined : rows[slot];
      if (row !== undefined) ranked.push(row);
    }
    return ranked;
  }

  return { keep, apply };
}
