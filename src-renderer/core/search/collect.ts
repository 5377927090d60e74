import { type Bits, hasBit } from './bits';
import { fieldCodes, menCount, type Segment } from './segment';
import type { WantedTerms } from './wanted-terms';

/** The men who have every wanted word, with the sum of what their words are worth; in no order. */
export type Collected = {
  readonly men: Uint32Array;
  readonly totals: Uint16Array;
  /** A bit for each wanted word that a name answered best. */
  readonly byName: Uint8Array;
};

const excludedStage = 255;

/** Room to count in, kept between queries: five bytes a man. All zero between two queries. */
export type Workspace = { readonly stages: Uint8Array; readonly bests: Uint8Array; readonly totals: Uint16Array; readonly byName: Uint8Array };

export function createWorkspace(segment: Segment): Workspace {
  const men = menCount(segment);
  return { stages: new Uint8Array(men), bests: new Uint8Array(men), totals: new Uint16Array(men), byName: new Uint8Array(men) };
}

let touched = new Uint32Array(1024);

/** `wanted` holds at most eight words; without any, all men are meant. None of the men excluded or deleted is found. */
export function collect(segment: Segment, wanted: readonly WantedTerms[], excluded: readonly Uint32Array[], deleted: Bits | null, room: Workspace): Collected {
  const men = menCount(segment);
  if (touched.length < men) touched = new Uint32Array(men);
  for (const list of excluded) for (const man of list) room.stages[man] = excludedStage;
  const order = wanted.map((terms, index) => ({ terms, index, cost: costOf(segment, terms) })).sort((one, other) => one.cost - other.cost);
  let count = order.length === 0 ? everyone(men, deleted, room.stages) : 0;
  for (const [stage, { terms, index }] of order.entries()) {
    const had = count;
    count = countWord(segment, terms, stage, index, stage === 0 ? deleted : null, room);
    if (stage > 0) count = keepStage(room, stage + 1, had);
  }
  const found = { men: touched.slice(0, count), totals: new Uint16Array(count), byName: new Uint8Array(count) };
  for (let at = 0; at < count; at += 1) {
    const man = found.men[at] ?? 0;
    found.totals[at] = room.totals[man] ?? 0;
    found.byName[at] = room.byName[man] ?? 0;
    clear(room, man);
  }
  for (const list of excluded) for (const man of list) room.stages[man] = 0;
  return found;
}

function clear({ stages, bests, totals, byName }: Workspace, man: number): void {
  stages[man] = 0;
  bests[man] = 0;
  totals[man] = 0;
  byName[man] = 0;
}

function everyone(men: number, deleted: Bits | null, stages: Uint8Array): number {
  let count = 0;
  for (let man = 0; man < men; man += 1) {
    if (stages[man] === excludedStage || (deleted !== null && hasBit(deleted, man))) continue;
    touched[count] = man;
    count += 1;
  }
  return count;
}

/** Forgets the men who lacked the last word, and returns how many are left. */
function keepStage(room: Workspace, stage: number, had: number): number {
  let kept = 0;
  for (let at = 0; at < had; at += 1) {
    const man = touched[at] ?? 0;
    if (room.stages[man] === stage) {
      touched[kept] = man;
      kept += 1;
    } else {
      clear(room, man);
    }
  }
  return kept;
}

function costOf({ postings }: Segment, { terms }: WantedTerms): number {
  let cost = 0;
  for (const term of terms) cost += (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
  return cost;
}

/** Gives the men of the stage before what this word is worth to them at best, and returns how many new ones there are (of the first word only). */
function countWord(segment: Segment, { terms, worths }: WantedTerms, stage: number, index: number, deleted: Bits | null, room: Workspace): number {
  const { stages, bests, totals, byName } = room;
  const { bytes, starts } = segment.postings;
  const nameBit = 1 << index;
  let count = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const worth = worths[at] ?? 0;
    const isName = segment.fields[term] === fieldCodes.name;
    const end = starts[term + 1] ?? 0;
    let man = -1;
    for (let place = starts[term] ?? 0; place < end; ) {
      let byte = bytes[place] ?? 0;
      let gap = byte & 127;
      place += 1;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[place] ?? 0;
        gap |= (byte & 127) << shift;
        place += 1;
      }
      man += gap + 1;
      const had = stages[man];
      if (had === stage) {
        if (stage === 0) {
          if (deleted !== null && hasBit(deleted, man)) continue;
          touched[count] = man;
          count += 1;
        }
        stages[man] = stage + 1;
        bests[man] = worth;
        totals[man] = (totals[man] ?? 0) + worth;
        if (isName) byName[man] = (byName[man] ?? 0) | nameBit;
      } else if (had === stage + 1) {
        const best = bests[man] ?? 0;
        if (worth > best) {
          bests[man] = worth;
          totals[man] = (totals[man] ?? 0) + worth - best;
          byName[man] = isName ? (byName[man] ?? 0) | nameBit : (byName[man] ?? 0) & ~nameBit;
        }
      }
    }
  }
  return count;
}
