import type { Catalogue, Random } from '../catalogue';
import { type OpenInput, openCatalogue } from '../open';
import type { OpenOutcome } from '../open-outcome';
import { createFakeDesk, type FakeDesk } from './fake-desk';

/** Random numbers that a test can repeat (mulberry32 over a seed). */
function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const byte = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff;
  };
  const hex = (bytes: number) => Array.from({ length: bytes }, () => byte().toString(16).padStart(2, '0')).join('');
  return {
    hex,
    uuid() {
      const digits = hex(16);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}

let seeds = 1;

export type OpenedForTest = { readonly catalogue: Catalogue; readonly desk: FakeDesk; readonly input: OpenInput };

/** What opens a catalogue over a fake vault, with a clock that goes on by one millisecond at every look. */
export function testInput(over: Partial<OpenInput> & { readonly desk?: FakeDesk } = {}): OpenInput & { readonly desk: FakeDesk } {
  const random = seededRandom(seeds++);
  let time = Date.UTC(2026, 10, 21);
  return {
    // Browser tests share one origin, hence one set of databases: a repeated id would open another test's.
    id: crypto.randomUUID(),
    now: () => (time += 1),
    random,
    retryDelays: [],
    ...over,
    desk: over.desk ?? createFakeDesk(),
  };
}

/** A fresh open catalogue; needs an IndexedDB (`fake-indexeddb/auto` in Node). */
export async function openForTest(over: Partial<OpenInput> & { readonly desk?: FakeDesk } = {}): Promise<OpenedForTest> {
  const input = testInput(over);
  return { catalogue: expectOpen(await openCatalogue(input)), desk: input.desk, input };
}

export function expectOpen(outcome: OpenOutcome): Catalogue {
  if (outcome.state !== 'open') throw new Error(`The catalogue did not open: ${JSON.stringify(outcome)}`);
  return outcome.catalogue;
}
