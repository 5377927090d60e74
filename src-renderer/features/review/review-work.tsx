import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import type { Assertion } from '../../core/model/assertion';
import type { ProfileValue } from '../../core/model/profile';
import { decisionSubject } from '../../data/queries/decision-subject';
import { documentWithScans } from '../../data/queries/documents';
import { profileOf } from '../../data/queries/profiles';
import type { QueueEntry } from '../../data/queries/review-queue';
import { sourceLabel } from '../../panels/citation/source-label';
import type { Decided } from '../../panels/decision/use-decision';
import { useCatalogue } from '../../panels/shell/catalogue';
import { type Command, useCommands } from '../../panels/shell/commands';
import { useNavigation } from '../../panels/shell/navigation';
import { useRemembered } from '../../panels/shell/remembered';
import { useSites } from '../../panels/status/value-words';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { EmptyState } from '../../ui/empty-state';
import looks from '../../ui/looks.module.css';
import { SplitPane } from '../../ui/split-pane';
import { CandidatePane } from './candidate-pane';
import { DecisionPane } from './decision-pane';
import type { ShowSource } from './fact-list';
import { documentsToRead } from './page-choice';
import { PagePane, type ReadingPlace } from './page-pane';
import { firstPlace, type Prepared, placeOf } from './prepare';
import { Part, RecordPane } from './record-pane';
import styles from './review.module.css';
import { ReviewHead } from './review-head';
import { SourceList } from './source-list';
import { SplitPages } from './split-pages';
import { useStable } from './use-stable';

type ReviewWorkProps = {
  readonly entry: QueueEntry;
  /** What was read of it while the item before was looked at. */
  readonly prepared: Prepared | undefined;
  /** The page above the record instead of beside it. */
  readonly stacked: boolean;
  readonly onDecided: (decided: Decided) => void;
  /** Something was done about the item without deciding on it: the keys go on from the queue. */
  readonly onDone: () => void;
};

/** One item: the page at the left, what is known and the decision at the right. Mount it anew (a key) for another item. */
export function ReviewWork({ entry, prepared, stacked, onDecided, onDone }: ReviewWorkProps) {
  const catalogue = useCatalogue();
  const text = useText();
  const navigation = useNavigation();
  const sites = useSites();
  const { kind, id, soldier } = entry;
  const subject = { type: kind, id } as const;
  const [share, setShare] = useRemembered('review.share', 0.5);
  const [chosen, setChosen] = useState<ReadingPlace | null>(null);
  const [splitting, setSplitting] = useState(false);
  const rows = useLiveQuery(() => decisionSubject(catalogue, { type: kind, id }), [catalogue, kind, id], prepared?.rows);
  const profile = useStable(useLiveQuery(() => profileOf(catalogue, soldier), [catalogue, soldier], prepared?.profile));
  const place = chosen ?? (rows === undefined ? null : firstPlace(rows));
  const opened = useLiveQuery(
    async () => (place === null ? undefined : documentWithScans(catalogue, place.document)),
    [catalogue, place?.document],
    prepared?.opened,
  );
  const known = useMemo(() => new Map((rows?.evidence.documents ?? []).map((document) => [document.id, document])), [rows]);
  const readable = useMemo(() => (rows === undefined ? [] : documentsToRead(rows.evidence, rows.document)), [rows]);
  const own = useMemo(() => (rows?.evidence.assertions ?? []).filter(({ withdrawn }) => withdrawn === undefined), [rows]);
  const claim = rows?.evidence.attachments.find((attachment) => attachment.id === id);
  // Until it is read whether there is anything to part, a quick key is kept rather than lost.
  const canSplit = kind === 'soldier' || rows === undefined || (claim?.pages ?? known.get(claim?.document ?? '')?.pages ?? []).length > 1;
  const showDocument = (document: string) => setChosen({ document, page: 0, assertion: undefined });
  const source: ShowSource = {
    document: rows?.document,
    labelOf: ({ citation }) => {
      const document = known.get(citation?.document ?? '');
      return document === undefined ? '' : sourceLabel(document, sites.get(document.fields.site ?? ''), undefined, citation?.page);
    },
    show: (assertion) => showAt(assertion),
  };

  async function showAt({ id: value, citation }: Pick<Assertion, 'id' | 'citation'>) {
    const document = citation === undefined ? undefined : await catalogue.database.documents.get(citation.document);
    if (document !== undefined && citation !== undefined) setChosen(placeOf(document, citation, value));
  }
  async function showValue({ assertion }: ProfileValue) {
    const row = await catalogue.database.assertions.get(assertion);
    if (row !== undefined) await showAt(row);
  }
  function labelOf(document: string): string {
    const row = known.get(document);
    const label = row === undefined ? '' : sourceLabel(row, sites.get(row.fields.site ?? ''), undefined);
    return label === '' ? text('review.unnamedDocument') : label;
  }
  function split() {
    if (kind === 'soldier') navigation.go({ screen: 'catalogue', soldier, panel: 'split' });
    else {
      if (entry.document !== undefined) showDocument(entry.document);
      setSplitting(true);
    }
  }

  const latest = useRef({ split, canSplit });
  latest.current = { split, canSplit };
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'review-split',
        labelKey: 'review.command.split',
        group: 'review',
        shortcut: 'P',
        when: () => latest.current.canSplit,
        run: () => latest.current.split(),
      },
    ],
    [],
  );
  useCommands(commands);

  const isSplitting = splitting && canSplit && claim !== undefined && opened?.document.id === claim.document && place !== null;
  const isForeign = opened !== undefined && !known.has(opened.document.id);
  const page = (
    <section className={classes(looks.pane, styles.pane)} aria-label={text('review.page')} data-pane="" tabIndex={-1}>
      {rows === undefined ? null : place === null ? (
        <EmptyState level={2} icon="document" heading={text('review.noDocument')} />
      ) : opened === undefined || opened.document.id !== place.document ? null : (
        <>
          {isForeign ? (
            <div className={styles.foreign}>
              <span>{text('review.foreignDocument')}</span>
              <Button size="small" icon="back" onPress={() => setChosen(null)}>
                {text('review.backToDocument')}
              </Button>
            </div>
          ) : null}
          <PagePane
            key={opened.document.id}
            opened={opened}
            place={place}
            onPlace={setChosen}
            documents={isForeign ? [] : readable.map((document) => ({ id: document, label: labelOf(document) }))}
            soldier={isForeign ? null : soldier}
            shownName={entry.name}
            assertions={isForeign ? opened.cited : own}
          />
        </>
      )}
    </section>
  );
  const side = (
    <div className={classes(looks.pane, styles.side)}>
      <section className={styles.known} aria-label={text('review.record')} data-pane="" tabIndex={-1}>
        <ReviewHead entry={entry} rows={rows} />
        {isSplitting ? (
          <SplitPages
            attachment={claim}
            opened={opened}
            profile={profile}
            onShowPage={(index) => setChosen({ ...place, page: index })}
            onClose={(isSplit) => {
              setSplitting(false);
              if (isSplit) onDone();
            }}
          />
        ) : null}
        {rows === undefined ? null : (
          <RecordPane rows={rows} source={source}>
            {profile === undefined ? null : (
              <CandidatePane profile={profile} name={entry.name} onShowSource={(value) => void showValue(value)} onDone={onDone} />
            )}
            {readable.length === 0 ? null : (
              <Part heading={text('review.sources', { count: readable.length })}>
                <SourceList rows={rows} documents={readable} labelOf={labelOf} shown={place?.document} onShow={showDocument} />
              </Part>
            )}
          </RecordPane>
        )}
      </section>
      {isSplitting ? null : <DecisionPane subject={subject} rows={rows} onDecided={onDecided} onLeave={onDone} onSplit={canSplit ? split : undefined} />}
    </div>
  );
  return stacked ? (
    <>
      {page}
      {side}
    </>
  ) : (
    <SplitPane label={text('review.share')} share={share} onShareChange={setShare} smallest={0.3} largest={0.7} start={page} end={side} />
  );
}
