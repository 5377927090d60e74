import { menOf } from '../../../core/changes/men';
import type { Evidence } from '../../../core/evidence/evidence';
import type { Mark, Soldier } from '../../../core/model/soldier';
import { wholeMan } from '../../../core/summary/man';
import type { Piece } from './pieces';

/** Of one man two are made: who stays what he was, and who leaves. */
export type ManSide = 'staying' | 'leaving';
/** To which man each record, or each piece, belongs; what is not named stays with its record. */
export type Sides = ReadonlyMap<string, ManSide>;

/**
 * To which man a piece goes while nobody has said it, and why: with its own record (`own`), with the document it was read
 * from (`source`), a document with the values read from it (`values`), or for want of anything better (`guess`).
 */
export type Preset = { readonly side: ManSide; readonly why: 'own' | 'source' | 'values' | 'guess' };
export type Presets = ReadonlyMap<string, Preset>;

/** The man of each record, the one preset for each piece, and what a person said of it. */
export type Given = { readonly records: Sides; readonly presets: Presets; readonly said: Sides };

/** The standing marks by which these records are one man. */
export function joiningMarks(records: readonly string[], marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ kind, withdrawn, between }) => kind === 'same' && withdrawn === undefined && between.every((id) => records.includes(id)));
}

/** What parting takes back unless a person says otherwise: the joining made last. `keeps` is the record that stays. */
export function presetSides(records: readonly string[], marks: readonly Mark[], keeps: string): Sides {
  const joining = joiningMarks(records, marks).toSorted((left, right) => left.createdAt.localeCompare(right.createdAt) || (left.id < right.id ? -1 : 1));
  const { manOf } = menOf(joining.slice(0, -1));
  const sides = records.map((id): [string, ManSide] => [id, manOf(id) === manOf(keeps) ? 'staying' : 'leaving']);
  // Two marks that join the same two: taking one back parts nobody.
  if (sides.some(([, side]) => side === 'leaving')) return new Map(sides);
  const last = joining.at(-1)?.between.find((id) => id !== keeps);
  return new Map(sides.map(([id, side]) => [id, id === last ? 'leaving' : side]));
}

/** The marks that parting takes back. */
export function marksCut(records: readonly string[], marks: readonly Mark[], sides: Sides): readonly Mark[] {
  return joiningMarks(records, marks).filter(({ between }) => sides.get(between[0]) !== sides.get(between[1]));
}

/** To which man a piece goes: as was said of it, else as is preset, else with the record it names. */
export function sideOf({ id, record }: Pick<Piece, 'id' | 'record'>, { records, presets, said }: Given): ManSide {
  return said.get(id) ?? presets.get(id)?.side ?? records.get(record) ?? 'staying';
}

/** The moves that bring every piece to the man whose it is, by the record that takes it in: the smallest id of that man. */
export function movesOf(pieces: readonly Piece[], given: Given): readonly { readonly entities: readonly string[]; readonly soldier: string }[] {
  const roots = new Map([...given.records].toSorted(([left], [right]) => (left < right ? 1 : -1)).map(([id, side]) => [side, id]));
  const moving = pieces.filter((piece) => sideOf(piece, given) !== (given.records.get(piece.record) ?? 'staying'));
  return (['staying', 'leaving'] as const).flatMap((side) => {
    const entities = moving.filter((piece) => sideOf(piece, given) === side).map(({ id }) => id);
    const soldier = roots.get(side);
    return entities.length === 0 || soldier === undefined ? [] : [{ entities, soldier }];
  });
}

/** Who one of the two men would be: himself, and the ids of his records. */
type ManMade = { readonly soldier: Soldier; readonly records: readonly string[] };

export function manOfRows(rows: readonly Soldier[]): ManMade {
  return { soldier: wholeMan(rows), records: rows.map(({ id }) => id).sort() };
}

/** The evidence that one of the two men would have. `isHis` is asked of values, attachments and notes about a record (`soldier`). */
export function evidenceOfSide(
  evidence: Evidence,
  { soldier, records }: ManMade,
  isHis: (row: { readonly id: string; readonly soldier: string }) => boolean,
): Evidence {
  const all = evidence.records ?? [evidence.soldier.id];
  const others = new Set(all.filter((id) => !records.includes(id)));
  const assertions = evidence.assertions.filter(isHis);
  const values = new Set(assertions.map(({ id }) => id));
  return {
    ...evidence,
    soldier,
    records,
    assertions,
    attachments: evidence.attachments.filter(isHis),
    // Marks between agents name no record; those of the other man stay with him.
    marks: evidence.marks.filter(
      ({ kind, between }) => !between.some((id) => others.has(id)) || (kind === 'distinct' && between.some((id) => records.includes(id))),
    ),
    notes: evidence.notes.filter(({ id, about }) => values.has(about) || (all.includes(about) && isHis({ id, soldier: about }))),
  };
}
