import type { Edge, Lattice } from './lattice';
import { confusionCost, isTrap, noSound, omissionCost } from './sounds';

/** One step of the best agreement of two words: an edge of each, or of one alone. */
export type Step = { readonly first: Edge | undefined; readonly second: Edge | undefined; readonly cost: number };

export type Alignment = {
  /** In letters: 1 is one consonant for another. */
  readonly cost: number;
  readonly steps: readonly Step[];
};

/** What a difference means for the decision: none, easily confused by ear, two known names, or unexplained. */
type StepKind = 'same' | 'near' | 'trap' | 'foreign' | 'edit';

const sameUpTo = 0.065;
const nearUpTo = 0.205;

// Reused between calls, since a search compares thousands of words; nothing of it is read before it is written.
let costs = new Float64Array(64 * 64);
let backFirst = new Int16Array(64 * 64);
let backSecond = new Int16Array(64 * 64);
let backEdges = new Int16Array(64 * 64);

/**
 * The cheapest agreement of two words over all their readings. With `prefix`, the second may go on after the first has ended
 * (an abbreviation, an initial, a word still being typed). Symmetric otherwise.
 */
export function alignmentCost(first: Lattice, second: Lattice, prefix = false): number {
  fill(first, second);
  return endOf(first, second, prefix).cost;
}

export function align(first: Lattice, second: Lattice, prefix = false): Alignment {
  fill(first, second);
  const width = second.size;
  const end = endOf(first, second, prefix);
  let place = end.place;
  const steps: Step[] = [];
  while (place > 0) {
    const packed = backEdges[place] ?? 0;
    const fromFirst = backFirst[place] ?? 0;
    const fromSecond = backSecond[place] ?? 0;
    const before = fromFirst * width + fromSecond;
    const firstEdge = first.edges[fromFirst]?.[(packed & 255) - 1];
    const secondEdge = second.edges[fromSecond]?.[(packed >> 8) - 1];
    steps.push({ first: firstEdge, second: secondEdge, cost: (costs[place] ?? 0) - (costs[before] ?? 0) });
    place = before;
  }
  return { cost: end.cost, steps: steps.reverse() };
}

function endOf(first: Lattice, second: Lattice, prefix: boolean): { readonly cost: number; readonly place: number } {
  const row = (first.size - 1) * second.size;
  let place = row + second.size - 1;
  if (prefix) {
    // At least one sound of the second is taken, or an initial that may be silent would begin every name.
    for (let end = row + 1; end < row + second.size; end += 1) if ((costs[end] ?? 0) < (costs[place] ?? 0)) place = end;
  }
  return { cost: costs[place] ?? Number.POSITIVE_INFINITY, place };
}

function fill(first: Lattice, second: Lattice): void {
  const height = first.size;
  const width = second.size;
  grow(height * width);
  costs.fill(Number.POSITIVE_INFINITY, 0, height * width);
  costs[0] = 0;
  for (let i = 0; i < height; i += 1) {
    const firstEdges = first.edges[i] ?? [];
    for (let j = 0; j < width; j += 1) {
      const here = costs[i * width + j] ?? 0;
      if (here === Number.POSITIVE_INFINITY) continue;
      const secondEdges = second.edges[j] ?? [];
      for (let e = 0; e < firstEdges.length; e += 1) {
        const edge = firstEdges[e];
        if (edge === undefined) continue;
        relax(edge.to * width + j, here + edge.cost + omissionCost(edge.sound, edge.to === height - 1), i, j, e + 1, 0);
        if (edge.sound === noSound) continue;
        for (let f = 0; f < secondEdges.length; f += 1) {
          const other = secondEdges[f];
          if (other === undefined || other.sound === noSound) continue;
          relax(edge.to * width + other.to, here + edge.cost + other.cost + confusionCost(edge.sound, other.sound), i, j, e + 1, f + 1);
        }
      }
      for (let f = 0; f < secondEdges.length; f += 1) {
        const other = secondEdges[f];
        if (other !== undefined) relax(i * width + other.to, here + other.cost + omissionCost(other.sound, other.to === width - 1), i, j, 0, f + 1);
      }
    }
  }
}

function relax(place: number, cost: number, i: number, j: number, edge: number, other: number): void {
  if (cost >= (costs[place] ?? 0)) return;
  costs[place] = cost;
  backFirst[place] = i;
  backSecond[place] = j;
  backEdges[place] = edge | (other << 8);
}

function grow(size: number): void {
  if (costs.length >= size) return;
  costs = new Float64Array(size * 2);
  backFirst = new Int16Array(size * 2);
  backSecond = new Int16Array(size * 2);
  backEdges = new Int16Array(size * 2);
}

export function kindOf({ first, second, cost }: Step): StepKind {
  if (first !== undefined && second !== undefined && isTrap(first.sound, second.sound)) return 'trap';
  // What the sounds differ by, apart from how unusual the readings are.
  const own = cost - (first?.cost ?? 0) - (second?.cost ?? 0);
  if (own > nearUpTo) return 'edit';
  if (own > sameUpTo) return 'near';
  if (first?.foreign === true || second?.foreign === true) return 'foreign';
  return cost > sameUpTo ? 'near' : 'same';
}

/** Agreement of two words from 0 to 1 by the cost of their alignment. */
export function likeness(cost: number, firstWeight: number, secondWeight: number): number {
  return Math.max(0, 1 - cost / Math.max(1.6, (firstWeight + secondWeight) / 2));
}
