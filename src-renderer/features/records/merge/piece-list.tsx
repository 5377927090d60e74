import { type ReactNode, useId } from 'react';
import type { PageReference } from '../../../core/model/page';
import type { DocumentRow } from '../../../data/rows';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import looks from '../../../ui/looks.module.css';
import { ReadingSource, SourceButton, ValueWords } from './beside-value';
import styles from './merge.module.css';
import type { Piece } from './pieces';
import { SideChoice, type SideChoiceProps, type SideNote } from './side-choice';
import type { ManSide } from './sides';
import type { Sources } from './use-sources';

type PieceListProps = {
  readonly pieces: readonly Piece[];
  readonly sides: SideChoiceProps['sides'];
  readonly sideOf: (piece: Piece) => ManSide;
  readonly onSide: (pieces: readonly Piece[], side: ManSide) => void;
  readonly followsOf?: (piece: Piece) => string | undefined;
  /** Why it is preset to go there. */
  readonly noteOf?: (piece: Piece) => SideNote | undefined;
  /** Who wrote it and when, where that matters. */
  readonly whoOf?: ((agent: string) => string) | undefined;
  readonly sources: Sources;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** Beneath a document, its pages. */
  readonly pagesOf?: (piece: Piece & { readonly kind: 'document' }) => ReactNode;
};

const kinds = ['value', 'document', 'note'] as const;

/** What a man has, by kind, each with the man to whom it goes; a whole kind is sent with one press. */
export function PieceList(props: PieceListProps) {
  return kinds.map((kind) => <PieceGroup key={kind} {...props} kind={kind} pieces={props.pieces.filter((piece) => piece.kind === kind)} />);
}

function PieceGroup({ kind, ...props }: PieceListProps & { readonly kind: Piece['kind'] }) {
  const text = useText();
  const id = useId();
  const { pieces, sides, onSide, followsOf } = props;
  if (pieces.length === 0) return null;
  const free = pieces.filter((piece) => followsOf?.(piece) === undefined);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header className={styles.groupHead}>
        <h3 id={id} className={styles.groupTitle}>
          {text(`merge.pieces.${kind}`, { count: pieces.length })}
        </h3>
        {free.length < 2 ? null : (
          <span className={styles.bulk}>
            {(['staying', 'leaving'] as const).map((side) => (
              <Button key={side} kind="quiet" size="small" onPress={() => onSide(free, side)}>
                {text('merge.allTo', { man: sides[side] })}
              </Button>
            ))}
          </span>
        )}
      </header>
      {pieces.map((piece) => (
        <PieceLine key={piece.id} piece={piece} {...props} />
      ))}
    </section>
  );
}

function PieceLine({ piece, sides, sideOf, onSide, followsOf, noteOf, whoOf, sources, documents, pagesOf }: PieceListProps & { readonly piece: Piece }) {
  const text = useText();
  const { date } = useFormats();
  const label = labelOf(piece, sources);
  const agent = piece.kind === 'value' ? piece.value.agent : piece.kind === 'document' ? piece.attachment.agent : piece.note.agent;
  return (
    <>
      <SideChoice
        label={label}
        name={piece.id}
        value={sideOf(piece)}
        sides={sides}
        follows={followsOf?.(piece)}
        note={noteOf?.(piece)}
        onChange={(side) => onSide([piece], side)}
      >
        {piece.kind === 'value' ? <span className={styles.pieceLabel}>{text(`properties.${piece.value.property}`)}</span> : null}
        <span className={styles.pieceText}>
          {piece.kind === 'value' ? <ValueWords reading={piece.value} /> : null}
          {piece.kind === 'note' ? <span>{label}</span> : null}
          {piece.kind === 'document' ? (
            <SourceButton citation={{ document: piece.attachment.document, ...firstPage(piece, documents) }} sources={sources} isWide />
          ) : null}
          {whoOf === undefined ? null : <span className={looks.muted}>{text('record.noteBy', { who: whoOf(agent), date: date(piece.createdAt) })}</span>}
        </span>
        {piece.kind === 'value' ? <ReadingSource reading={piece.value} sources={sources} /> : null}
      </SideChoice>
      {piece.kind === 'document' ? pagesOf?.(piece) : null}
    </>
  );
}

function labelOf(piece: Piece, sources: Sources): string {
  if (piece.kind === 'value') return piece.value.written.text;
  return piece.kind === 'note' ? piece.note.text : sources.labelOf({ document: piece.attachment.document });
}

function firstPage(
  { attachment, pages }: Piece & { readonly kind: 'document' },
  documents: ReadonlyMap<string, DocumentRow>,
): { readonly page?: PageReference } {
  const page = documents.get(attachment.document)?.pages[pages[0] ?? 0];
  return page === undefined ? {} : { page };
}
