import type { HistoryEntry } from '../../data/queries/history';
import { type Deed, deedOf, knownFrom, type SaidValue } from './deed';

export type TimelineLine = {
  readonly entry: HistoryEntry;
  readonly deed: Deed;
  /** The value this line asserted was taken back later. */
  readonly withdrawn: boolean;
  /** What this line wrote no longer holds, and can be made to hold again. */
  readonly restorable: boolean;
};

/** The changes of a history (oldest first) as lines; a correction, which is a withdrawal and a value in one gesture, is one line. */
export function timelineOf(entries: readonly HistoryEntry[]): readonly TimelineLine[] {
  const { replaced, swallowed } = correctionsIn(entries);
  const known = knownFrom(entries, replaced);
  const withdrawals = new Map(entries.filter(({ kind, state }) => kind === 'withdraw' && state === 'live').map((entry) => [entry.entity, entry]));
  const lastWriter = lastWriters(entries);
  const lines = entries
    .filter((entry) => !swallowed.has(entry.change))
    .map((entry): TimelineLine => {
      const deed = deedOf(entry, known);
      const isValue = deed.kind === 'said' || deed.kind === 'corrected';
      const withdrawn = isValue && withdrawals.has(entry.entity);
      const holds = isValue ? entry.state === 'live' && !withdrawn : keysOf(entry).every((key) => lastWriter.get(key) === entry.change);
      const canBe = isValue || (deed.kind === 'described' && deed.fields.some(({ field }) => isEditable(field))) || deed.kind === 'chose';
      return { entry, deed, withdrawn, restorable: canBe && !holds && entry.payload !== undefined };
    });
  return withWhatWasUndone(lines);
}

/** An undoing names what it took back; a revert of a revert names what that one had taken back. */
function withWhatWasUndone(lines: readonly TimelineLine[]): readonly TimelineLine[] {
  const byChange = new Map(lines.map((line) => [line.entry.change, line]));
  const undone = ({ entry }: TimelineLine, depth: number): { readonly again: boolean; readonly of: readonly Deed[] } => {
    const targets = (entry.targets ?? []).flatMap((id) => byChange.get(id) ?? []);
    const reverts = targets.filter((target) => target.deed.kind === 'undid');
    const own = targets.filter((target) => target.deed.kind !== 'undid').map(({ deed }) => deed);
    // Reverts that go round in a circle end here.
    const behind = depth > 8 ? [] : reverts.map((revert) => undone(revert, depth + 1));
    return { again: own.length === 0 && behind.some(({ again }) => !again), of: [...own, ...behind.flatMap(({ of }) => of)] };
  };
  return lines.map((line) => (line.deed.kind === 'undid' ? { ...line, deed: { kind: 'undid', ...undone(line, 0) } } : line));
}

/** Of each correction: the value it replaced, by the change of the new one, and the withdrawals that need no line of their own. */
function correctionsIn(entries: readonly HistoryEntry[]) {
  const { said } = knownFrom(entries, new Map());
  const right = new Map<string, string>();
  for (const { batch, kind, entity, change } of entries) {
    const property = kind === 'assert' ? said.get(entity)?.property : undefined;
    if (property !== undefined && !right.has(`${batch} ${property}`)) right.set(`${batch} ${property}`, change);
  }
  const replaced = new Map<string, SaidValue>();
  const swallowed = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'withdraw' || entry.label !== 'correct-assertion') continue;
    const old = said.get(entry.entity);
    const successor = right.get(`${entry.batch} ${old?.property}`);
    if (old === undefined || successor === undefined) continue;
    replaced.set(successor, old);
    swallowed.add(entry.change);
  }
  return { replaced, swallowed };
}

/** Page lists and mergings have actions of their own, which check what rests on them. */
export function isEditable(field: string): boolean {
  return field !== 'pages' && field !== 'mergedInto';
}

/** The last live change that wrote each field of an entity and each choice. */
function lastWriters(entries: readonly HistoryEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.filter(({ state }) => state === 'live').flatMap((entry) => keysOf(entry).map((key) => [key, entry.change] as const)));
}

function keysOf({ kind, entity, payload }: HistoryEntry): readonly string[] {
  if (kind === 'choose') return [`${entity} chosen ${String(payload?.property)}`];
  const fields = kind === 'describe' || kind === 'create' ? payload?.fields : undefined;
  return typeof fields === 'object' && fields !== null ? Object.keys(fields).map((field) => `${entity} field ${field}`) : [];
}

/** The value that stands now in the place of one that was corrected; undefined when it was only withdrawn or undone. */
export function standingSuccessor(lines: readonly TimelineLine[], entity: string): string | undefined {
  const chain = successorsOf(lines, entity);
  const current = chain.at(-1) ?? entity;
  const last = lines.find(({ entry }) => entry.kind === 'assert' && entry.entity === current);
  return current !== entity && last !== undefined && !last.withdrawn ? current : undefined;
}

/** The values that took the place of one another by corrections that stand, this one first. */
export function successorsOf(lines: readonly TimelineLine[], entity: string): readonly string[] {
  const next = new Map(
    lines.flatMap(({ deed, entry }) => (deed.kind === 'corrected' && entry.state === 'live' ? [[deed.before.entity, entry.entity] as const] : [])),
  );
  const chain = [entity];
  for (let after = next.get(entity); after !== undefined && !chain.includes(after); after = next.get(after)) chain.push(after);
  return chain;
}
