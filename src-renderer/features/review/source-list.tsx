import { statusOfClaim } from '../../core/evidence/claim';
import type { Document } from '../../core/model/document';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { IdentityBadge } from '../../panels/shell/identity-badge';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import styles from './review.module.css';

type SourceListProps = {
  readonly rows: DecisionSubjectRows;
  /** Ids in the order in which they are read. */
  readonly documents: readonly string[];
  readonly labelOf: (document: string) => string;
  /** Id of the document on the screen. */
  readonly shown: string | undefined;
  readonly onShow: (document: string) => void;
};

/** The man's sources with their cotes: original or derived, how many values were read from each, and how sure its claim is. */
export function SourceList({ rows, documents, labelOf, shown, onShow }: SourceListProps) {
  const text = useText();
  const { evidence } = rows;
  const byId = new Map(evidence.documents.map((document) => [document.id, document]));
  return (
    <ul className={styles.sources}>
      {documents.map((id) => {
        const claim = evidence.attachments.find(({ document, withdrawn }) => document === id && withdrawn === undefined);
        const values = evidence.assertions.filter(({ withdrawn, citation }) => withdrawn === undefined && citation?.document === id).length;
        return (
          <li key={id}>
            <button
              type="button"
              className={classes(looks.line, styles.sourceLine, id === shown && looks.shown)}
              aria-pressed={id === shown}
              onClick={() => onShow(id)}
            >
              <span>{labelOf(id)}</span>
              <span className={looks.muted}>
                {[
                  ...(id === rows.document ? [text('review.thisDocument')] : []),
                  ...originality(byId.get(id)).map((word) => text(`review.originality.${word}`)),
                  text('review.valuesRead', { count: values }),
                ].join(' · ')}
              </span>
            </button>
            {claim === undefined ? null : <IdentityBadge status={statusOfClaim(claim, evidence).status} compact />}
          </li>
        );
      })}
    </ul>
  );
}

function originality(document: Document | undefined): readonly ('original' | 'derivative' | 'copy')[] {
  const { originality: said, copyOf } = document?.fields ?? {};
  if (copyOf !== undefined && copyOf !== '') return ['copy'];
  return said === 'original' || said === 'derivative' ? [said] : [];
}
