import type { Match, MatchKind, SearchAnswer, SearchHit } from '../../core/search/answer';

export type Marks = Match['marks'];
type HitGroup = MatchKind | 'kin';
type GroupedHits = { readonly group: HitGroup; readonly hits: readonly SearchHit[] };

const kinds: readonly MatchKind[] = ['exact', 'spelling', 'near'];

/** A hit is as good as its weakest word: one exact word and one near word are a near hit. */
function kindOfHit({ matches }: SearchHit): MatchKind {
  return kinds[Math.max(0, ...matches.map(({ kind }) => kinds.indexOf(kind)))] ?? 'near';
}

/** The hits under their headings, the order within each kept; at most `most` men besides kin. A heading without hits is left out. */
export function groupHits(answer: SearchAnswer, most: number): readonly GroupedHits[] {
  const sorted = kinds.map((group) => ({ group, hits: answer.hits.slice(0, most).filter((hit) => kindOfHit(hit) === group) }));
  return [...sorted, { group: 'kin' as const, hits: answer.kin }].filter(({ hits }) => hits.length > 0);
}

/**
 * What there is to say of why a man was found, one line for each written form: words that met in one form share its line.
 * A word that stands as typed in the name shown needs no line, since it is marked there.
 */
export function reasonsOf(matches: readonly Match[], nameShown: string): readonly Match[] {
  const reasons: Match[] = [];
  for (const match of matches) {
    if (match.field === 'name' && match.written === nameShown && match.explanation.length === 0) continue;
    const at = reasons.findIndex(({ field, written }) => field === match.field && written === match.written);
    const same = reasons[at];
    if (same === undefined) reasons.push(match);
    else reasons[at] = { ...same, marks: joinMarks([...same.marks, ...match.marks]), explanation: joinMessages(same, match) };
  }
  return reasons;
}

function joinMessages(one: Match, other: Match): Match['explanation'] {
  const said = new Set(one.explanation.map((message) => JSON.stringify(message)));
  return [...one.explanation, ...other.explanation.filter((message) => !said.has(JSON.stringify(message)))];
}

/** Where the name shown is marked: every match that stands in it. */
export function marksInName(matches: readonly Match[], nameShown: string): Marks {
  return joinMarks(matches.filter(({ field, written }) => field === 'name' && written === nameShown).flatMap(({ marks }) => marks));
}

/** Marks in order, those that touch or overlap as one. */
export function joinMarks(marks: Marks): Marks {
  const joined: [number, number][] = [];
  for (const [from, to] of marks.toSorted(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** A form no longer than about `most` UTF-16 units around its first mark: a note or a transcription is not read in a list. */
export function excerpt(written: string, marks: Marks, most: number): { readonly written: string; readonly marks: Marks } {
  if (written.length <= most) return { written, marks };
  const first = marks[0]?.[0] ?? 0;
  const wanted = Math.max(0, Math.min(first - Math.floor(most / 3), written.length - most));
  const from = wanted === 0 ? 0 : wordStart(written, wanted, first);
  const to = Math.min(written.length, from + most);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  const kept = marks.filter(([start, end]) => start >= from && end <= to).map(([start, end]): readonly [number, number] => [start + shift, end + shift]);
  return { written: `${before}${written.slice(from, to)}${to < written.length ? '…' : ''}`, marks: kept };
}

/** The first beginning of a word from `wanted` on, but not after the mark. */
function wordStart(written: string, wanted: number, mark: number): number {
  const space = written.indexOf(' ', wanted);
  return space === -1 || space + 1 > mark ? wanted : space + 1;
}
