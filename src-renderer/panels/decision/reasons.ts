/** How many of the user's own reasons are kept; the one not used for longest goes. */
const keptAtMost = 40;

/** The list with a reason just used at its head; the same words, whatever the blanks around them, stand once. */
export function withReason(reasons: readonly string[], used: string): readonly string[] {
  const words = used.trim();
  return words === '' ? reasons : [words, ...reasons.filter((reason) => reason !== words)].slice(0, keptAtMost);
}

export function withoutReason(reasons: readonly string[], gone: string): readonly string[] {
  return reasons.filter((reason) => reason !== gone);
}

/** What is stored under the setting, or undefined when it is no list of texts. */
export function readReasons(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) && stored.every((entry) => typeof entry === 'string') ? stored : undefined;
}
