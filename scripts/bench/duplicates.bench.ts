import { parseArgs } from 'node:util';
import { compareMen } from '../../src-renderer/core/candidates/compare-men';
import { judgePair } from '../../src-renderer/core/candidates/duplicates';
import { createCandidateRegister, findDuplicates } from '../../src-renderer/core/candidates/find-duplicates';
import { type LabelledRegister, labelledRegister, pairKey } from './duplicates/labelled-register';
import { sortedNeighbours } from './duplicates/sorted-neighbours';
import { printTable } from './table';

export const description =
  'finding records of one man in a register, against Jaro-Winkler on sorted neighbours. [--men 10000,100000] [--seed TEXT]. The target is a pass of at most a second over 100,000.';

const passes = 3;
/** How many of the best are judged in full, as the screen does. */
const judged = 2_000;
const small = 300;

/** Prints time, recall and precision. What is checked: more duplicates are found than by the peer, and in a small register all that comparing all with all finds as near-certain. */
export async function bench(options: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...options],
    options: { men: { type: 'string', default: '10000,100000' }, seed: { type: 'string', default: 'bench' } },
  });
  const rows: string[][] = [];
  let isRight = true;
  for (const size of values.men.split(',').map(Number)) {
    const ours = measure(size, values.seed);
    rows.push(...ours.rows);
    isRight &&= ours.isRight;
    measureMore(size, values.seed);
  }
  printTable(['men', 'way', 'build ms', 'pass ms', '(processor)', 'pairs compared', 'found', 'recall', 'recall@D', 'precision@D'], rows);
  console.log('\nD: as many of the best pairs as there are duplicates. Times are the middle one of three; (processor) leaves out other work on the machine.');
  return againstAll(values.seed) && isRight;
}

function measure(size: number, seed: string): { readonly rows: string[][]; readonly isRight: boolean } {
  const labelled = labelledRegister(size, seed);
  const { profiles, duplicates } = labelled;
  const register = createCandidateRegister();
  const build = timed(() => {
    for (const profile of profiles) register.put(profile);
  });
  const runs = Array.from({ length: passes }, () => timed(() => findDuplicates(register)));
  const times = runs.toSorted((one, other) => one.wall - other.wall)[Math.floor(passes / 2)] ?? build;
  const found = runs[0]?.value ?? findDuplicates(register);
  const keys = found.pairs.map(({ first, second }) => pairKey(first, second));
  const peer = timed(() => sortedNeighbours(profiles));
  const peerKeys = peer.value.slice(0, keys.length).map(({ key }) => key);
  const [ours, others] = [quality(keys, duplicates), quality(peerKeys, duplicates)];
  reportJudged(labelled, keys);
  console.log(
    `${size} men, ${duplicates.size} of them entered twice; ${found.narrowedGroups} very common names narrowed, ${found.passedOver} comparisons passed over.`,
  );
  const line = (way: string, buildTime: string, time: Time, compared: number, count: number, of: Quality) =>
    [String(profiles.length), way, buildTime, time.wall.toFixed(0), time.cpu.toFixed(0), String(compared), String(count)].concat(
      [of.recall, of.recallAtD, of.precisionAtD].map((value) => value.toFixed(3)),
    );
  return {
    rows: [
      line('blocks and readings', build.wall.toFixed(0), times, found.compared, found.found, ours),
      line('sorted, Jaro-Winkler', '', peer, peer.value.length, peerKeys.length, others),
    ],
    isRight: ours.recall > others.recall && ours.recallAtD > others.recallAtD,
  };
}

/** The same men with fathers, days of birth and graves: what these are worth. */
function measureMore(size: number, seed: string): void {
  const register = labelledRegister(size, seed, 'more');
  const candidates = createCandidateRegister();
  for (const profile of register.profiles) candidates.put(profile);
  const keys = findDuplicates(candidates).pairs.map(({ first, second }) => pairKey(first, second));
  const { recall, recallAtD } = quality(keys, register.duplicates);
  console.log(`With fathers, days of birth and graves: recall ${recall.toFixed(3)}, of the first D ${recallAtD.toFixed(3)}.`);
  reportJudged(register, keys);
}

/** The best pairs as the screen lists them, compared in full. */
function reportJudged({ profiles, duplicates }: LabelledRegister, keys: readonly string[]): void {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const pairs = keys.slice(0, judged).flatMap((key) => {
    const [first, second] = key.split('|').map((id) => byId.get(id));
    return first === undefined || second === undefined ? [] : (judgePair(first, second) ?? []);
  });
  const certain = pairs.filter(({ verdict }) => verdict === 'near-certain');
  const right = certain.filter(({ first, second }) => duplicates.has(pairKey(first, second))).length;
  console.log(`Of the best ${Math.min(judged, keys.length)}, ${certain.length} are near-certain, ${right} of them rightly.`);
}

/** All with all, by the full comparison: what it calls near-certain the blocks must have found. */
function againstAll(seed: string): boolean {
  const { profiles } = labelledRegister(small, seed);
  const register = createCandidateRegister();
  for (const profile of profiles) register.put(profile);
  const found = new Set(findDuplicates(register).pairs.map(({ first, second }) => pairKey(first, second)));
  let suggested = 0;
  let suggestedFound = 0;
  const missed: string[] = [];
  profiles.forEach((first, index) => {
    for (const second of profiles.slice(index + 1)) {
      const { verdict } = compareMen(first, second);
      if (verdict !== 'suggestion' && verdict !== 'near-certain') continue;
      const key = pairKey(first.id, second.id);
      suggested += 1;
      if (found.has(key)) suggestedFound += 1;
      else if (verdict === 'near-certain') missed.push(key);
    }
  });
  console.log(
    `All with all among ${small}: ${suggested} suggestions, of which the blocks found ${suggestedFound}; near-certain ones missed: ${missed.length}.`,
  );
  return missed.length === 0;
}

type Time = { readonly wall: number; readonly cpu: number };

function timed<Value>(work: () => Value): Time & { readonly value: Value } {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  const value = work();
  const used = process.cpuUsage(cpu);
  return { value, wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 };
}

type Quality = { readonly recall: number; readonly recallAtD: number; readonly precisionAtD: number };

function quality(keys: readonly string[], duplicates: ReadonlySet<string>): Quality {
  const right = (some: readonly string[]) => some.filter((key) => duplicates.has(key)).length;
  const best = right(keys.slice(0, duplicates.size));
  return { recall: right(keys) / duplicates.size, recallAtD: best / duplicates.size, precisionAtD: best / Math.min(duplicates.size, keys.length) };
}
