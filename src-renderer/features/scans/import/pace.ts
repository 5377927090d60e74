/** How fast an import goes, and how long it will still take at that pace. */
export type Pace = {
  /** Over the last seconds. */
  readonly filesPerSecond: number;
  readonly bytesPerSecond: number;
  /** At the pace of the whole import so far; files and bytes count alike, since small files cost by their number and large ones by their size. */
  readonly secondsLeft: number;
};

type Reached = { readonly at: number; readonly files: number; readonly bytes: number };

/** Milliseconds over which the pace is taken: long enough to be calm, short enough to show a disk that slows down. */
const span = 8_000;
/** Milliseconds before a pace means anything. */
const first = 800;

/** Tells the pace from what is reached after so many milliseconds of work, pauses left out. */
export function createPace(totalFiles: number, totalBytes: number): (reached: Reached) => Pace | null {
  let known: readonly Reached[] = [{ at: 0, files: 0, bytes: 0 }];
  return (reached) => {
    const within = known.filter(({ at }) => at >= reached.at - span);
    known = [...(within.length === 0 ? known.slice(-1) : within), reached];
    const [from = reached] = known;
    const milliseconds = reached.at - from.at;
    if (reached.at < first || milliseconds <= 0) return null;
    const share = (shareOf(reached.files, totalFiles) + shareOf(reached.bytes, totalBytes)) / 2;
    if (share === 0) return null;
    return {
      filesPerSecond: ((reached.files - from.files) * 1000) / milliseconds,
      bytesPerSecond: (Math.max(0, reached.bytes - from.bytes) * 1000) / milliseconds,
      secondsLeft: Math.max(0, (reached.at * (1 - share)) / share / 1000),
    };
  };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.min(1, part / whole);
}
