import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Assertion } from '../../core/model/assertion';
import { type DecisionSubjectRows, decisionSubject } from '../../data/queries/decision-subject';
import { documentWithScans } from '../../data/queries/documents';
import type { QueueEntry } from '../../data/queries/review-queue';
import { pageIndexOf, sourceLabel } from '../../panels/citation/source-label';
import type { Decided } from '../../panels/decision/use-decision';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useRemembered } from '../../panels/shell/remembered';
import { SubjectStatus } from '../../panels/status/subject-status';
import { useSites } from '../../panels/status/value-words';
import { useText } from '../../text/use-text';
import { EmptyState } from '../../ui/empty-state';
import { SplitPane } from '../../ui/split-pane';
import { DecisionPane } from './decision-pane';
import type { ShowSource } from './fact-list';
import { documentsToRead, valueToRead } from './page-choice';
import { PagePane, type ReadingPlace } from './page-pane';
import { RecordPane } from './record-pane';
import styles from './review.module.css';

type ReviewWorkProps = {
  readonly entry: QueueEntry;
  /** The page above the record instead of beside it. */
  readonly stacked: boolean;
  readonly onDecided: (decided: Decided) => void;
};

/** One item: the page at the left, what is known and the decision at the right. Mount it anew (a key) for another item. */
export function ReviewWork({ entry, stacked, onDecided }: ReviewWorkProps) {
  const catalogue = useCatalogue();
  const text = useText();
  const { kind, id } = entry;
  const subject = { type: kind, id } as const;
  const [share, setShare] = useRemembered('review.share', 0.54);
  const rows = useLiveQuery(() => decisionSubject(catalogue, { type: kind, id }), [catalogue, kind, id]);
  const [chosen, setChosen] = useState<ReadingPlace | null>(null);
  const place = chosen ?? (rows === undefined ? null : firstPlace(rows));
  const opened = useLiveQuery(async () => (place === null ? undefined : documentWithScans(catalogue, place.document)), [catalogue, place?.document]);
  const sites = useSites();
  const documents = (rows === undefined ? [] : documentsToRead(rows.evidence, rows.document)).map((document) => ({
    id: document,
    label: labelOfDocument(document),
  }));
  const source: ShowSource = {
    document: rows?.document,
    labelOf: ({ citation }) => {
      const document = rows?.evidence.documents.find((one) => one.id === citation?.document);
      return document === undefined ? '' : sourceLabel(document, sites.get(document.fields.site ?? ''), undefined, citation?.page);
    },
    show: (assertion) => setChosen((rows === undefined ? null : placeOf(rows, assertion)) ?? chosen),
  };

  function labelOfDocument(wanted: string): string {
    const document = rows?.evidence.documents.find((one) => one.id === wanted);
    const label = document === undefined ? '' : sourceLabel(document, sites.get(document.fields.site ?? ''), undefined);
    return label === '' ? text('review.unnamedDocument') : label;
  }

  const page = (
    <section className={styles.pane} aria-label={text('review.page')} data-pane="" tabIndex={-1}>
      {rows === undefined ? null : place === null ? (
        <EmptyState level={2} icon="document" heading={text('review.noDocument')} />
      ) : opened === undefined || opened.document.id !== place.document ? null : (
        <PagePane
          opened={opened}
          place={place}
          onPlace={setChosen}
          documents={documents}
          assertions={rows.evidence.assertions.filter(({ withdrawn }) => withdrawn === undefined)}
        />
      )}
    </section>
  );
  const known = (
    <div className={styles.side}>
      <section className={styles.known} aria-label={text('review.record')} data-pane="" tabIndex={-1}>
        <header className={styles.head}>
          <h2>{entry.name === '' ? text('review.noName') : entry.name}</h2>
          <p className={styles.muted}>{text(`review.question.${kind}`)}</p>
          <SubjectStatus subject={subject} />
        </header>
        {rows === undefined ? null : <RecordPane rows={rows} source={source} />}
      </section>
      <DecisionPane subject={subject} rows={rows} onDecided={onDecided} />
    </div>
  );
  return stacked ? (
    <>
      {page}
      {known}
    </>
  ) : (
    <SplitPane label={text('review.share')} share={share} onShareChange={setShare} smallest={0.3} largest={0.7} start={page} end={known} />
  );
}

function firstPlace(rows: DecisionSubjectRows): ReadingPlace | null {
  const document = documentsToRead(rows.evidence, rows.document)[0];
  if (document === undefined) return null;
  const citation = valueToRead(rows.evidence, document)?.citation;
  const known = rows.evidence.documents.find(({ id }) => id === document);
  return { document, page: known === undefined ? 0 : Math.max(0, pageIndexOf(known, citation?.page)), assertion: undefined };
}

function placeOf(rows: DecisionSubjectRows, { id, citation }: Assertion): ReadingPlace | null {
  const document = rows.evidence.documents.find((one) => one.id === citation?.document);
  return document === undefined || citation === undefined
    ? null
    : { document: document.id, page: Math.max(0, pageIndexOf(document, citation.page)), assertion: id };
}
