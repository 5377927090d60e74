import { menOf } from '../../../core/changes/men';
import type { Mark } from '../../../core/model/soldier';
import type { SoldierRecord } from '../../../data/queries/soldier-record';
import type { Piece } from './pieces';
import { joiningMarks, type ManSide, type Preset, type Presets, type Sides } from './sides';

type Of<Kind extends Piece['kind']> = Piece & { readonly kind: Kind };

/**
 * New work on a man of several records names his root, the smallest id, which is chance: of such a piece the record says
 * nothing. It follows its document where that is one man's by what names his record; else the document attached with it,
 * once a person has given that to one of them; else it stays, as a guess.
 */
export function presetsOf(pieces: readonly Piece[], records: Sides, marks: readonly Mark[], said: Sides): Presets {
  const isChance = namedByChance(records, marks);
  const own = pieces.filter((piece) => !isChance(piece));
  const ownSides = new Map<string, Set<ManSide>>();
  for (const piece of own) {
    const moved = piece.kind === 'document' ? said.get(piece.id) : undefined;
    add(ownSides, documentOf(piece), moved ?? records.get(piece.record) ?? 'staying');
  }
  const since = pieces.filter(isChance);
  const given = new Map(since.flatMap((piece) => (piece.kind === 'document' && said.has(piece.id) ? [[piece.attachment.document, said.get(piece.id)]] : [])));
  const presetOf = (piece: Piece): Preset => {
    const document = documentOf(piece);
    const side = only(ownSides.get(document)) ?? (piece.kind === 'value' ? given.get(document) : undefined);
    if (side !== undefined) return { side, why: 'source' };
    const withValues = piece.kind === 'document' ? sideOfValues(piece, since, said) : undefined;
    return withValues === undefined ? { side: 'staying', why: 'guess' } : { side: withValues, why: 'values' };
  };
  return new Map([
    ...own.map(({ id, record }): [string, Preset] => [id, { side: records.get(record) ?? 'staying', why: 'own' }]),
    ...since.map((piece): [string, Preset] => [piece.id, presetOf(piece)]),
  ]);
}

/**
 * The record that stays, so that the archivist parts the man he knew from the other: the one whose name heads the man; of two
 * of that name the one made first, then the one of which more is known. Ids decide only where nothing tells them apart.
 */
export function recordThatStays({ records, summary, marks }: Pick<SoldierRecord, 'records' | 'summary' | 'marks'>, pieces: readonly Piece[]): string {
  const sides: Sides = new Map(records.map(({ id }) => [id, 'staying']));
  const isChance = namedByChance(sides, marks, () => true);
  const own = pieces.filter((piece) => !isChance(piece));
  const heads = new Set(own.flatMap((piece) => (piece.kind === 'value' && isName(piece, summary?.name ?? '') ? [piece.record] : [])));
  const known = (id: string) => own.filter(({ record }) => record === id).length;
  const candidates = heads.size === 0 ? records : records.filter(({ id }) => heads.has(id));
  const [first] = candidates.toSorted(
    (left, right) => Date.parse(left.createdAt) - Date.parse(right.createdAt) || known(right.id) - known(left.id) || (left.id < right.id ? -1 : 1),
  );
  return first?.id ?? '';
}

/** Whether a piece names its record only because that was the root of a man when it was written, whose records part now. */
function namedByChance(
  records: Sides,
  marks: readonly Mark[],
  parts: (joined: readonly string[]) => boolean = (joined) => new Set(joined.map((id) => records.get(id))).size > 1,
): (piece: Piece) => boolean {
  const ids = [...records.keys()];
  const joining = joiningMarks(ids, marks);
  return ({ record, createdAt }) => {
    const { manOf } = menOf(joining.filter((mark) => Date.parse(mark.createdAt) < Date.parse(createdAt)));
    const joined = ids.filter((id) => manOf(id) === manOf(record));
    return joined.length > 1 && manOf(record) === record && parts(joined);
  };
}

/** A document that came with the values read from it goes where a person sends all of these. */
function sideOfValues({ attachment }: Of<'document'>, since: readonly Piece[], said: Sides): ManSide | undefined {
  const values = since.filter((piece) => piece.kind === 'value' && documentOf(piece) === attachment.document);
  const sides = new Set(values.map(({ id }) => said.get(id)));
  return only(sides);
}

function documentOf(piece: Piece): string {
  if (piece.kind === 'note') return '';
  return piece.kind === 'value' ? (piece.value.citation?.document ?? '') : piece.attachment.document;
}

function isName({ value }: Of<'value'>, name: string): boolean {
  return value.property === 'name' && value.written.text.trim() === name.trim();
}

function add(sides: Map<string, Set<ManSide>>, document: string, side: ManSide): void {
  if (document !== '') sides.set(document, new Set([...(sides.get(document) ?? []), side]));
}

function only<Item>(items: ReadonlySet<Item> | undefined): Item | undefined {
  return items?.size === 1 ? [...items][0] : undefined;
}
