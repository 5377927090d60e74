/** Seeded random numbers (mulberry32 over an FNV-1a hash of the key), so that every run draws the same folds and stains. */
export function randomOf(key) {
  let seed = 2166136261;
  for (const character of key) seed = Math.imul(seed ^ character.codePointAt(0), 16777619);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between `from` and `to`. */
export function between(random, from, to) {
  return from + (to - from) * random();
}
