import { menOf } from '../../core/changes/men';
import type { Catalogue } from '../catalogue';
import { lookUp } from '../look-up';
import { marksAround } from '../men/marks-around';
import type { NoteRow } from '../rows';

/** Two men of whom somebody could not tell whether they are one. */
export type MaybeSamePair = {
  readonly note: string;
  /** Ids of the men as they are now, the smaller first. */
  readonly men: readonly [string, string];
  readonly text: string;
  readonly agent: string;
  /** ISO 8601. */
  readonly createdAt: string;
};

/**
 * The pairs that wait for an answer, the latest first: of one man by any of his records, or all. A pair that was answered
 * since, "the same man" or "two different men", is none; should the answer be taken back, it is one again.
 */
export async function maybeSamePairs({ database }: Catalogue, soldier?: string): Promise<readonly MaybeSamePair[]> {
  const about = soldier === undefined ? [] : await recordsOf({ database }, soldier);
  const found =
    soldier === undefined
      ? await database.notes.where('topic').equals('maybe-same').toArray()
      : [...(await lookUp(database.notes, 'about', about)), ...(await lookUp(database.notes, 'settles', about))];
  const notes = found.filter(({ topic, withdrawn }) => topic === 'maybe-same' && withdrawn === undefined);
  const marks = await marksAround(
    database,
    notes.flatMap(({ about: first, settles }) => [first, ...(settles ?? [])]),
  );
  const { manOf } = menOf(marks);
  const pairOf = (ids: readonly string[]) => ids.map(manOf).sort().join();
  const distinct = new Set(marks.filter(({ kind, withdrawn }) => kind === 'distinct' && withdrawn === undefined).map(({ between }) => pairOf(between)));
  const pairs = [...new Map(notes.map((row) => [row.id, row])).values()].flatMap((row) => pairFrom(row, manOf));
  return pairs.filter(({ men: [first, second] }) => first !== second && !distinct.has(`${first},${second}`)).toSorted(latestFirst);
}

async function recordsOf({ database }: Pick<Catalogue, 'database'>, soldier: string): Promise<readonly string[]> {
  const marks = await marksAround(database, [soldier]);
  const { manOf } = menOf(marks);
  return [...new Set([soldier, ...marks.flatMap(({ between }) => between)])].filter((id) => manOf(id) === manOf(soldier));
}

function pairFrom({ id, about, settles, text, agent, createdAt }: NoteRow, manOf: (id: string) => string): readonly MaybeSamePair[] {
  return (settles ?? []).map((other) => {
    const [first, second] = [manOf(about), manOf(other)];
    return { note: id, men: first < second ? [first, second] : [second, first], text, agent, createdAt };
  });
}

function latestFirst(left: MaybeSamePair, right: MaybeSamePair): number {
  return right.createdAt.localeCompare(left.createdAt) || (left.note < right.note ? -1 : 1);
}
