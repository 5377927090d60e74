import type { ManProfile } from '../model/profile';
import { thresholds } from '../names/compare';
import type { DuplicatePair, DuplicatePairs } from './duplicates';
import { type Blocks, layBlocks } from './register/blocks';
import { createEstimate } from './register/estimate';
import { sharedBlocks } from './register/pairs';
import { createRanking } from './register/ranking';
import { createRows } from './register/rows';
import { createVisit } from './register/visit';

type DuplicatePass = {
  readonly total: number;
  /** Does as much of the work as falls to so many men; to how many men what is done amounts, `total` when it has ended. */
  step(men: number): number;
  /** When all are done: the pairs, best first. */
  result(): DuplicatePairs;
};

type CandidateRegister = {
  readonly size: () => number;
  /** Puts a man in, or again as he now is. */
  put(profile: ManProfile): void;
  remove(id: string): void;
  /** Whom a man may also be, best first; he need not be in the register. Himself and men said to be others are left out. */
  candidatesFor(profile: ManProfile, limit: number): readonly { readonly man: string; readonly score: number }[];
  /** Begins a pass over all pairs of men that share a block. The register must not change until it has ended. */
  startPass(): DuplicatePass;
};

/** What a list can show and a person can ever look at; the best are kept. */
const mostPairs = 20_000;
/** Men put in since the blocks were laid, who are compared one by one. */
const mostLate = 400;

/**
 * A register in memory for finding men who may be one (domain.md §4, design.md §14), in every spelling and without comparing
 * all with all: blocks by consonant skeletons and facts, then an estimate by packed readings. Whatever it finds, `compareMen`
 * judges what is shown.
 */
export function createCandidateRegister(): CandidateRegister {
  const rows = createRows();
  const ids: string[] = [];
  const rowOf = new Map<string, number>();
  const distinct = new Map<number, readonly string[]>();
  const records = new Map<string, number>();
  let alive = new Uint8Array(256);
  let living = 0;
  const estimate = createEstimate(rows);
  let blocks: Blocks = layBlocks(rows, alive);
  const visit = createVisit(rows);

  function remove(id: string): void {
    const row = rowOf.get(id);
    if (row === undefined) return;
    alive[row] = 0;
    living -= 1;
    rowOf.delete(id);
    distinct.delete(row);
  }

  function put(profile: ManProfile): void {
    remove(profile.id);
    const row = rows.add(profile);
    if (row >= alive.length) {
      const larger = new Uint8Array(alive.length * 2);
      larger.set(alive);
      alive = larger;
    }
    alive[row] = 1;
    living += 1;
    ids[row] = profile.id;
    rowOf.set(profile.id, row);
    for (const record of profile.records) records.set(record, row);
    if (profile.distinct.length > 0) distinct.set(row, profile.distinct);
  }

  function layAnew(): void {
    if (blocks.rows !== rows.count()) blocks = layBlocks(rows, alive);
  }

  function areTwo(first: number, second: number): boolean {
    const says = (one: number, other: number) => distinct.get(one)?.some((id) => ids[other] === id || records.get(id) === other) === true;
    return says(first, second) || says(second, first);
  }

  function candidatesFor(profile: ManProfile, limit: number): readonly { readonly man: string; readonly score: number }[] {
    if (rows.count() - blocks.rows > mostLate) layAnew();
    const own = rowOf.get(profile.id);
    const others = new Set(profile.distinct.flatMap((id) => records.get(id) ?? rowOf.get(id) ?? []));
    const row = rows.add(profile);
    const found: { man: string; score: number }[] = [];
    const take = (other: number) => {
      if (other === own || alive[other] === 0 || others.has(other) || (own !== undefined && areTwo(own, other))) return;
      const score = estimate.both(row, other);
      if (score >= thresholds.suggestion) found.push({ man: ids[other] ?? '', score });
    };
    visit(row, blocks, take);
    for (let late = blocks.rows; late < row; late += 1) take(late);
    rows.dropLast();
    return found.sort((one, other) => other.score - one.score || (one.man < other.man ? -1 : 1)).slice(0, limit);
  }

  function startPass(): DuplicatePass {
    layAnew();
    const shared = sharedBlocks(rows, blocks);
    const ranking = createRanking(estimate, mostPairs, (first, second) => !areTwo(first, second));
    const offer = (first: number, second: number): void => {
      if (alive[first] === 1 && alive[second] === 1) ranking.offer(first, second);
    };
    const parts = [shared.gather(), shared.each(offer), ranking.read()];
    const finished = parts.length;
    let part = 0;
    let share = 0;

    function goOn(): void {
      const { done, value } = parts[part]?.next() ?? { done: true };
      if (done === true) part += 1;
      share = done === true ? 0 : value;
    }

    return {
      total: living,
      step(men) {
        const doneMen = () => (part === finished ? living : Math.floor((living * (part + share)) / finished));
        const wanted = Math.min(living, doneMen() + men);
        while (part < finished && doneMen() < wanted) goOn();
        return doneMen();
      },
      result() {
        while (part < finished) goOn();
        const found = [...ranking.found()].sort((one, other) => other.score - one.score || one.first - other.first || one.second - other.second);
        const pairs = found
          .slice(0, mostPairs)
          .map(({ first, second, score }): DuplicatePair => ({ first: ids[first] ?? '', second: ids[second] ?? '', score }));
        return { pairs, found: found.length, men: living, compared: ranking.compared(), ...shared.narrowed() };
      },
    };
  }

  return { size: () => living, put, remove, candidatesFor, startPass };
}

/** One pass from beginning to end, for whoever has the time. */
export function findDuplicates(register: CandidateRegister): DuplicatePairs {
  const pass = register.startPass();
  pass.step(Number.POSITIVE_INFINITY);
  return pass.result();
}
