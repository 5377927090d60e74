/** Text as it is compared: composed letters (NFC), every run of blanks and line ends one blank. */
export function asCompared(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** As compared, but of letters and digits alone, in small letters: what a search finds by. */
export function asSearched(text: string): string {
  return asCompared(text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}

/** Letters to insert, remove or replace to make one text of the other (Levenshtein), counted in code points. */
export function distance(one: string, other: string): number {
  const [from, to] = [[...one], [...other]];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [down, letter] of from.entries()) {
    const next = [down + 1];
    for (const [across, wanted] of to.entries())
      next.push(Math.min((row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1, (row[across] ?? 0) + (letter === wanted ? 0 : 1)));
    row = next;
  }
  return row[to.length] ?? 0;
}
