/**
 * A hybrid logical clock: the wall time in milliseconds since 1970, and a counter for changes within one millisecond or
 * while the machine's clock stands still or goes back (design.md §5). It orders display only.
 */
export type Clock = { readonly wall: number; readonly counter: number };

export const clockStart: Clock = { wall: 0, counter: 0 };
const counterLimit = 0xffff;
const dayMilliseconds = 24 * 60 * 60 * 1000;
const idShape = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-f]{16})$/;

/** The next moment: the wall clock if it went on, else the last moment with its counter raised. `now` in milliseconds. */
export function tick(clock: Clock, now: number): Clock {
  const wall = Math.max(0, Math.floor(now));
  if (wall > clock.wall) return { wall, counter: 0 };
  return clock.counter < counterLimit ? { wall: clock.wall, counter: clock.counter + 1 } : { wall: clock.wall + 1, counter: 0 };
}

/**
 * The clock after seeing a received id. A clock more than a day ahead of `now` is not adopted and said so: one machine
 * set to 2099 must not push every other machine there.
 */
export function observe(clock: Clock, id: string, now: number): { readonly clock: Clock; readonly ahead: boolean } {
  const seen = readChangeId(id);
  if (seen === null) return { clock, ahead: false };
  if (seen.wall > now + dayMilliseconds) return { clock, ahead: true };
  const later = seen.wall > clock.wall || (seen.wall === clock.wall && seen.counter > clock.counter);
  return { clock: later ? { wall: seen.wall, counter: seen.counter } : clock, ahead: false };
}

/** Twelve hexadecimal digits of milliseconds, four of counter, sixteen of writer: sorts as text in the order of display. */
export function changeId(clock: Clock, writer: string): string {
  return `${clock.wall.toString(16).padStart(12, '0')}-${clock.counter.toString(16).padStart(4, '0')}-${writer}`;
}

/** The parts of an id of this shape; null for an id of a later version, which is only a name to us. */
export function readChangeId(id: string): (Clock & { readonly writer: string }) | null {
  const [, wall, counter, writer] = idShape.exec(id) ?? [];
  if (wall === undefined || counter === undefined || writer === undefined) return null;
  return { wall: Number.parseInt(wall, 16), counter: Number.parseInt(counter, 16), writer };
}

/** Order of two ids as text, by code units, as IndexedDB orders them. */
export function compareIds(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
