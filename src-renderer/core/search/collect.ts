import { type Bits, bitsFor, hasBit, setBit } from './bits';
import { BestTotals, type Collected } from './collected';
import { fieldCodes, menCount, type Segment } from './segment';
import { bytesOf, type WantedTerms } from './wanted-terms';
import { menWithAll, type PlacedWide } from './wide-words';

/**
 * Room to count in, kept between queries, all zero between two. One number a man, because at a million men what costs is reaching him: how many
 * words he has (4 bits), what the last is worth at best (8), which words a name answered (8), what all are worth (12).
 */
export type Workspace = Uint32Array;

const stageBits = 15;
const excludedStage = 15;
const bestShift = 4;
const nameShift = 12;
const totalShift = 20;

export function createWorkspace(segment: Segment): Workspace {
  return new Uint32Array(menCount(segment));
}

let touched = new Uint32Array(1024);

function makeRoomFor(men: number): void {
  if (touched.length < men) touched = new Uint32Array(men);
}

/** `wanted` holds at most eight words; without any, all men are meant. None of the men excluded or deleted is found. */
export function collect(
  segment: Segment,
  wanted: readonly WantedTerms[],
  excluded: readonly (readonly number[])[],
  deleted: Bits | null,
  room: Workspace,
): Collected {
  const men = menCount(segment);
  const wides = wanted.flatMap(({ wide }, index): readonly PlacedWide[] => (wide === null ? [] : [{ wide, index }]));
  if (wides.length > 0 && wides.length === wanted.length) return menWithAll(wides, leftOutOf(men, excluded, deleted));
  for (const list of excluded) for (const man of list) room[man] = excludedStage;
  const order = wanted
    .flatMap((terms, index) => (terms.wide === null ? [{ terms, index, cost: bytesOf(segment, terms.terms) }] : []))
    .sort((one, other) => one.cost - other.cost);
  let count = order.length === 0 ? everyone(men, deleted, room) : 0;
  for (const [stage, { terms, index }] of order.entries()) {
    if (stage === 0) {
      count = countFirst(segment, terms, index, deleted, room);
    } else {
      countNext(segment, terms, stage, index, room);
      count = keepStage(room, stage + 1, count);
    }
  }
  for (const wide of wides) count = keepWide(room, wide, count);
  const found = { men: touched.slice(0, count), totals: new Uint16Array(count), byName: new Uint8Array(count) };
  for (let at = 0; at < count; at += 1) {
    const man = found.men[at] ?? 0;
    const state = room[man] ?? 0;
    found.totals[at] = state >>> totalShift;
    found.byName[at] = (state >>> nameShift) & 255;
    room[man] = 0;
  }
  for (const list of excluded) for (const man of list) room[man] = 0;
  return {
    size: count,
    best(most) {
      const best = new BestTotals(most);
      for (let at = 0; at < count; at += 1) if ((found.totals[at] ?? 0) >= best.least) best.offer(at, found.totals[at] ?? 0);
      return best.all().map(({ man: at, total }) => ({ man: found.men[at] ?? 0, total, byName: found.byName[at] ?? 0 }));
    },
    each(visit) {
      for (let at = 0; at < count; at += 1) visit(found.men[at] ?? 0, found.totals[at] ?? 0);
    },
  };
}

function leftOutOf(men: number, excluded: readonly (readonly number[])[], deleted: Bits | null): Bits | null {
  if (excluded.length === 0) return deleted;
  const bits = deleted?.slice() ?? bitsFor(men);
  for (const list of excluded) for (const man of list) setBit(bits, man);
  return bits;
}

function everyone(men: number, deleted: Bits | null, room: Workspace): number {
  let count = 0;
  makeRoomFor(men);
  for (let man = 0; man < men; man += 1) {
    if (room[man] === excludedStage || (deleted !== null && hasBit(deleted, man))) continue;
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
    if (((room[man] ?? 0) & stageBits) === stage) {
      touched[kept] = man;
      kept += 1;
    } else {
      room[man] = 0;
    }
  }
  return kept;
}

/** Gives the men found so far what a wide word is worth to them, forgets who lacks it, and returns how many are left. */
function keepWide(room: Workspace, { wide, index }: PlacedWide, had: number): number {
  const { worths, names } = wide.table();
  let kept = 0;
  for (let at = 0; at < had; at += 1) {
    const man = touched[at] ?? 0;
    const worth = worths[man] ?? 0;
    if (worth === 0) {
      room[man] = 0;
      continue;
    }
    touched[kept] = man;
    kept += 1;
    const name = hasBit(names, man) ? 1 << (nameShift + index) : 0;
    room[man] = (((room[man] ?? 0) + (worth << totalShift)) | name) >>> 0;
  }
  return kept;
}

/** Takes every man who has the first word, and returns how many they are. */
function countFirst(segment: Segment, { terms, worths }: WantedTerms, index: number, deleted: Bits | null, room: Workspace): number {
  const { bytes, starts } = segment.postings;
  let count = 0;
  makeRoomFor(Math.min(menCount(segment), bytesOf(segment, terms)));
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const mine = stateOf(segment, term, worths[at] ?? 0, 1, index);
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
      const state = room[man] ?? 0;
      if (state === 0) {
        if (deleted !== null && hasBit(deleted, man)) continue;
        touched[count] = man;
        count += 1;
        room[man] = mine;
        // What a word is worth stands in the highest bits, so that of two states of one word the greater is the better.
      } else if (state >>> totalShift < mine >>> totalShift && (state & stageBits) !== excludedStage) {
        room[man] = mine;
      }
    }
  }
  return count;
}

/** Gives the men who had all words before what this one is worth to them at best. */
function countNext(segment: Segment, { terms, worths }: WantedTerms, stage: number, index: number, room: Workspace): void {
  const { bytes, starts } = segment.postings;
  const nameBit = 1 << (nameShift + index);
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const worth = worths[at] ?? 0;
    const name = segment.fields[term] === fieldCodes.name ? nameBit : 0;
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
      const state = room[man] ?? 0;
      const had = state & stageBits;
      if (had !== stage && had !== stage + 1) continue;
      const best = had === stage ? 0 : (state >>> bestShift) & 255;
      if (worth <= best) continue;
      const names = ((state >>> nameShift) & 255 & ~(1 << index)) << nameShift;
      room[man] = ((((state >>> totalShift) + worth - best) << totalShift) | names | name | (worth << bestShift) | (stage + 1)) >>> 0;
    }
  }
}

function stateOf(segment: Segment, term: number, worth: number, stage: number, index: number): number {
  const name = segment.fields[term] === fieldCodes.name ? 1 << (nameShift + index) : 0;
  return ((worth << totalShift) | name | (worth << bestShift) | stage) >>> 0;
}
