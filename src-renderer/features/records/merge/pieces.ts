import { properties } from '../../../core/properties';
import type { SoldierRecord } from '../../../data/queries/soldier-record';
import type { AssertionRow, AttachmentRow, NoteRow } from '../../../data/rows';

/** Something of a man that may be another man's. `record` is the record it names; a note about a value goes where its value goes and is none. */
export type Piece = { readonly id: string; readonly record: string; readonly createdAt: string } & (
  | { readonly kind: 'value'; readonly value: AssertionRow }
  /** `pages`: indexes into the document's page list of which the claim speaks. */
  | { readonly kind: 'document'; readonly attachment: AttachmentRow; readonly pages: readonly number[] }
  | { readonly kind: 'note'; readonly note: NoteRow }
);

const order = new Map(properties.map(({ slug }, index) => [slug, index]));

/** Values in form order, then documents and notes in the order of their making. */
export function piecesOf({ assertions, attachments, documents, notes, records }: SoldierRecord): readonly Piece[] {
  const own = new Set(records.map(({ id }) => id));
  const place = (slug: string) => order.get(slug) ?? order.size;
  const values = [...assertions].toSorted(([left], [right]) => place(left) - place(right)).flatMap(([, rows]) => rows);
  return [
    ...values.map((value): Piece => ({ kind: 'value', id: value.id, record: value.soldier, createdAt: value.createdAt, value })),
    ...attachments.map((attachment): Piece => {
      const all = documents.get(attachment.document)?.pages.map((_, index) => index) ?? [];
      const pages = attachment.pages === undefined ? all : all.filter((index) => attachment.pages?.includes(index));
      return { kind: 'document', id: attachment.id, record: attachment.soldier, createdAt: attachment.createdAt, attachment, pages };
    }),
    ...notes.filter(({ about }) => own.has(about)).map((note): Piece => ({ kind: 'note', id: note.id, record: note.about, createdAt: note.createdAt, note })),
  ];
}
