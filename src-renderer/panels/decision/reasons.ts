/** How many of the reasons used lately are kept; the one not used for longest goes. */
const keptAtMost = 40;
/** So many reasons of the own list are picked by a digit. */
export const reasonsWithDigit = 9;

/** The reasons used lately with one just used at their head; the same words, whatever the blanks around them, stand once. */
export function withReason(reasons: readonly string[], used: string): readonly string[] {
  const words = used.trim();
  return words === '' ? reasons : [words, ...reasons.filter((reason) => reason !== words)].slice(0, keptAtMost);
}

export function withoutReason(reasons: readonly string[], gone: string): readonly string[] {
  return reasons.filter((reason) => reason !== gone);
}

/** The own list with one more at its end; nothing changes when it is empty or there already. */
export function withOwnReason(reasons: readonly string[], added: string): readonly string[] {
  const words = added.trim();
  return words === '' || reasons.includes(words) ? reasons : [...reasons, words];
}

/** The own list with other words at one place; nothing changes when they are empty or stand elsewhere already. */
export function renamedReason(reasons: readonly string[], old: string, words: string): readonly string[] {
  const wanted = words.trim();
  return wanted === '' || reasons.includes(wanted) ? reasons : reasons.map((reason) => (reason === old ? wanted : reason));
}

/** The own list with one reason `by` places further down (negative: up), never over its ends. */
export function movedReason(reasons: readonly string[], moved: string, by: number): readonly string[] {
  const at = reasons.indexOf(moved);
  if (at < 0) return reasons;
  const rest = reasons.filter((reason) => reason !== moved);
  const to = Math.max(0, Math.min(rest.length, at + by));
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The reason that a key picks: a digit from 1, as long as the list has it. */
export function reasonOfKey(reasons: readonly string[], key: string): string | undefined {
  return /^[1-9]$/.test(key) ? reasons[Number(key) - 1] : undefined;
}

/** What is stored under the setting, or undefined when it is no list of texts. */
export function readReasons(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) && stored.every((entry) => typeof entry === 'string') ? stored : undefined;
}
