/** Pages counted from 0, in order → as they are said, from 1: neighbours from three on as a run, "1–10". */
export function pageRuns(pages: readonly number[]): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last.to + 1) last.to = page;
    else runs.push({ from: page, to: page });
  }
  return runs.flatMap(({ from, to }) => {
    if (to - from >= 2) return [`${from + 1}–${to + 1}`];
    return from === to ? [String(from + 1)] : [String(from + 1), String(to + 1)];
  });
}
